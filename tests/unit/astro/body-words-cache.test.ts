import { beforeEach, describe, expect, it } from 'vitest';
import type { BodyWordsFinder } from '../../../integrations/group-blog/astro/content/body-words.ts';
import { cacheBodyWords } from '../../../integrations/group-blog/astro/content/body-words-cache.ts';
import { toSourceFile } from '../../../integrations/group-blog/reader/read-folder.ts';

const PATH = 'posts/ann/hello.md';
const BODY = 'One *two*.';

let words: BodyWordsFinder;

beforeEach(() => {
  const file = toSourceFile(PATH, `---\ntitle: Hello\ndate: 2026-03-02\n---\n\n  ${BODY}\n\n`, {
    keepWords: true,
  });
  // It tells what was kept from what is parsed.
  words = cacheBodyWords([{ ...file, ...(file.words && { words: { ...file.words, excerpt: 'Kept.' } }) }]);
});

describe('the words of a body that was parsed for the checks', () => {
  it('are those, for the body as Astro has it', () => {
    expect(words.find(PATH, BODY, 'en').excerpt).toBe('Kept.');
    expect(words.find(PATH, BODY, 'en').excerpt).toBe('Kept.');
  });

  it('are parsed anew where the file has changed since, or another file has them', () => {
    expect(words.find(PATH, 'Three.', 'en')).toMatchObject({ excerpt: 'Three.' });
    expect(words.find('posts/ann/other.mdx', `<Note>\n\n${BODY}\n\n</Note>`, 'en')).toMatchObject({
      excerpt: 'One two.',
      components: [{ name: 'Note' }],
    });
  });

  it('are those of the language that is asked for', () => {
    expect(words.find(PATH, 'Να έρθω;', 'el').asks).toBe(true);
    expect(words.find(PATH, 'Να έρθω;', 'en').asks).toBe(false);
  });

  it('are parsed once where they are asked for again', () => {
    expect(words.find(PATH, 'Three.', 'en').components).toBe(words.find(PATH, 'Three.', 'en').components);
  });

  it('are parsed anew when all are forgotten', () => {
    words.clear();
    expect(words.find(PATH, BODY, 'en').excerpt).toBe('One two.');
  });
});
