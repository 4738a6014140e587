import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { formatProblems, summarise } from '../../../integrations/group-blog/check/format-problems.ts';
import { nearest, suggest } from '../../../integrations/group-blog/suggest/did-you-mean.ts';
import { hasErrors, type Problem } from '../../../integrations/group-blog/model/problem.ts';
import { codesOf, NETWORK, onlyProblem, postText, problemsWith, readFiles } from '../../support/folder.ts';

describe('a folder', () => {
  it('with network.md alone is fine', () => {
    expect(checkContent(readFiles({ 'network.md': NETWORK }))).toEqual([]);
  });

  it('without it is told which file to make', () => {
    const problems = checkContent(readFiles({ 'members/ann.md': '---\nname: Ann\n---\n' }));
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatchObject({ code: 'missing-field', file: 'network.md', line: 1, column: 1 });
    const [, pasted = ''] = /(---\n[\s\S]*)$/.exec(problems[0]?.fix ?? '') ?? [];
    expect(checkContent(readFiles({ 'network.md': pasted }))).toEqual([]);
  });

  it('has all its problems told at once, by file and line', () => {
    const problems = problemsWith({
      'posts/ann/b.md': postText(['tittle: Hi', 'draft: no', 'authors: [zed]']),
      'posts/ann/a.md': 'No front matter',
      'posts/Zed/c.md': postText(),
      'members/ben.md': '---\nname: "Ben\n---\n',
      'notes/today.md': '',
      'members/ann.md': '---\nname: Ann\nserves: [gone]\n---\n',
    });
    expect(problems.map(({ file, line, code }) => `${file}:${line} ${code}`)).toEqual([
      'members/ann.md:3 unknown-reference',
      expect.stringMatching(/^members\/ben\.md:\d not-yaml$/),
      'notes/today.md:1 stray-file',
      'posts/Zed/c.md:1 bad-id',
      'posts/ann/a.md:1 missing-field',
      'posts/ann/a.md:1 missing-field',
      'posts/ann/b.md:4 unknown-field',
      'posts/ann/b.md:5 wrong-type',
      'posts/ann/b.md:6 unknown-reference',
    ]);
  });

  it('has the same problems in whatever order its files are read', () => {
    const files = readFiles({
      'network.md': NETWORK,
      'posts/ann/a.md': postText(['aliases: [/old/]']),
      'posts/ann/b.md': postText(['aliases: [/old/]', 'tags: Bread']),
      'posts/ann/c.md': '',
    });
    const inOrder = checkContent(files);
    expect(inOrder.length).toBeGreaterThan(3);
    expect(codesOf(checkContent(files.toReversed())).toSorted()).toEqual(codesOf(inOrder).toSorted());
  });
});

describe('what was probably meant', () => {
  it.each([
    ['discription', ['title', 'description'], 'description'],
    ['DATE', ['title', 'date'], 'date'],
    ['anne', ['ann', 'ben'], 'ann'],
    ['zzz', ['ann', 'ben'], undefined],
    ['ann', [], undefined],
  ])('by %s of %j is %s', (word, candidates, meant) => {
    expect(nearest(word, candidates)).toBe(meant);
  });

  it('is told, else what it can be', () => {
    expect(suggest('anne', ['ann', 'ben'])).toBe('did you mean "ann"?');
    expect(suggest('zzz', ['ann', 'ben'])).toContain('ann, ben');
    expect(suggest('zzz', [])).toBeUndefined();
  });

  it.each([
    { why: 'a key', lines: ['autors: [ann]'], meant: 'authors' },
    { why: 'a key in another case', lines: ['Draft: true'], meant: 'draft: true' },
    { why: 'an id', lines: ['authors: [anm]'], meant: '"ann"' },
    { why: 'a post', lines: ['replyTo: ann/helo'], meant: '"ann/hello"' },
  ])('by $why is told', ({ lines, meant }) => {
    expect(
      onlyProblem({ 'posts/ann/hello.md': postText(), 'posts/ann/b.md': postText(lines) }).fix,
    ).toContain(meant);
  });

  it('by a key is never taken from afar: the fields are listed', () => {
    const { fix } = onlyProblem({ 'posts/ann/b.md': postText(['weather: fine']) });
    for (const field of ['title', 'date', 'authors', 'unlisted']) expect(fix).toContain(field);
    expect(fix).toMatch(/^remove/);
  });
});

describe('problems in the terminal', () => {
  const problem: Problem = {
    code: 'unknown-field',
    severity: 'error',
    file: 'posts/ann/hello.md',
    line: 4,
    column: 3,
    field: 'tittle',
    message: 'tittle is not a field here',
    fix: 'write\n\ntitle: Hi',
  };

  it('name the place so that a terminal can open it, and what to type', () => {
    const lines = formatProblems([problem], 'content').split('\n');
    expect(lines[0]).toMatch(/^content\/posts\/ann\/hello\.md:4:3\b.*unknown-field/);
    expect(lines.some((line) => line.includes(problem.message))).toBe(true);
    expect(lines.some((line) => line.endsWith('write'))).toBe(true);
    expect(lines.some((line) => line.endsWith('title: Hi'))).toBe(true);
    expect(lines.at(-1)).toContain('1 problem in 1 file of content/');
  });

  it.each([
    [[], 'No problems in content/.'],
    [[problem], '1 problem in 1 file of content/.'],
    [[problem, problem], '2 problems in 1 file of content/.'],
    [[problem, { ...problem, file: 'network.md' }], '2 problems in 2 files of content/.'],
  ])('are counted: %#', (problems, summary) => {
    expect(summarise(problems, 'content')).toBe(summary);
  });

  it('that are advice are marked, and counted apart', () => {
    const advice: Problem = { ...problem, code: 'no-milestone', severity: 'warning' };
    expect(formatProblems([advice], 'content').split('\n')[0]).toMatch(/no-milestone \(warning\)$/);
    expect(summarise([advice], 'content')).toBe('1 warning in 1 file of content/.');
    expect(summarise([advice, advice, problem], 'content')).toBe(
      '1 problem and 2 warnings in 1 file of content/.',
    );
  });

  it('are errors unless they are warnings', () => {
    expect(hasErrors([])).toBe(false);
    expect(hasErrors([{ ...problem, severity: 'warning' }])).toBe(false);
    expect(hasErrors([{ ...problem, severity: 'warning' }, problem])).toBe(true);
  });
});
