import { en } from './en.ts';

/** The table of words of a language. English is the source: a language without one of its words does not compile. */
export type Words = typeof en;

/** A language as `Intl` knows it, which says dates, numbers and lists, and the words that the site uses. */
export interface Locale {
  /** Its BCP 47 tag. */
  language: string;
  words: Words;
}

const TABLES: Readonly<Record<string, Words>> = { en };

/** Finds the words of a language: `de-AT` takes those of `de`, and a language without a table takes the English ones. */
export function wordsIn(tag: string): Words {
  const { language } = new Intl.Locale(tag);
  return (Object.hasOwn(TABLES, language) ? TABLES[language] : undefined) ?? en;
}
