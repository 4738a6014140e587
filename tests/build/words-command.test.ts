import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { placeWith } from '../support/place.ts';

const OWN = `export default { navigation: { posts: 'Wpisy', members: 'Members' } };\n`;

describe('group-blog words', () => {
  it('writes the words of a language that the plugin lacks, to be translated, and never over a file', async () => {
    const { type, read } = placeWith();
    const { status, stdout } = await type('words', 'pl');
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote src/words/pl.ts.\nNext: translate it');
    expect(stdout).toContain("words: './src/words/pl.ts'");
    expect(stdout).toContain('language: pl');
    const text = read('src/words/pl.ts');
    expect(text).toMatch(/export default \{[\s\S]*\} satisfies Words;\n$/);
    const again = await type('words', 'pl', '--json');
    expect([again.status, again.stdout]).toEqual([1, '']);
    expect(again.output).toContain('src/words/pl.ts is there already and stays as it is');
    expect(read('src/words/pl.ts')).toBe(text);
    const missing = await type('words', 'pl', '--missing');
    expect(missing.stdout).toMatch(/^src\/words\/pl\.ts: \d+ of \d+ words are left to translate\.\n/);
  });

  it('says of a language that the plugin has that it has it, and writes its words to be changed', async () => {
    const { type, read } = placeWith();
    const { status, stdout } = await type('words', 'de-AT', '--file', 'own/words.ts', '--json');
    expect(status).toBe(0);
    const { path, notes, next } = JSON.parse(stdout) as { path: string; notes: string[]; next: string };
    expect(path).toBe('own/words.ts');
    expect(notes).toEqual([expect.stringContaining('The plugin has words in Austrian German')]);
    expect(next).toContain('delete from the file all that you leave as it is');
    expect(read(path)).toContain("posts: 'Beiträge'");
    const missing = await type('words', 'de-AT', '--missing', '--file', path);
    expect(missing.stdout).toBe('own/words.ts: nothing is left to translate.\n');
  });

  it('lists what is missing and what is English, as JSON and nothing else', async () => {
    const { type } = placeWith({ 'src/words/pl.mjs': OWN });
    const { status, stdout } = await type(
      'words',
      'pl',
      '--missing',
      '--file',
      './src/words/pl.mjs',
      '--json',
    );
    expect(status).toBe(0);
    const left = JSON.parse(stdout) as { path: string; missing: string[]; sameAsEnglish: string[] };
    expect(left).toMatchObject({ path: 'src/words/pl.mjs', sameAsEnglish: ['navigation.members'] });
    expect(left.missing).toContain('navigation.about');
    expect(left.missing).not.toContain('navigation.posts');
  });

  it.each([
    [['Polish'], '"Polish" is no language tag: did you mean "pl"?'],
    [['pl', '--missing'], 'there are no words at src/words/pl.ts'],
    [
      ['pl', '--missing', '--file', 'wrong.mjs'],
      '- posts.count: write a function, (count) => `…`, not a text',
    ],
    [['pl', '--missing', '--file', 'broken.mjs'], 'broken.mjs cannot be loaded'],
  ])('%j is answered with what is wrong', async (words, message) => {
    const { type } = placeWith({
      'wrong.mjs': "export default { posts: { count: 'x' } };\n",
      'broken.mjs': 'export default {\n',
    });
    const { status, stdout, output } = await type('words', ...words);
    expect([status, stdout]).toEqual([2, '']);
    expect(output).toContain(message);
  });

  it('writes nothing outside the folder', async () => {
    const { type, root } = placeWith();
    const { status, output } = await type('words', 'pl', '--file', '../words-outside/pl.ts');
    expect([status, output]).toEqual([1, expect.stringContaining('leads out of the folder')]);
    expect(existsSync(join(root, '../words-outside'))).toBe(false);
  });
});
