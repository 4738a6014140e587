import { describe, expect, it } from 'vitest';
import {
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const goals = 'goals:\n  - { title: Write, target: 21, unit: posts';
const takesPart = (lines: string): string => `---\n${goals} }\n${lines}\n---\n`;

describe('a reference', () => {
  it.each<{
    why: string;
    files: Files;
    at: { file: string; line: number; field: string | null };
    add: string;
  }>([
    {
      why: 'to an author',
      files: { [post]: postText(['authors: [zed]']) },
      at: { file: post, line: 4, field: 'authors.0' },
      add: 'members/zed.md',
    },
    {
      why: 'to a challenge',
      files: { [post]: postText(['challenge: zed']) },
      at: { file: post, line: 4, field: 'challenge' },
      add: 'challenges/zed.md',
    },
    {
      why: 'to a community',
      files: { [post]: postText(['communities:', '  - zed']) },
      at: { file: post, line: 5, field: 'communities.0' },
      add: 'communities/zed.md',
    },
    {
      why: 'to a post',
      files: { [post]: postText(['replyTo: ann/zed']) },
      at: { file: post, line: 4, field: 'replyTo.0' },
      add: 'posts/ann/zed.md',
    },
    {
      why: 'to a host, in the path',
      files: { 'posts/zed/hello.md': postText() },
      at: { file: 'posts/zed/hello.md', line: 1, field: null },
      add: 'members/zed.md',
    },
    {
      why: 'of a member to a community',
      files: { 'members/ann.md': '---\nname: Ann\nserves: [zed]\n---\n' },
      at: { file: 'members/ann.md', line: 3, field: 'serves.0' },
      add: 'communities/zed.md',
    },
    {
      why: 'to who leads',
      files: {
        'challenges/spring.md':
          '---\ntitle: Spring\nledBy: zed\nstart: 2026-03-02\nplan: { days: 21 }\n---\n',
      },
      at: { file: 'challenges/spring.md', line: 3, field: 'ledBy' },
      add: 'members/zed.md',
    },
    {
      why: 'to a partner',
      files: { ...ANN_TAKES_PART, 'participants/spring/ann.md': takesPart('partners: [zed]') },
      at: { file: 'participants/spring/ann.md', line: 4, field: 'partners.0' },
      add: 'members/zed.md',
    },
    {
      why: 'to a challenge, in the path',
      files: { 'participants/zed/ann.md': takesPart('') },
      at: { file: 'participants/zed/ann.md', line: 1, field: null },
      add: 'challenges/zed.md',
    },
    {
      why: 'of a check-in to a member',
      files: { ...SPRING, 'check-ins/spring/zed/2026-03-02.md': '' },
      at: { file: 'check-ins/spring/zed/2026-03-02.md', line: 1, field: null },
      add: 'members/zed.md',
    },
  ])('$why that is not there', ({ files, at, add }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'unknown-reference', ...at });
    expect(problem.message).toContain('zed');
    expect(problem.fix).toContain(add);
  });

  it.each<{ why: string; files: Files }>([
    { why: 'to another site', files: { [post]: postText(['replyTo: https://zed.example/a']) } },
    {
      why: 'to a draft',
      files: { [post]: postText(['replyTo: ann/soon']), 'posts/ann/soon.md': postText(['draft: true']) },
    },
    { why: 'to itself', files: { [post]: postText(['replyTo: ann/hello']) } },
    {
      why: 'to a folder’s post',
      files: { [post]: postText(['replyTo: ann/b']), 'posts/ann/b/index.md': postText() },
    },
  ])('$why is fine', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });

  it('to a file that is broken is no second problem', () => {
    const files = { 'members/ben.md': '---\nnam: Ben\n---\n', [post]: postText(['authors: [ben]']) };
    expect(problemsWith(files).every(({ file }) => file === 'members/ben.md')).toBe(true);
  });

  it('to a member by their name is told with their id', () => {
    const files = { 'members/ben.md': '---\nname: Ben Carter\n---\n' };
    const { fix } = onlyProblem({ ...files, [post]: postText(['authors: [ben-carter]']) });
    expect(fix).toBe('did you mean "ben"? Else add members/ben-carter.md');
    expect(problemsWith({ ...files, [post]: postText(['authors: [ben]']) })).toEqual([]);
  });
});
