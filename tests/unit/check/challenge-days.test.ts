import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import {
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  type Files,
} from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const goals = 'goals:\n  - { title: Write, target: 21, unit: posts';
const ben = { 'members/ben.md': '---\nname: Ben\n---\n' };
const takesPart = (lines: string): string => `---\n${goals} }\n${lines}\n---\n`;

describe('the days of a challenge', () => {
  const checkIn = (date: string): string => `check-ins/spring/ann/${date}.md`;

  it.each<{ why: string; files: Files; code: ProblemCode | null; field?: string }>([
    { why: 'the day before the start', files: { [checkIn('2026-03-01')]: '' }, code: 'outside-challenge' },
    { why: 'the start', files: { [checkIn('2026-03-02')]: '' }, code: null },
    { why: 'day 21', files: { [checkIn('2026-03-22')]: '' }, code: null },
    { why: 'day 22', files: { [checkIn('2026-03-23')]: '' }, code: 'outside-challenge' },
    {
      why: 'a day before joining',
      files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-05'), [checkIn('2026-03-04')]: '' },
      code: 'outside-challenge',
    },
    {
      why: 'the day of joining',
      files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-05'), [checkIn('2026-03-05')]: '' },
      code: null,
    },
    {
      why: 'a post of day 0',
      files: { [post]: postText(['challenge: spring']).replace('03-02', '03-01') },
      code: 'outside-challenge',
      field: 'date',
    },
    {
      why: 'joining on day 21',
      files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-22') },
      code: null,
    },
    {
      why: 'joining on day 22',
      files: { 'participants/spring/ann.md': takesPart('joined: 2026-03-23') },
      code: 'out-of-range',
      field: 'joined',
    },
    {
      why: 'a goal due on day 21',
      files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-22 }\n---\n` },
      code: null,
    },
    {
      why: 'a goal due on day 22',
      files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-23 }\n---\n` },
      code: 'out-of-range',
      field: 'goals.0.due',
    },
    {
      why: 'a goal due before joining',
      files: { 'participants/spring/ann.md': `---\n${goals}, due: 2026-03-04 }\njoined: 2026-03-05\n---\n` },
      code: 'out-of-range',
      field: 'goals.0.due',
    },
    {
      why: 'a milestone on day 22',
      files: {
        'participants/spring/ann.md': `---\n${goals}, milestones: [{ title: Half, due: 2026-03-23 }] }\n---\n`,
      },
      code: 'out-of-range',
      field: 'goals.0.milestones.0.due',
    },
    {
      why: 'a pause that ends before it begins',
      files: { 'participants/spring/ann.md': takesPart('pauses: [{ from: 2026-03-05, to: 2026-03-04 }]') },
      code: 'out-of-range',
      field: 'pauses.0.to',
    },
  ])('$why: $code', ({ files, code, field = null }) => {
    const all = { ...ANN_TAKES_PART, ...files };
    if (code === null) expect(codesOf(problemsWith(all))).toEqual([]);
    else expect(onlyProblem(all)).toMatchObject({ code, field });
  });

  it.each<{ why: string; files: Files; codes: ProblemCode[] }>([
    {
      why: 'a check-in of one who does not take part',
      files: { ...ben, 'check-ins/spring/ben/2026-03-02.md': '' },
      codes: ['not-participating'],
    },
    {
      why: 'a post none of whose authors does',
      files: { ...ben, [post]: postText(['authors: [ben]', 'challenge: spring']) },
      codes: ['not-participating'],
    },
    {
      why: 'a post one of whose authors does',
      files: { ...ben, [post]: postText(['authors: [ben, ann]', 'challenge: spring']) },
      codes: [],
    },
    {
      why: 'a post on a day that is one of its authors’',
      files: {
        ...ben,
        'participants/spring/ben.md': takesPart('joined: 2026-03-10'),
        [post]: postText(['authors: [ben, ann]', 'challenge: spring']),
      },
      codes: [],
    },
  ])('$why: $codes', ({ files, codes }) => {
    expect(codesOf(problemsWith({ ...ANN_TAKES_PART, ...files }))).toEqual(codes);
  });
});

describe('a prompt', () => {
  const prompted = (day: number): Files => ({
    'challenges/spring.md': `---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\nprompts: { ${day}: Why? }\n---\n`,
  });

  it.each([
    { day: 21, codes: [] },
    { day: 22, codes: ['out-of-range'] },
  ])('for day $day of 21 earns $codes', ({ day, codes }) => {
    const problems = problemsWith(prompted(day));
    expect(codesOf(problems)).toEqual(codes);
    for (const problem of problems) expect(problem).toMatchObject({ line: 5, field: 'prompts.22' });
  });
});

it('a check-in after the end that is still to come is told once', () => {
  const path = 'check-ins/spring/ann/2026-06-01.md';
  const files = { ...ANN_TAKES_PART, [path]: '' };
  expect(codesOf(problemsWith(files, '2026-04-01'))).toEqual(['outside-challenge']);
});
