import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const START = '---\ntitle: Hello\ndate: 2026-03-02\n';
const aliases = (count: number): string => `${START}tags:\n  - &a bread\n${'  - *a\n'.repeat(count)}---\n`;
const ten = (item: string): string => `[${Array<string>(10).fill(item).join(', ')}]`;
/** Ten thousand words out of thirty aliases. */
const laughs = [`a: &a ${ten('ha')}`, `b: &b ${ten('*a')}`, `c: &c ${ten('*b')}`, `d: ${ten('*c')}`];

describe('front matter that cannot be read', () => {
  it.each<{ why: string; text: string; line?: number }>([
    { why: 'a colon in text', text: `${START}description: Bread: a beginning\n---\n`, line: 4 },
    { why: 'a quote that never closes', text: '---\ntitle: "Hello\ndate: 2026-03-02\n---\n' },
    { why: 'the same key twice', text: `${START}title: Again\n---\n`, line: 4 },
    { why: 'a tab for white space', text: `${START}cover:\n\tsrc: ./a.jpg\n---\n`, line: 5 },
    { why: 'a list', text: '---\n- Hello\n---\n', line: 2 },
    { why: 'a sentence', text: '---\nHello there\n---\n', line: 2 },
    { why: 'an alias of nothing', text: `${START}tags: *none\n---\n` },
    { why: 'more than a hundred aliases', text: aliases(101), line: 2 },
    { why: 'aliases of aliases', text: `---\n${laughs.join('\n')}\n---\n`, line: 2 },
    { why: 'TOML', text: '+++\ntitle = "Hello"\n+++\n', line: 1 },
    { why: 'a fence that never closes', text: START, line: 1 },
    { why: 'a fence that TOML’s sign closes', text: `${START}+++\n\nText\n\n---\n`, line: 4 },
  ])('because of $why is one problem, and the other files are checked', ({ text, line }) => {
    const problems = problemsWith({ [post]: text, 'posts/ann/other.md': postText(['tag: bread']) });
    expect(codesOf(problems)).toEqual(['not-yaml', 'unknown-field']);
    expect(problems[0]).toMatchObject({ file: post, field: null, ...(line !== undefined && { line }) });
    expect(problems[0]?.fix).toMatch(/\S/);
  });

  it.each([
    { why: 'a fence that never closes', text: START },
    { why: 'TOML', text: '+++\ntitle = "Hello"\n+++\n' },
    { why: 'a fence that TOML’s sign closes', text: `${START}+++\n\nText\n\n---\n` },
  ])('because of $why is told where to type ---', ({ text }) => {
    expect(onlyProblem({ [post]: text }).fix).toContain('---');
  });

  it.each([
    ['title: Hello', ' title: Hello'],
    ['date: 2026-03-02', ' date: 2026-03-02'],
  ])('because of a space before "%s" is told that the space is what is wrong', (line, slipped) => {
    const problem = onlyProblem({ [post]: postText().replace(line, slipped) });
    expect(problem.fix).toBe(`write "${line}", without the space before it`);
  });

  it('because of a key that stands twice is told to remove one', () => {
    expect(onlyProblem({ [post]: postText(['title: Again']) }).fix).toMatch(/remove/);
  });
});

describe('front matter that can be read', () => {
  it.each([
    { why: 'a byte order mark', text: `\uFEFF${postText()}` },
    { why: 'CRLF', text: postText(['tags: [bread]']).replaceAll('\n', '\r\n') },
    { why: 'an empty line before it', text: `\n${postText()}` },
    { why: 'spaces after its fences', text: postText().replaceAll('---', '---  ') },
    { why: 'comments', text: postText(['# tags: [bread]']) },
    { why: 'fifty aliases', text: aliases(50) },
    { why: 'JSON', text: '---\n{ "title": "Hello", "date": "2026-03-02" }\n---\n' },
  ])('with $why', ({ text }) => {
    expect(codesOf(problemsWith({ [post]: text }))).toEqual([]);
  });

  it.each([
    { why: 'a byte order mark', text: `\uFEFF${postText(['tittle: Hi'])}`, line: 4 },
    { why: 'CRLF', text: postText(['tittle: Hi']).replaceAll('\n', '\r\n'), line: 4 },
    { why: 'two empty lines before it', text: `\n\n${postText(['tittle: Hi'])}`, line: 6 },
  ])('with $why has its lines counted right', ({ text, line }) => {
    expect(onlyProblem({ [post]: text })).toMatchObject({
      code: 'unknown-field',
      line,
      column: 1,
      field: 'tittle',
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty', '<<'])(
    'with the key %s is an unknown field',
    (key) => {
      const problem = onlyProblem({ [post]: postText([`${key}: { draft: true }`]) });
      expect(problem).toMatchObject({ code: 'unknown-field', line: 4, field: key });
      expect(({} as { draft?: unknown }).draft).toBeUndefined();
    },
  );

  it.each([
    { why: 'empty', text: '---\n---\nWords.' },
    { why: 'not there', text: 'Words.' },
    { why: 'in no text at all', text: '' },
  ])('that is $why misses what is required', ({ text }) => {
    const problems = problemsWith({ [post]: text });
    expect(problems.map(({ code, field, line }) => [code, field, line])).toEqual([
      ['missing-field', 'title', 1],
      ['missing-field', 'date', 1],
    ]);
  });
});
