import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join as joinPath } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { checkIn } from '../../../integrations/group-blog/cli/commands/check-in.ts';
import type { Desk, Draft } from '../../../integrations/group-blog/cli/questions/command-context.ts';
import { join } from '../../../integrations/group-blog/cli/commands/join.ts';
import { loadNetwork } from '../../../integrations/group-blog/cli/load-network.ts';
import { newChallenge } from '../../../integrations/group-blog/cli/commands/new-challenge.ts';
import { newCommunity, newMember } from '../../../integrations/group-blog/cli/commands/new-people.ts';
import { newGuestPost, newPost } from '../../../integrations/group-blog/cli/commands/new-post.ts';
import { toTold } from '../../../integrations/group-blog/cli/questions/answers.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';
import type { NewFile } from '../../../integrations/group-blog/writing/file-text.ts';
import { networkFile } from '../../../integrations/group-blog/writing/network-file.ts';
import { problemsWith, SPRING, writeFolder } from '../../support/folder.ts';

type Command = (desk: Desk) => Promise<Draft>;
type Line = readonly [command: Command, words: Readonly<Record<string, string>>, ...flags: string[]];

const root = fileURLToPath(new URL('../../../', import.meta.url));
const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of a content folder, with a member more. */
function withZoe(content: string): string {
  const folder = mkdtempSync(joinPath(tmpdir(), 'group-blog-'));
  cpSync(joinPath(root, content), folder, { recursive: true });
  writeFileSync(joinPath(folder, 'members/zoe.md'), '---\nname: Zoe\n---\n');
  folders.push(folder);
  return folder;
}

function alone(): string {
  const network = '---\ntitle: Alone\ndescription: One.\ntoday: 2026-03-05\n---\n';
  const folder = writeFolder({ 'network.md': network, 'members/zoe.md': '---\nname: Zoe\n---\n', ...SPRING });
  folders.push(folder);
  return folder;
}

/** Each kind of file that teaches by comments, wherever there is a Zoe. */
const ANYWHERE: Readonly<Record<string, Line>> = {
  'a member': [newMember, {}, '--name=Ida', '--id=ida'],
  'a guest': [newMember, {}, '--name=Gil', '--guest'],
  'a post': [newPost, { host: 'zoe' }, '--title=Words', '--mdx'],
  'a challenge': [newChallenge, {}, '--title=Later', '--start=2027-01-03', '--days=28'],
  'a challenge of a day': [newChallenge, {}, '--title=Sunday', '--start=2027-01-03', '--days=1'],
  'a community': [newCommunity, {}, '--name=Sleepers', '--interest=Getting up late'],
};

const ELSEWHERE: readonly (readonly [
  place: string,
  folder: string,
  lines: Readonly<Record<string, Line>>,
])[] = [
  [
    'a network of one',
    alone(),
    {
      'a target': [join, { challenge: 'spring', member: 'zoe' }, '--goal=Run', '--target=21', '--unit=miles'],
      'a limit': [join, { challenge: 'spring', member: 'zoe' }, '--goal=Rest', '--limit=3', '--unit=hours'],
    },
  ],
  [
    'three members',
    withZoe('tests/fixtures/sites/three-members/content'),
    {
      'a guest post': [newGuestPost, {}, '--author=cleo', '--host=ben', '--title=Words'],
      'a post that could be of a challenge': [newPost, { host: 'ann' }, '--title=Words'],
      'a post of a challenge': [newPost, { host: 'ann' }, '--title=Words', '--challenge=fortnight'],
      'a check-in': [checkIn, { challenge: 'fortnight', member: 'ann' }],
      'a check-in of two units': [checkIn, { challenge: 'fortnight', member: 'ann' }, '--value=miles=3'],
      'a target': [
        join,
        { challenge: 'fortnight', member: 'zoe' },
        '--goal=Run',
        '--target=1',
        '--unit=miles',
      ],
      'a counted target': [
        join,
        { challenge: 'fortnight', member: 'zoe' },
        '--goal=Write',
        '--target=1',
        '--counts=posts',
      ],
      'a judge': [
        join,
        { challenge: 'fortnight', member: 'zoe' },
        '--goal=Smile',
        '--judge=ben',
        '--criterion=Ben smiles',
      ],
    },
  ],
  [
    'this repository',
    withZoe('content'),
    {
      'a guest post': [newGuestPost, {}, '--author=gwen', '--host=tom', '--title=Words'],
      'a post of a challenge': [newPost, { host: 'gwen' }, '--title=Words', '--challenge=half-marathon'],
      'a check-in': [checkIn, { challenge: 'half-marathon', member: 'gwen' }, '--date=2026-11-12'],
      'a target': [
        join,
        { challenge: 'half-marathon', member: 'zoe' },
        '--goal=Run',
        '--target=7',
        '--unit=miles',
      ],
      'a counted target': [
        join,
        { challenge: 'half-marathon', member: 'library' },
        '--goal=Write',
        '--target=7',
        '--counts=posts',
      ],
      'a limit': [
        join,
        { challenge: 'half-marathon', member: 'library' },
        '--goal=Rest',
        '--limit=0',
        '--unit=hours',
      ],
      'a judge': [
        join,
        { challenge: 'half-marathon', member: 'zoe' },
        '--goal=Smile',
        '--judge=tom',
        '--criterion=Tom smiles',
      ],
    },
  ],
];

