import { readFileSync } from 'node:fs';
import { languageName } from '../../words/language.ts';
import { hasWords } from '../../words/words.ts';
import { wordsFile } from '../../writing/words-file.ts';
import { CommandRefusal } from '../command.ts';
import { wordsPlace, type WordsFlags } from '../words-place.ts';
import { writeNewFile } from '../write-file.ts';

/**
 * Writes a module of all words in a language, to be translated from English, or to be changed where the plugin has the language.
 * @returns the exit status: 0 written.
 * @throws {CommandRefusal} where the file is there already, {Error} where there is no such language.
 */
export async function writeWords(language: string, flags: WordsFlags): Promise<number> {
  const { file, isNamedInOptions } = await wordsPlace(language, flags);
  const isBuiltIn = hasWords(language);
  const table = isBuiltIn ? new Intl.Locale(language).language : 'en';
  // The compiled command lies in another folder than its source.
  const source = new URL(`words/${table}.ts`, import.meta.resolve('astro-group-blog/package.json'));
  const text = wordsFile({ language, source: readFileSync(source, 'utf8'), isBuiltIn });
  if (!writeNewFile(process.cwd(), { path: file, text })) {
    throw new CommandRefusal(
      `${file} is there already and stays as it is; group-blog words ${language} --missing says what is left to translate`,
    );
  }
  const name = languageName(language, 'en');
  const notes = isBuiltIn
    ? [
        `The plugin has words in ${name}: "language: ${language}" in network.md is all that it takes. The file is for what you put in another way.`,
      ]
    : [];
  const option = isNamedInOptions
    ? []
    : [`write words: './${file}' into groupBlog({ … }) of astro.config.mjs`];
  const steps = isBuiltIn
    ? ['delete from the file all that you leave as it is', ...option]
    : [
        `translate it ("group-blog words ${language} --missing" says what is left)`,
        ...option,
        `write language: ${language} into network.md`,
      ];
  const next = steps.join('; ') + '.';
  process.stdout.write(
    flags.json
      ? `${JSON.stringify({ path: file, notes, next }, null, 2)}\n`
      : `${[`Wrote ${file}.`, ...notes, `Next: ${next}`].join('\n')}\n`,
  );
  return 0;
}
