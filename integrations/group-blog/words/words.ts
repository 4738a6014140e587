import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

export type { Words } from './en.ts';

/** A language, by which `Intl` formats dates, numbers and lists, and its table of words. */
export interface Locale {
  /** Its BCP 47 tag. */
  language: string;
  words: Words;
}

const TABLES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, ja };

/** Returns the locale of an interface: the language where it has a table, else English. */
export function localeOf(tag: string): Locale {
  return hasWords(tag) ? { language: tag, words: wordsIn(tag) } : { language: 'en', words: en };
}

/** Whether a language has a table of words: `de-AT` has that of `de`. */
export function hasWords(tag: string): boolean {
  return Object.hasOwn(TABLES, new Intl.Locale(tag).language);
}

/** The languages that have a table of words. */
export const LANGUAGES: readonly string[] = Object.keys(TABLES);

/** Returns the words of a language: `de-AT` has those of `de`, and a language without a table has the English ones. */
export function wordsIn(tag: string): Words {
  const { language } = new Intl.Locale(tag);
  return (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined) ?? en;
}
