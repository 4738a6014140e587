import { describe, expect, it } from 'vitest';
import { codeFrame } from '../../../integrations/group-blog/check/code-frame.ts';
import { formatProblems, problemWords } from '../../../integrations/group-blog/check/format-problems.ts';
import { formatForGithub } from '../../../integrations/group-blog/check/github-annotations.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';

const problem = (changes: Partial<Problem> = {}): Problem => ({
  code: 'unknown-field',
  severity: 'error',
  file: 'posts/ann/hello.md',
  line: 4,
  column: 3,
  field: 'discription',
  message: 'discription is not a field here',
  fix: 'write "description: Short"',
  ...changes,
});
const LINES = ['---', 'title: Hello', 'date: 2026-03-02', '  discription: Short', '---'];
const frame = (changes: Partial<Problem>, lines: readonly string[] = LINES): string[] =>
  codeFrame(problem(changes), () => lines);

describe('a code frame', () => {
  it('shows the line, the one before it and the column', () => {
    expect(frame({})).toEqual(['3 | date: 2026-03-02', '4 |   discription: Short', '  |   ^']);
  });

  it('of the first line has none before it, and of a whole file there is none', () => {
    expect(frame({ line: 1, column: 1 })).toEqual(['1 | ---', '  | ^']);
    expect(frame({ line: 1, column: 1, field: null })).toEqual([]);
    expect(codeFrame(problem(), () => undefined)).toEqual([]);
    expect(frame({ line: 9 })).toEqual([]);
  });

  it('of wide letters has the caret below what is meant', () => {
    expect(frame({ line: 1, column: 3 }, ['パン [a](b)']).at(-1)).toBe('  |     ^');
  });

  it('of a long line shows what is around the column', () => {
    const line = `${'a '.repeat(100)}HERE${' b'.repeat(100)}`;
    const [shown = '', caret = ''] = frame({ line: 1, column: 201, field: null }, [line]);
    expect(shown.length).toBeLessThan(100);
    expect(shown.indexOf('HERE')).toBe(caret.indexOf('^'));
  });

  it('holds nothing that a terminal would obey', () => {
    expect(frame({ line: 1, column: 1 }, ['a\u001b[31mb\u202ec\t']).join('')).not.toMatch(/[\u001b\u202e\t]/);
  });
});

describe('a problem', () => {
  const severe = problem({ fix: 'make it:\n\n---\ntitle: 100%\n---' });

  it('reads the same with a frame and without, and in an annotation', () => {
    const plain = formatProblems([severe], 'content').split('\n');
    const framed = formatProblems([severe], 'content', () => LINES).split('\n');
    expect(framed.filter((line) => !/^ +\d* \|/.test(line))).toEqual(plain);
    const words = problemWords(severe).filter((line) => line !== '');
    for (const line of words) expect(plain).toContain(`  ${line}`);
    const [annotation = ''] = formatForGithub([severe], 'content').split('\n');
    const told = annotation
      .replace(/^.*?::.*?::/, '')
      .replaceAll('%0A', '\n')
      .replaceAll('%25', '%');
    expect(told).toBe(problemWords(severe).join('\n'));
  });

  it('holds nothing that a terminal would obey', () => {
    const hostile = 'a\u001b[31mb\u202ec\r';
    const text = formatProblems([problem({ file: hostile, message: hostile, fix: hostile })], 'content');
    expect(text).toContain('a [31mb c ');
    expect(text).not.toMatch(/[^\P{Cc}\n]|\p{Bidi_Control}/u);
  });

  it('outside the folder has its path from where the folder is named', () => {
    const outside = problem({ file: '../../package.json' });
    expect(formatProblems([outside], 'our site/content')).toMatch(/^package\.json:4:3 /);
    expect(formatProblems([outside], 'content')).toMatch(/^\.\.\/package\.json:4:3 /);
    expect(formatProblems([outside], '../content')).toMatch(/^\.\.\/\.\.\/package\.json:4:3 /);
    expect(formatForGithub([problem({ file: '../a.md' })], 'content')).toContain('::error file=a.md,');
    expect(formatForGithub([problem({ file: '../a.md' })], '.')).toContain('::error file=../a.md,');
  });

  it('is a workflow command of one line, its parts escaped', () => {
    const odd = problem({ file: 'posts/ann/a,b: 5%.md', severity: 'warning', fix: 'one\ntwo' });
    expect(formatForGithub([odd], 'content').split('\n')).toEqual([
      '::warning file=content/posts/ann/a%2Cb%3A 5%25.md,line=4,col=3,title=unknown-field::discription is not a field here%0A→ one%0A  two',
      '1 warning in 1 file of content/.',
    ]);
  });

  it('of a folder that is the repository has no folder before it', () => {
    expect(formatForGithub([problem()], '.')).toContain('file=posts/ann/hello.md,');
  });
});
