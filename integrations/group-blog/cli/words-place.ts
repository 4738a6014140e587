import { language as languageField } from '../schemas/fields.ts';
import { guessLanguage } from '../suggest/guess-language.ts';
import { didYouMean, withAlternative } from '../suggest/did-you-mean.ts';
import { loadWordsOption } from './site-configuration.ts';

/** The flags of the command `words`. */
export interface WordsFlags {
  file: string | undefined;
  json: boolean;
}

/**
 * Returns the file of a site's words in a language, from the project's root: the one that was typed, else the one that the option `words` names,
 * else `src/words/<language>.ts`.
 * @throws {Error} where there is no such language.
 */
export async function wordsPlace(
  language: string,
  { file }: WordsFlags,
): Promise<{ file: string; isNamedInOptions: boolean }> {
  if (!languageField().safeParse(language).success) {
    const fix = withAlternative(didYouMean(guessLanguage(language)), 'write a tag such as pl');
    throw new Error(`"${language}" is no language tag: ${fix}`);
  }
  const option = await loadWordsOption(process.cwd(), (sentence) => {
    process.stderr.write(`group-blog: ${sentence}\n`);
  });
  const named = option?.replace(/^(?:\.?\/)+/, '');
  const chosen = file?.replace(/^\.\//, '') ?? named ?? `src/words/${language}.ts`;
  return { file: chosen, isNamedInOptions: chosen === named };
}
