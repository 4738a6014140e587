import { ar } from './ar.ts';
import { de } from './de.ts';
import { en, type Words } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { ja } from './ja.ts';

export type { Words } from './en.ts';

/** Any part of the table of words: what a site puts in another way. */
export type WordChanges = PartOf<Words>;

type PartOf<Table> = {
  [Name in keyof Table]?: Table[Name] extends object
    ? Table[Name] extends (...all: never[]) => string
      ? Table[Name]
      : PartOf<Table[Name]>
    : Table[Name];
};

/** A language, by which `Intl` formats dates, numbers and lists, and its table of words. */
export interface Locale {
  /** Its BCP 47 tag. */
  language: string;
  words: Words;
}

const TABLES: Readonly<Record<string, Words>> = { ar, de, en, es, fr, ja };

/**
 * Returns the locale of an interface: the language where it has a table, else English.
 * @param changes a site's own words. They stand in the place of the table's, and make an interface of any language.
 */
export function localeOf(tag: string, changes?: WordChanges): Locale {
  if (changes) return { language: tag, words: withChanges(wordsIn(tag), changes) };
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

function withChanges<Table extends object>(table: Table, changes: PartOf<Table>): Table {
  const changed = Object.entries(table).map(([name, entry]: [string, unknown]) => {
    const own: unknown = (changes as Record<string, unknown>)[name];
    if (own === undefined) return [name, entry];
    return [name, isGroup(entry) ? withChanges(entry, own as object) : own];
  });
  return Object.fromEntries(changed) as Table;
}

/** Whether a part of the table is a group of entries, and not an entry. */
export function isGroup(part: unknown): part is Record<string, unknown> {
  return typeof part === 'object' && part !== null;
}
