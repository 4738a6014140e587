import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/problems/problem.ts';
import {
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

interface Example {
  /** What a network with one member has to hold to earn the code, and nothing else. */
  bad: Files;
  at: { file: string; line: number; field: string | null };
  /** What the fix tells to type. */
  fix: string;
  /** The same with as little as possible changed, and no problem. */
  fine: Files;
}

const post = 'posts/ann/hello.md';
const guest = { 'members/guy.md': '---\nname: Guy\nguest: true\n---\n' };

/** One of each code; a code without an example does not compile. */
const EXAMPLES: Readonly<Record<ProblemCode, Example>> = {
  'stray-file': {
    bad: { 'checkins/spring/ann/2026-03-02.md': '' },
    at: { file: 'checkins/spring/ann/2026-03-02.md', line: 1, field: null },
    fix: 'check-ins/spring/ann/2026-03-02.md',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-02.md': '' },
  },
  'bad-id': {
    bad: { 'posts/ann/Hello World.md': postText() },
    at: { file: 'posts/ann/Hello World.md', line: 1, field: null },
    fix: 'hello-world',
    fine: { 'posts/ann/hello-world.md': postText() },
  },
  'not-yaml': {
    bad: { [post]: postText(['description: Bread: a beginning']) },
    at: { file: post, line: 4, field: null },
    fix: 'title: "Bread: a beginning"',
    fine: { [post]: postText(['description: "Bread: a beginning"']) },
  },
  'unknown-field': {
    bad: { [post]: postText(['discription: Short']) },
    at: { file: post, line: 4, field: 'discription' },
    fix: 'description: Short',
    fine: { [post]: postText(['description: Short']) },
  },
  'missing-field': {
    bad: { [post]: '---\ntitle: Hello\n---\n' },
    at: { file: post, line: 1, field: 'date' },
    fix: 'date: 2',
    fine: { [post]: '---\ntitle: Hello\ndate: 2026-03-02\n---\n' },
  },
  'wrong-type': {
    bad: { [post]: postText(['tags: bread']) },
    at: { file: post, line: 4, field: 'tags' },
    fix: 'tags: [',
    fine: { [post]: postText(['tags: [bread]']) },
  },
  'no-such-date': {
    bad: { [post]: postText(['updated: 2026-06-31']) },
    at: { file: post, line: 4, field: 'updated' },
    fix: 'updated: 2',
    fine: { [post]: postText(['updated: 2026-06-30']) },
  },
  'out-of-range': {
    bad: { [post]: postText(['updated: 2026-03-01']) },
    at: { file: post, line: 4, field: 'updated' },
    fix: 'updated: 2',
    fine: { [post]: postText(['updated: 2026-03-02']) },
  },
  'unknown-reference': {
    bad: { [post]: postText(['authors:', '  - ann', '  - anne']) },
    at: { file: post, line: 6, field: 'authors.1' },
    fix: 'did you mean "ann"?',
    fine: { [post]: postText(['authors:', '  - ann']) },
  },
  'guest-member': {
    bad: { ...guest, 'posts/guy/hello.md': postText() },
    at: { file: 'posts/guy/hello.md', line: 1, field: null },
    fix: 'authors: [guy]',
    fine: { ...guest, [post]: postText(['authors: [guy]']) },
  },
  'date-not-filename': {
    bad: { ...ANN_TAKES_PART, 'check-ins/spring/ann/day-1.md': '' },
    at: { file: 'check-ins/spring/ann/day-1.md', line: 1, field: null },
    fix: '.md',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-02.md': '' },
  },
  'outside-challenge': {
    bad: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-23.md': '' },
    at: { file: 'check-ins/spring/ann/2026-03-23.md', line: 1, field: null },
    fix: 'rename',
    fine: { ...ANN_TAKES_PART, 'check-ins/spring/ann/2026-03-22.md': '' },
  },
  'not-participating': {
    bad: { ...SPRING, [post]: postText(['challenge: spring']) },
    at: { file: post, line: 4, field: 'challenge' },
    fix: 'participants/spring/ann.md',
    fine: { ...ANN_TAKES_PART, [post]: postText(['challenge: spring']) },
  },
  'duplicate-address': {
    bad: { [post]: postText(), 'posts/ann/hello/index.md': postText() },
    at: { file: 'posts/ann/hello/index.md', line: 1, field: null },
    fix: post,
    fine: { [post]: postText(), 'posts/ann/hello-2/index.md': postText() },
  },
  'missing-alt': {
    bad: { 'posts/ann/a.mdx': postText([], '<Figure src="./a.jpg" />'), 'posts/ann/a.jpg': '' },
    at: { file: 'posts/ann/a.mdx', line: 6, field: null },
    fix: 'alt="',
    fine: { 'posts/ann/a.mdx': postText([], '<Figure src="./a.jpg" alt="Loaves" />'), 'posts/ann/a.jpg': '' },
  },
  'missing-image': {
    bad: { [post]: postText([], 'Look:\n\n![Loaves](./loafs.jpg)'), 'posts/ann/loaves.jpg': '' },
    at: { file: post, line: 8, field: null },
    fix: './loaves.jpg',
    fine: { [post]: postText([], 'Look:\n\n![Loaves](./loaves.jpg)'), 'posts/ann/loaves.jpg': '' },
  },
  'mdx-code': {
    bad: { 'posts/ann/a.mdx': postText([], 'One\n\nand {1 + 1}') },
    at: { file: 'posts/ann/a.mdx', line: 8, field: null },
    fix: '\\{',
    fine: { 'posts/ann/a.mdx': postText([], 'One\n\nand \\{1 + 1}') },
  },
  'unknown-component': {
    bad: { 'posts/ann/a.mdx': postText([], '<Notes>Mind the oven.</Notes>') },
    at: { file: 'posts/ann/a.mdx', line: 6, field: null },
    fix: '<Note',
    fine: { 'posts/ann/a.mdx': postText([], '<Note>Mind the oven.</Note>') },
  },
};

const codes = Object.keys(EXAMPLES) as ProblemCode[];

describe('the problem', () => {
  it.each(codes)('%s is found, and only it', (code) => {
    const { bad, at, fix } = EXAMPLES[code];
    const problem = onlyProblem(bad);
    expect(problem).toMatchObject({ code, severity: 'error', ...at });
    expect(problem.fix).toContain(fix);
    expect(problem.message).not.toBe('');
    expect(problem.column).toBeGreaterThanOrEqual(1);
  });

  it.each(codes)('%s is not found where all is well', (code) => {
    expect(codesOf(problemsWith(EXAMPLES[code].fine))).toEqual([]);
  });
});
