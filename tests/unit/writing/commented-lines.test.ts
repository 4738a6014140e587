import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../integrations/group-blog/problems/problem.ts';
import { challengeFile } from '../../../integrations/group-blog/writing/challenge-file.ts';
import type { NewFile } from '../../../integrations/group-blog/writing/file-text.ts';
import { memberFile } from '../../../integrations/group-blog/writing/member-file.ts';
import { networkFile } from '../../../integrations/group-blog/writing/network-file.ts';
import { participantFile } from '../../../integrations/group-blog/writing/participant-file.ts';
import { postFile } from '../../../integrations/group-blog/writing/post-file.ts';
import { problemsWith, type Files } from '../../support/folder.ts';

const DATED = { title: 'Words', date: '2026-08-05' };
const SUMMER = {
  'challenges/august-21.md': '---\ntitle: August\nstart: 2026-08-03\nplan: { days: 28 }\n---\n',
};
const JOINING = { challenge: 'august-21', member: 'ann' };

/** A file of each kind that teaches by comments. */
const FILES: Readonly<Record<string, NewFile>> = {
  network: networkFile({ title: 'Ours', description: 'Us.', site: 'https://example.org' }, '2026-03-02'),
  member: memberFile({ id: 'zoe', name: 'Zoe', isGuest: false }),
  post: postFile({ ...DATED, host: 'ann', slug: 'words', isMdx: false }),
  'post of a challenge': postFile({
    ...DATED,
    host: 'ann',
    slug: 'words',
    isMdx: false,
    challenge: { id: 'august-21', day: 'Day 3 of 28', units: ['early {mornings}', 'yes'] },
  }),
  challenge: challengeFile({ id: 'summer', title: 'Summer', start: '2026-08-03', days: 21 }),
  'participant with a target': participantFile({
    ...JOINING,
    goal: { title: 'Run', target: 21, unit: 'yes' },
  }),
  'participant with a limit': participantFile({
    ...JOINING,
    goal: { title: 'Rest', limit: 10, unit: 'yes' },
  }),
  'participant with a judge': participantFile({
    ...JOINING,
    goal: { title: 'Be kind', judge: 'ben', criterion: 'Three neighbours say so' },
  }),
};

const OTHERS: Files = {
  ...SUMMER,
  'members/ben.md': '---\nname: Ben\n---\n',
  'participants/august-21/ann.md':
    '---\ngoals: [{ title: Rise, target: 2, unit: "early {mornings}" }, { title: B, target: 2, unit: "yes" }]\n---\n',
};

/** What an example cannot know: who and what there is here. */
const UNKNOWN_HERE = ['unknown-reference', 'missing-image'];

/** The files in which one commented field counts. Lines in front of which there are more spaces belong to it. */
function uncommented({ path, text }: NewFile): { line: string; problems: Problem[] }[] {
  return [...text.matchAll(/^( *)# ((?:[a-zA-Z]+:|- \{) ?.*)$((?:\n *# {3,}.*)*)/gm)].flatMap((found) => {
    const [whole, indent = '', line = '', more = ''] = found;
    if (/^[a-zA-Z]+:$/.test(line) && more === '') return [];
    const lines = `${indent}${line}${more.replace(/^( *)# /gm, '$1')}`;
    const changed = text.replace(whole, () => lines);
    // The plan of weeks stands in the place of the other.
    const plan = line === 'plan:' ? changed.replace(/^plan:\n {2}days: 21\n/m, '') : changed;
    const problems = problemsWith({ ...OTHERS, [path]: plan }).filter(({ severity }) => severity === 'error');
    return [{ line, problems }];
  });
}

describe.each(Object.entries(FILES))('the commented lines of a %s', (_, file) => {
  const lines = uncommented(file);

  it('are there', () => {
    expect(lines.length).toBeGreaterThan(3);
  });

  it('are right as they are, but for who and what there is here', () => {
    const wrong = lines.map(({ line, problems }) => ({
      line,
      problems: problems.filter(({ code }) => !UNKNOWN_HERE.includes(code)),
    }));
    expect(wrong.filter(({ problems }) => problems.length > 0)).toEqual([]);
  });
});
