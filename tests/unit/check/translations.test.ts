import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const BEN = { 'members/ben.md': '---\nname: Ben\n---\n' };
const HELLO = { 'posts/ann/hello.md': postText() };
const hola = (...lines: string[]): Files => ({ 'posts/ann/hola.md': postText(lines) });

describe('a translation', () => {
  it.each<{ why: string; files: Files; at: object; message: string; fix: string }>([
    {
      why: 'of itself',
      files: hola('translationOf: ann/hola'),
      at: { file: 'posts/ann/hola.md', line: 4, field: 'translationOf' },
      message: 'this post itself',
      fix: 'remove this line',
    },
    {
      why: 'in the language of the network, as the other',
      files: { ...HELLO, ...hola('translationOf: ann/hello') },
      at: { file: 'posts/ann/hola.md', line: 4, field: 'translationOf' },
      message: '"ann/hello"',
      fix: 'the line "language: es"',
    },
    {
      why: 'in the language that the other names',
      files: {
        'posts/ann/hello.md': postText(['language: es']),
        ...hola('translationOf: ann/hello', 'language: es'),
      },
      at: { file: 'posts/ann/hola.md', line: 5, field: 'language' },
      message: 'both in the language "es"',
      fix: '"language: en"',
    },
    {
      why: 'in the language of another translation',
      files: {
        ...HELLO,
        ...hola('translationOf: ann/hello', 'language: es'),
        'posts/ann/ole.md': postText(['translationOf: ann/hola', 'language: es']),
      },
      at: { file: 'posts/ann/ole.md', line: 5, field: 'language' },
      message: '"ann/hola"',
      fix: '"language: en"',
    },
    {
      why: 'of the other, in a circle of one language',
      files: {
        'posts/ann/hello.md': postText(['translationOf: ann/hola']),
        ...hola('translationOf: ann/hello'),
      },
      at: { file: 'posts/ann/hola.md', line: 4, field: 'translationOf' },
      message: '"ann/hello"',
      fix: '"language: es"',
    },
    {
      why: 'by others, which names its authors',
      files: {
        ...BEN,
        ...HELLO,
        'posts/ann/hola.md': postText(['language: es', 'authors: [ben]', 'translationOf: ann/hello']),
      },
      at: { file: 'posts/ann/hola.md', line: 5, field: 'authors' },
      message: '"ann/hello" has no author in common',
      fix: 'write "authors: [ben, ann]"',
    },
    {
      why: 'of a post that is not there',
      files: { ...HELLO, ...hola('language: es', 'translationOf: ann/helo') },
      at: { file: 'posts/ann/hola.md', line: 5, field: 'translationOf', code: 'unknown-reference' },
      message: 'there is no post "ann/helo"',
      fix: 'ann/hello',
    },
  ])('$why is told', ({ files, at, message, fix }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'not-a-translation', ...at });
    expect(problem.message).toContain(message);
    expect(problem.fix.toLowerCase()).toContain(fix);
  });

  it.each<{ why: string; files: Files }>([
    { why: 'into a language', files: { ...HELLO, ...hola('translationOf: ann/hello', 'language: es') } },
    {
      why: 'into a language of another country',
      files: { ...HELLO, ...hola('translationOf: ann/hello', 'language: en-GB') },
    },
    {
      why: 'in a circle of two languages',
      files: {
        'posts/ann/hello.md': postText(['translationOf: ann/hola']),
        ...hola('translationOf: ann/hello', 'language: es'),
      },
    },
    {
      why: 'of a draft',
      files: {
        'posts/ann/hello.md': postText(['draft: true']),
        ...hola('translationOf: ann/hello', 'language: es'),
      },
    },
  ])('$why is right', ({ files }) => {
    expect(problemsWith(files)).toEqual([]);
  });
});
