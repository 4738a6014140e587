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
const member = (...lines: string[]): Files => ({
  'members/ann.md': ['---', 'name: Ann', ...lines, '---', ''].join('\n'),
});
const network = (...lines: string[]): Files => ({
  'network.md': ['---', 'title: Our Network', 'description: Neighbours.', ...lines, '---', ''].join('\n'),
});
const challenge = (...lines: string[]): Files => ({
  'challenges/spring.md': ['---', 'title: Spring', 'start: 2026-03-02', ...lines, '---', ''].join('\n'),
});
const participant = (...lines: string[]): Files => ({
  ...ANN_TAKES_PART,
  'participants/spring/ann.md': ['---', ...lines, '---', ''].join('\n'),
});
const checkIn = (...lines: string[]): Files => ({
  ...ANN_TAKES_PART,
  'check-ins/spring/ann/2026-03-02.md': ['---', ...lines, '---', ''].join('\n'),
});

describe('a field', () => {
  it.each<{ files: Files; code: ProblemCode; line: number; field: string }>([
    {
      files: { [post]: '---\ntitle: ""\ndate: 2026-03-02\n---\n' },
      code: 'missing-field',
      line: 2,
      field: 'title',
    },
    {
      files: { [post]: '---\ntitle:\ndate: 2026-03-02\n---\n' },
      code: 'missing-field',
      line: 2,
      field: 'title',
    },
    {
      files: { [post]: '---\ntitle: 2026\ndate: 2026-03-02\n---\n' },
      code: 'wrong-type',
      line: 2,
      field: 'title',
    },
    {
      files: { [post]: postText([`description: ${'x'.repeat(301)}`]) },
      code: 'out-of-range',
      line: 4,
      field: 'description',
    },
    {
      files: { [post]: '---\ntitle: Hello\ndate: 2016-02-30\n---\n' },
      code: 'no-such-date',
      line: 3,
      field: 'date',
    },
    {
      files: { [post]: '---\ntitle: Hello\ndate: 1899-12-31\n---\n' },
      code: 'out-of-range',
      line: 3,
      field: 'date',
    },
    {
      files: { [post]: '---\ntitle: Hello\ndate: 2 March 2026\n---\n' },
      code: 'wrong-type',
      line: 3,
      field: 'date',
    },
    {
      files: { [post]: '---\ntitle: Hello\ndate: 2026-03-02T10:00:00Z\n---\n' },
      code: 'wrong-type',
      line: 3,
      field: 'date',
    },
    { files: { [post]: postText(['draft: false']) }, code: 'wrong-type', line: 4, field: 'draft' },
    { files: { [post]: postText(['tags: [Bread]']) }, code: 'wrong-type', line: 4, field: 'tags.0' },
    { files: { [post]: postText(['authors: [Ann B]']) }, code: 'bad-id', line: 4, field: 'authors.0' },
    { files: { [post]: postText(['authors: []']) }, code: 'out-of-range', line: 4, field: 'authors' },
    {
      files: { [post]: postText(['values: { posts: 1 }']) },
      code: 'unknown-field',
      line: 4,
      field: 'values',
    },
    {
      files: { [post]: postText(['canonical: ftp://ann.example']) },
      code: 'unsafe-link',
      line: 4,
      field: 'canonical',
    },
    { files: { [post]: postText(['time: 24:00']) }, code: 'wrong-type', line: 4, field: 'time' },
    { files: { [post]: postText(['time: 12:60']) }, code: 'wrong-type', line: 4, field: 'time' },
    { files: { [post]: postText(['time: 930']) }, code: 'wrong-type', line: 4, field: 'time' },
    { files: { [post]: postText(['aliases: [old]']) }, code: 'wrong-type', line: 4, field: 'aliases.0' },
    {
      files: { [post]: postText(['language: englisch-x-']) },
      code: 'wrong-type',
      line: 4,
      field: 'language',
    },
    {
      files: { [post]: postText(['cover: { src: ./a.jpg }']), 'posts/ann/a.jpg': '' },
      code: 'missing-field',
      line: 4,
      field: 'cover.alt',
    },
    {
      files: {
        [post]: postText(['cover:', '  src: ./a.jpg', '  alt: Bread', '  by: Ben']),
        'posts/ann/a.jpg': '',
      },
      code: 'unknown-field',
      line: 7,
      field: 'cover.by',
    },
    { files: member('kind: person'), code: 'wrong-type', line: 3, field: 'kind' },
    { files: member('joined: 2026-03-02', 'left: 2026-03-01'), code: 'out-of-range', line: 4, field: 'left' },
    { files: member('timezone: London'), code: 'wrong-type', line: 3, field: 'timezone' },
    { files: network('today: 2026-02-29'), code: 'no-such-date', line: 4, field: 'today' },
    { files: network('feedAuthority: example.org'), code: 'wrong-type', line: 4, field: 'feedAuthority' },
    { files: network('site: example.org'), code: 'wrong-type', line: 4, field: 'site' },
    { files: challenge('plan: { days: 367 }'), code: 'out-of-range', line: 4, field: 'plan.days' },
    { files: challenge('plan: { days: 0 }'), code: 'out-of-range', line: 4, field: 'plan.days' },
    { files: challenge('plan: { days: 2.5 }'), code: 'out-of-range', line: 4, field: 'plan.days' },
    { files: challenge('plan: { days: 7, rest: [8] }'), code: 'out-of-range', line: 4, field: 'plan.rest.0' },
    {
      files: challenge('plan: { days: 7, rest: [funday] }'),
      code: 'wrong-type',
      line: 4,
      field: 'plan.rest.0',
    },
    {
      files: challenge('plan: { days: 7 }', 'lateDays: 8'),
      code: 'out-of-range',
      line: 5,
      field: 'lateDays',
    },
    { files: participant('goals: []'), code: 'out-of-range', line: 2, field: 'goals' },
    {
      files: participant('goals:', '  - { title: Run, unit: miles }'),
      code: 'fuzzy-goal',
      line: 3,
      field: 'goals.0',
    },
    {
      files: participant('goals:', '  - { title: Run, target: 3 }'),
      code: 'missing-field',
      line: 3,
      field: 'goals.0.unit',
    },
    {
      files: participant('goals:', '  - { title: Run, target: .nan, unit: miles }'),
      code: 'out-of-range',
      line: 3,
      field: 'goals.0.target',
    },
    {
      files: participant('goals:', '  - { title: Run, target: 2e12, unit: miles }'),
      code: 'out-of-range',
      line: 3,
      field: 'goals.0.target',
    },
    { files: checkIn('values: { posts: .inf }'), code: 'out-of-range', line: 2, field: 'values.posts' },
    { files: checkIn('values: { posts: one }'), code: 'wrong-type', line: 2, field: 'values.posts' },
  ])('$field: $code at line $line', ({ files, code, line, field }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code, line, field });
    expect(problem.fix).toMatch(/\S/);
  });

  it('of a list that is text with brackets in it is told with a line that can be read', () => {
    const { code, fix } = onlyProblem({ [post]: postText(['authors: ---[ann]']) });
    expect(code).toBe('wrong-type');
    expect(fix).toContain('"authors: [');
    expect(fix).not.toContain('---');
  });

  it('of the wrong kind is told with the lines to type instead', () => {
    expect(onlyProblem(participant('goals: []')).fix).toContain('goals:\n  - { title:');
    expect(onlyProblem(member('kind: busines')).message).toContain('did you mean "business"?');
  });
});

describe('what just fits', () => {
  it.each<{ why: string; files: Files }>([
    { why: 'a description of 300', files: { [post]: postText([`description: ${'x'.repeat(300)}`]) } },
    { why: '29 February of a leap year', files: { [post]: '---\ntitle: Hello\ndate: 2016-02-29\n---\n' } },
    { why: 'the first day of 1900', files: { [post]: '---\ntitle: Hello\ndate: 1900-01-01\n---\n' } },
    {
      why: 'tags of any script',
      files: { [post]: postText(['tags: [パン, café, small-business, 2026]'.replace('2026', '"2026"')]) },
    },
    { why: '366 days', files: challenge('plan: { days: 366 }') },
    { why: 'a last day of rest', files: challenge('plan: { days: 7, rest: [7, sunday] }') },
    {
      why: 'a target of a million million',
      files: participant('goals:', '  - { title: Run, target: 1e12, unit: miles }'),
    },
    { why: 'an empty check-in', files: checkIn() },
    { why: 'a post without a body', files: { [post]: '---\ntitle: Hello\ndate: 2026-03-02\n---' } },
    { why: 'the network alone', files: { 'members/ann.md': '---\nname: Ann\n---\n' } },
  ])('$why', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });
});
