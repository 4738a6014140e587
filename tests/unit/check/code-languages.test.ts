import { describe, expect, it } from 'vitest';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import type { HighlighterName } from '../../../integrations/group-blog/parse/code-languages.ts';
import { folderWith, postText, readFiles } from '../../support/folder.ts';

const path = 'posts/ann/hello.md';
const told = (
  typed: string,
  highlighter?: HighlighterName,
  ownLanguages: readonly string[] = [],
): Problem[] =>
  checkContent(
    readFiles(folderWith({ [path]: postText([], `One\n\n- two\n\n  \`\`\`${typed}\n  three\n  \`\`\``) })),
    { highlighter, ownLanguages },
  );

describe('the language of a block of code', () => {
  it.each([
    'console',
    'rs',
    'sh',
    'text',
    'Python',
    'c++',
    'js{1,3}',
    'rust,ignore',
    'astro',
    'math',
    'golang title="main.go"',
    'yaml=',
    'json=101',
    'shell+',
    'c++=+',
    'python!',
    '',
  ])('%j is known by either highlighter', (typed) => {
    for (const highlighter of ['prism', 'shiki', undefined] as const) {
      expect([highlighter, ...told(typed, highlighter)]).toEqual([highlighter]);
    }
  });

  it.each<[typed: string, known: HighlighterName, unknown: HighlighterName]>([
    ['svelte', 'shiki', 'prism'],
    ['nushell', 'shiki', 'prism'],
    ['arduino', 'prism', 'shiki'],
    ['gitignore', 'prism', 'shiki'],
  ])('%s is one of %s and not of %s', (typed, known, unknown) => {
    expect(told(typed, known)).toEqual([]);
    expect(told(typed)).toEqual([]);
    expect(told(typed, unknown)).toMatchObject([
      { code: 'unknown-language', severity: 'warning', file: path, line: 10, column: 3 },
    ]);
  });

  it('may be one that the site adds', () => {
    expect(told('Breadscript', 'shiki', ['breadscript'])).toEqual([]);
    expect(told('breadscrpt', 'shiki', ['breadscript'])).toMatchObject([
      { fix: 'did you mean "breadscript"? Else write "text" behind the three signs' },
    ]);
  });

  it.each([
    ['pyhton', 'did you mean "python"? Else write "text" behind the three signs'],
    ['Javscript', 'did you mean "javascript"? Else write "text" behind the three signs'],
    ['typescrpt {2}', 'did you mean "typescript"? Else write "text" behind the three signs'],
    ['my-own-pseudo-code', 'write "text" behind the three signs'],
    // So short a name is near to many.
    ['q9', 'write "text" behind the three signs'],
  ])('%s is told: %s', (typed, fix) => {
    expect(told(typed, 'prism')).toMatchObject([{ fix }]);
    expect(told(typed, 'shiki')).toMatchObject([{ fix }]);
  });

  it('is let be where nothing is coloured', () => {
    expect(told('my-own-pseudo-code', 'none')).toEqual([]);
  });
});
