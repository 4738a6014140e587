import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { noteText } from '../../../integrations/group-blog/cli/new-files/note-text.ts';
import { splitSource } from '../../../integrations/group-blog/parse/front-matter.ts';
import { challengeFile } from '../../../integrations/group-blog/writing/challenge-file.ts';
import { checkInFile } from '../../../integrations/group-blog/writing/check-in-file.ts';
import { communityFile } from '../../../integrations/group-blog/writing/community-file.ts';
import type { NewFile } from '../../../integrations/group-blog/writing/file-text.ts';
import { memberFile } from '../../../integrations/group-blog/writing/member-file.ts';
import { networkFile } from '../../../integrations/group-blog/writing/network-file.ts';
import { participantFile } from '../../../integrations/group-blog/writing/participant-file.ts';
import { postFile } from '../../../integrations/group-blog/writing/post-file.ts';
import { runs } from '../../support/depth.ts';
import { buildNetworkOf, challenge, member, participant, participationOf } from '../../support/content.ts';
import { ANN, ANN_TAKES_PART, problemsWith, SPRING, type Files } from '../../support/folder.ts';
import { typedText } from './hostile.ts';

const CONTENT: Files = { 'members/ben.md': ANN };

function problemsOf({ path, text }: NewFile, files: Files = {}): unknown[] {
  return problemsWith({ ...CONTENT, ...files, [path]: text }).filter(({ severity }) => severity === 'error');
}

function fieldsOf({ text }: NewFile): unknown {
  const { frontMatter } = splitSource(text);
  return frontMatter.data ?? frontMatter.fault.error;
}

/** As a reader of YAML 1.1 sees the fields, who takes more for numbers, flags and dates. */
function olderFieldsOf({ text }: NewFile): unknown {
  const [, lines = ''] = /^---\n([\s\S]*?)^---$/m.exec(text) ?? [];
  const dates = (_: unknown, value: unknown): unknown =>
    typeof value === 'string' ? value.replace(/^(\d{4}-\d\d-\d\d)T00:00:00\.000Z$/, '$1') : value;
  return JSON.parse(JSON.stringify(parse(lines, { version: '1.1' })), dates);
}

/** The file has no problem, and says what was typed. */
function expectKept(file: NewFile, fields: Record<string, unknown>, files: Files = {}): void {
  expect(fieldsOf(file)).toEqual(fields);
  expect(olderFieldsOf(file)).toEqual(fields);
  expect(problemsOf(file, files)).toEqual([]);
}

const EXISTING = { members: ['ann', 'ben'], communities: ['early'], posts: ['ben/old'] };
const DAYS = { first: '2026-03-02', last: '2026-03-22' };
const RUNS = { numRuns: runs(60) };

