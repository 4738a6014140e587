import { describe, expect, it } from 'vitest';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import { problemsOfChange, type ChangeFacts } from '../../support/change.ts';
import { folderWith, NETWORK, postText, SPRING, type Files } from '../../support/folder.ts';

const TAKES_PART = '---\ngoals:\n  - { title: Run, target: 42, unit: miles }\n---\n';
const ONE_DAY = 'A day can be handed in 1 day late.';

/** Ann and Ben take part in 21 days from 2 March; Ben's day begins 13 hours before Ann's. */
const before = (...lines: string[]): Files =>
  folderWith({
    ...SPRING,
    'network.md': NETWORK.replace('title', 'timezone: UTC\ntitle'),
    'challenges/spring.md': SPRING['challenges/spring.md'].replace('start', [...lines, 'start'].join('\n')),
    'members/ben.md': '---\nname: Ben\ntimezone: Pacific/Auckland\n---\n',
    'participants/spring/ann.md': TAKES_PART,
    'participants/spring/ben.md': TAKES_PART,
    'check-ins/spring/ann/2026-03-03.md': '',
    'posts/ann/old.md': postText().replace('2026-03-02', '2026-03-04'),
  });

/** What is told of a change by nobody in particular. */
function late(edit: Files, on: string, then = before(), facts: ChangeFacts = {}): Problem[] {
  const now = Object.fromEntries(Object.entries({ ...then, ...edit }).filter(([, text]) => text !== 'gone'));
  return problemsOfChange(then, now, null, { on, ...facts }).filter(({ code }) => code === 'late-check-in');
}

const checkIn = (date: string, member = 'ann'): Files => ({ [`check-ins/spring/${member}/${date}.md`]: '' });
const post = (date: string, ...lines: string[]): Files => ({
  'posts/ann/new.md': postText(['challenge: spring', ...lines]).replace('2026-03-02', date),
});

describe('a check-in that is handed in late', () => {
  it('is a warning, in the words of the page', () => {
    expect(late(checkIn('2026-03-05'), '2026-03-14')).toEqual([
      {
        code: 'late-check-in',
        severity: 'warning',
        file: 'check-ins/spring/ann/2026-03-05.md',
        line: 1,
        column: 1,
        field: null,
        message: `2026-03-05 was 9 days ago. ${ONE_DAY}`,
        fix: 'if it tells of another day, give the file the name of that day; else let it be: it counts, and whoever merges it knows',
      },
    ]);
  });

  it.each([
    ['lateDays: 1', '2026-03-06', []],
    ['lateDays: 1', '2026-03-07', [`2026-03-05 was 2 days ago. ${ONE_DAY}`]],
    ['lateDays: 3', '2026-03-08', []],
    ['lateDays: 3', '2026-03-09', ['2026-03-05 was 4 days ago. A day can be handed in up to 3 days late.']],
    ['lateDays: 0', '2026-03-05', []],
    ['lateDays: 0', '2026-03-06', ['2026-03-05 was yesterday. A day cannot be handed in late.']],
  ])('with %s, on %s', (line, on, messages) => {
    const found = late(checkIn('2026-03-05'), on, before(line));
    expect(found.map(({ message }) => message)).toEqual(messages);
  });

  it('is late where the member is', () => {
    const on = '2026-03-06T12:00:00Z';
    expect(late(checkIn('2026-03-05'), on)).toEqual([]);
    expect(late(checkIn('2026-03-05', 'ben'), on)).toHaveLength(1);
  });

  it('may be a post, under its date', () => {
    const [problem, ...others] = late(post('2026-03-05'), '2026-03-14');
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ file: 'posts/ann/new.md', line: 3, field: 'date' });
    expect(problem?.message).toBe(`2026-03-05 was 9 days ago. ${ONE_DAY}`);
    expect(problem?.fix).toContain('write that day as its date');
  });

  it('may be one that was there for another day, or of another author', () => {
    const moved = { 'check-ins/spring/ann/2026-03-03.md': 'gone', ...checkIn('2026-03-05') };
    const facts = {
      moved: { 'check-ins/spring/ann/2026-03-05.md': 'check-ins/spring/ann/2026-03-03.md' },
    };
    expect(late(moved, '2026-03-14', before(), facts)).toHaveLength(1);
    const shared = { ...before(), ...post('2026-03-05') };
    expect(late(post('2026-03-05', 'authors: [ann, ben]'), '2026-03-14', shared)).toHaveLength(1);
  });

  it('may be an old post that is for the challenge now, or a draft that is none any more', () => {
    const joined = { 'posts/ann/old.md': postText(['challenge: spring']).replace('-02', '-04') };
    expect(late(joined, '2026-03-14')).toHaveLength(1);
    const drafted = { ...before(), ...post('2026-03-05', 'draft: true') };
    expect(late(post('2026-03-05'), '2026-03-14', drafted)).toHaveLength(1);
  });
});

describe('nothing is late', () => {
  it.each<[string, Files]>([
    ['where a check-in was there before', { 'check-ins/spring/ann/2026-03-03.md': '---\n---\n\nUphill.\n' }],
    [
      'where a post takes the place of a check-in',
      {
        'check-ins/spring/ann/2026-03-03.md': 'gone',
        ...post('2026-03-03'),
      },
    ],
    ['in a draft', post('2026-03-05', 'draft: true')],
    ['in a post for no challenge', { 'posts/ann/new.md': postText() }],
    ['that is no day of the challenge, which is an error', checkIn('2026-02-05')],
    ['that is no date, which is an error', checkIn('2026-03-99')],
    ['that is taken away', { 'check-ins/spring/ann/2026-03-03.md': 'gone' }],
  ])('%s', (_, edit) => {
    expect(late(edit, '2026-03-20')).toEqual([]);
  });
});
