import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearBodyWords,
  cacheBodyWords,
  wordsOfFile,
} from '../../../integrations/group-blog/astro/content/body-words-cache.ts';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';

const PATH = 'posts/ann/hello.md';

let file: SourceFile;

beforeEach(() => {
  const text = '---\ntitle: Hello\ndate: 2026-03-02\n---\n\n  One *two*.\n\n';
  file = toSourceFile(PATH, text, { keepWords: true });
  cacheBodyWords([file]);
});

describe('the words of a body that was parsed for the checks', () => {
  it('are those, for the body as Astro has it', () => {
    expect(wordsOfFile(PATH, 'One *two*.')).toBe(file.words);
    expect(wordsOfFile(PATH, 'One *two*.')).toMatchObject({ excerpt: 'One two.' });
  });

  it('are parsed anew where the file has changed since, or another file has them', () => {
    expect(wordsOfFile(PATH, 'Three.')).toMatchObject({ excerpt: 'Three.' });
    expect(wordsOfFile('posts/ann/other.mdx', '<Note>\n\nOne *two*.\n\n</Note>')).toMatchObject({
      excerpt: 'One two.',
      components: [{ name: 'Note' }],
    });
  });

  it('are parsed once where they are asked for again', () => {
    expect(wordsOfFile(PATH, 'Three.')).toBe(wordsOfFile(PATH, 'Three.'));
  });

  it('are parsed anew when all are forgotten', () => {
    clearBodyWords();
    const words = wordsOfFile(PATH, 'One *two*.');
    expect(words).not.toBe(file.words);
    expect(words).toEqual(file.words);
  });
});