async function fileOf(place: Omit<Desk, 'told'>, [command, words, ...line]: Line): Promise<NewFile> {
  const told = toTold({ line, words, canAsk: false }, []);
  return (await command({ ...place, told })).file;
}

interface Taught {
  line: string;
  /** The text of the file in which it counts. */
  text: string;
}

/** Commented fields, one at a time. Lines in front of which there are more spaces belong to one. */
function uncommented({ text }: NewFile): Taught[] {
  return [...text.matchAll(/^( *)# ((?:[a-zA-Z]+:|- \{) ?.*)$((?:\n *# {3,}.*)*)/gm)].map((found) => {
    const [whole, indent = '', line = '', more = ''] = found;
    const lines = `${indent}${line}${more.replace(/^( *)# /gm, '$1')}`;
    const changed = text.replace(whole, () => lines);
    // As the line above it says: in the place of the other plan.
    return { line, text: line === 'plan:' ? changed.replace(/^plan:\n {2}days: \d+\n/m, '') : changed };
  });
}

/** All of them at once, but for the other plan. */
function allUncommented({ text }: NewFile): string {
  return text.replace(/^( *)# ((?:[a-zA-Z]+: |- \{).*)$/gm, '$1$2');
}

function faultsIn({ loaded }: Omit<Desk, 'told'>, path: string, text: string): string[] {
  return checkContent([...loaded.files, toSourceFile(path, text)], { now: loaded.now })
    .filter(({ severity }) => severity === 'error')
    .map(({ code, file, message }) => `${file} ${code}: ${message}`);
}

describe.each(ELSEWHERE)(
  'without its #, each commented line is right in %s, as are all together:',
  (_, path, lines) => {
    // The commands write nothing.
    const place = { folder: { name: 'content', path }, loaded: loadNetwork(path, undefined) };

    it.each(Object.entries({ ...ANYWHERE, ...lines }))('%s', async (name, line) => {
      const file = await fileOf(place, line);
      const taught = uncommented(file);
      if (name !== 'a community') expect(taught).not.toEqual([]);
      const wrong = [...taught, { line: 'all', text: allUncommented(file) }].flatMap(({ line, text }) => {
        const faults = faultsIn(place, file.path, text);
        return faults.length === 0 ? [] : [{ line, faults }];
      });
      expect(wrong).toEqual([]);
    });
  },
);

it('the lines of a network are right too', () => {
  const file = networkFile({ title: 'Ours', description: 'Us.', site: 'https://example.org' }, '2026-03-02');
  const taught = uncommented(file);
  expect(taught.length).toBeGreaterThan(3);
  for (const { line, text } of taught) {
    const errors = problemsWith({ 'network.md': text }).filter(({ severity }) => severity === 'error');
    expect({ line, errors }).toEqual({ line, errors: [] });
  }
});
