import { loadOwnWords } from '../../options/load-own-words.ts';
import { untranslatedIn, WORD_COUNT } from '../../words/untranslated.ts';
import { hasWords } from '../../words/words.ts';
import { wordsPlace, type WordsFlags } from '../words-place.ts';

/**
 * Prints what is left to translate in a site's own words. In a language that the plugin has, that is nothing.
 * @returns the exit status: 0 fine, for it is a report.
 * @throws {Error} where there is no such language or file, or the words in it are wrong.
 */
export async function reportUntranslated(language: string, flags: WordsFlags): Promise<number> {
  const { file } = await wordsPlace(language, flags);
  const words = await loadOwnWords(file, process.cwd());
  const nothing = { missing: [], sameAsEnglish: [] };
  const left = { path: file, ...(hasWords(language) ? nothing : untranslatedIn(words ?? {})) };
  process.stdout.write(flags.json ? `${JSON.stringify(left, null, 2)}\n` : leftText(left));
  return 0;
}

function leftText({
  path,
  missing,
  sameAsEnglish,
}: {
  path: string;
  missing: string[];
  sameAsEnglish: string[];
}): string {
  const count = missing.length + sameAsEnglish.length;
  if (count === 0) return `${path}: nothing is left to translate.\n`;
  const part = (title: string, entries: readonly string[]): string[] =>
    entries.length === 0 ? [] : ['', title, ...entries.map((entry) => `  ${entry}`)];
  return [
    `${path}: ${count} of ${WORD_COUNT} words are left to translate.`,
    ...part('Missing:', missing),
    ...part('As in English (fine where your language says the same):', sameAsEnglish),
    '',
  ].join('\n');
}