describe('whatever is typed, the file has no problem and says just that:', () => {
  const POST = { host: 'ann', slug: 'words', date: '2026-03-05', isMdx: false };

  it('a post', () => {
    fc.assert(
      fc.property(typedText(160), fc.boolean(), (title, isMdx) => {
        expectKept(postFile({ ...POST, title, isMdx }, EXISTING), { title, date: POST.date });
      }),
      RUNS,
    );
  });

  it('a guest post', () => {
    fc.assert(
      fc.property(typedText(160), (title) => {
        const file = postFile({ ...POST, title, author: 'ben' }, EXISTING);
        expectKept(file, { title, date: POST.date, authors: ['ben'] });
      }),
      RUNS,
    );
  });

  it('a post of a challenge, with its prompt', () => {
    fc.assert(
      fc.property(typedText(160), typedText(300), typedText(40), (title, prompt, unit) => {
        const facts = { id: 'spring', day: `Day 4 of 21: ${prompt}`, units: [unit] };
        const file = postFile({ ...POST, title, challenge: facts }, EXISTING);
        expectKept(file, { title, date: POST.date, challenge: 'spring' }, ANN_TAKES_PART);
      }),
      RUNS,
    );
  });

  it('a member', () => {
    fc.assert(
      fc.property(typedText(80), fc.boolean(), (name, isGuest) => {
        const file = memberFile(
          { id: 'zoe', name, kind: 'business', isGuest },
          { today: '2026-03-05', existing: EXISTING },
        );
        expectKept(file, { name, kind: 'business', ...(isGuest && { guest: true }) });
      }),
      RUNS,
    );
  });

  it('a community', () => {
    fc.assert(
      fc.property(typedText(80), typedText(200), (name, interest) => {
        expectKept(communityFile({ id: 'early', name, interest }), { name, interest });
      }),
      RUNS,
    );
  });

  it('a challenge', () => {
    fc.assert(
      fc.property(typedText(100), fc.integer({ min: 1, max: 366 }), (title, days) => {
        const file = challengeFile(
          { id: 'spring', title, start: '2026-03-02', plan: { days }, ledBy: 'ann' },
          EXISTING,
        );
        expectKept(file, { title, ledBy: 'ann', start: '2026-03-02', plan: { days } });
      }),
      RUNS,
    );
  });

  it('a network', () => {
    fc.assert(
      fc.property(typedText(60), typedText(300), (title, description) => {
        const site = 'https://Example.org:8080/blog';
        const file = networkFile({ title, description, site }, '2026-03-02');
        expectKept(file, { title, description, site, feedAuthority: 'example.org,2026' });
      }),
      RUNS,
    );
  });

  it('a goal to reach', () => {
    fc.assert(
      fc.property(
        typedText(160),
        typedText(40).filter(isUnit),
        fc.integer({ min: 1, max: 1e9 }),
        (title, unit, target) => {
          const file = participantFile(
            { challenge: 'spring', member: 'ann', goal: { title, target, unit } },
            DAYS,
            EXISTING,
          );
          expectKept(file, { goals: [{ title, target, unit }] }, SPRING);
        },
      ),
      RUNS,
    );
  });

  it('the other kinds of goals', () => {
    fc.assert(
      fc.property(typedText(160), typedText(300), (title, criterion) => {
        const judged = { title, judge: 'ben', criterion };
        const limit = { title, limit: 10, unit: 'hours' };
        const facts = { challenge: 'spring', member: 'ann', joined: '2026-03-04' };
        expectKept(
          participantFile({ ...facts, goal: judged }, DAYS, EXISTING),
          { joined: facts.joined, goals: [judged] },
          SPRING,
        );
        expectKept(
          participantFile({ ...facts, goal: limit }, DAYS, EXISTING),
          { joined: facts.joined, goals: [limit] },
          SPRING,
        );
      }),
      RUNS,
    );
  });

  it('a check-in', () => {
    const numbers = fc.oneof(fc.integer({ min: -1e9, max: 1e9 }), fc.constantFrom(0.1, 1e12, -1e12, 1e-7));
    fc.assert(
      // Too short to be nested deeper than the checks let pass.
      fc.property(typedText(40).filter(isUnit), numbers, typedText(100), (unit, value, note) => {
        const goals = [{ title: 'Reach it', target: 21, unit }];
        const network = buildNetworkOf({
          members: [member('ann')],
          challenges: [challenge('spring')],
          participants: [participant('spring/ann', { goals })],
        });
        const own = participationOf(network, 'spring/ann');
        const files = {
          ...SPRING,
          'participants/spring/ann.md': `---\ngoals: ${JSON.stringify(goals)}\n---\n`,
        };
        const file = checkInFile(own, '2026-03-05', { values: { [unit]: value }, note: noteText(note) });
        expectKept(file, { values: { [unit]: value } }, files);
        expect(withoutEscapes(splitSource(file.text).body.trim())).toBe(withoutEscapes(note));
        expect(problemsOf(checkInFile(own, '2026-03-05', { values: {}, note: '' }), files)).toEqual([]);
      }),
      RUNS,
    );
  });
});

function withoutEscapes(markdown: string): string {
  return markdown.replaceAll(String.raw`\<`, '<');
}

function isUnit(unit: string): boolean {
  return unit !== '__proto__';
}
