import { isGroup, wordsIn, type WordChanges, type Words } from './words.ts';

/** The entries of the English table that a table in another language does not say yet, as `posts.count`. */
export interface Untranslated {
  missing: string[];
  /** They are there, and say what the English ones say. */
  sameAsEnglish: string[];
}

/**
 * Returns what is left to translate. Texts without a word are not, and neither are names that are the same in German, Spanish, French and
 * English.
 */
export function untranslatedIn(own: WordChanges): Untranslated {
  const entries = entriesOf(own);
  const others = ['de', 'es', 'fr'].map((language) => entriesOf(wordsIn(language)));
  const left = [...entriesOf(wordsIn('en'))].filter(([path, english]) => {
    const entry = entries.get(path);
    return entry === undefined || saysTheSame(entry, english);
  });
  return {
    missing: left.filter(([path]) => !entries.has(path)).map(([path]) => path),
    sameAsEnglish: left
      .filter(([path, english]) => entries.has(path) && hasLetters(english))
      .filter(([path, english]) => others.some((other) => !saysTheSame(other.get(path), english)))
      .map(([path]) => path),
  };
}

/** How many entries the table has. */
export const WORD_COUNT: number = entriesOf(wordsIn('en')).size;

/** Returns the entries of a table by their paths, as `posts.count`. */
function entriesOf(table: WordChanges | Words): ReadonlyMap<string, unknown> {
  const listed = (group: object, of: string): [string, unknown][] =>
    Object.entries(group).flatMap(([name, entry]: [string, unknown]) =>
      isGroup(entry) ? listed(entry, `${of}${name}.`) : [[`${of}${name}`, entry]],
    );
  return new Map(listed(table, ''));
}

/** Whether two entries make the same texts. */
function saysTheSame(entry: unknown, other: unknown): boolean {
  if (typeof entry !== 'function' || typeof other !== 'function') return entry === other;
  return SAMPLES.every((sample) => textOf(entry, sample) === textOf(other, sample));
}

function hasLetters(entry: unknown): boolean {
  return /\p{L}/u.test(String(typeof entry === 'function' ? textOf(entry, '1') : entry));
}

/** They stand for numbers, names and dates alike, in all plural forms of English. */
const SAMPLES = ['1', '2'];
const MOST_ARGUMENTS = 8;

/** @returns undefined where an entry refuses the sample. */
function textOf(entry: unknown, sample: string): unknown {
  try {
    return (entry as (...all: string[]) => unknown)(...Array.from({ length: MOST_ARGUMENTS }, () => sample));
  } catch {
    return undefined;
  }
}
