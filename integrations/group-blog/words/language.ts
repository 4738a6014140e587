import { memoByText } from './memo-by-text.ts';

const conjunctions = memoByText(
  (language) => new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }),
);
const disjunctions = memoByText(
  (language) => new Intl.ListFormat(language, { style: 'long', type: 'disjunction' }),
);
const languageNames = memoByText((language) => new Intl.DisplayNames(language, { type: 'language' }));

/** Joins items: "A", "A and B", "A, B and C". */
export function listText(items: readonly string[], language: string): string {
  return conjunctions(language).format(items);
}

/** Returns the separators between items: `[', ', ' and ']`, or with " or " between alternatives. */
export function listSeparators(
  items: readonly string[],
  language: string,
  type: 'conjunction' | 'disjunction',
): string[] {
  const lists = type === 'conjunction' ? conjunctions(language) : disjunctions(language);
  return lists.formatToParts(items).flatMap((part) => (part.type === 'literal' ? [part.value] : []));
}

/** Returns the name of a language, "español", in itself or in another: "Spanish". */
export function languageName(tag: string, language = tag): string {
  return languageNames(language).of(tag) ?? tag;
}

/** The forms of a text by plural category. A missing category has the form `other`. */
type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** Creates a function that chooses the form of a text for a number. */
export function pluralIn(language: string): (count: number, forms: PluralForms) => string {
  const rules = new Intl.PluralRules(language);
  return (count, forms) => forms[rules.select(count)] ?? forms.other;
}

/** Returns `rtl` for languages written from right to left. */
export const directionOf = memoByText((language): 'ltr' | 'rtl' => {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
});

/** Returns a language in the format of Open Graph, `en_GB`, with its most likely country; null where there is none. */
export const openGraphLocale = memoByText((tag): string | null => {
  const { language, region } = new Intl.Locale(tag).maximize();
  return region !== undefined && /^[A-Z]{2}$/.test(region) ? `${language}_${region}` : null;
});

const RIGHT_TO_LEFT_SCRIPTS = new Set([
  'Adlm',
  'Arab',
  'Hebr',
  'Mand',
  'Nkoo',
  'Rohg',
  'Samr',
  'Syrc',
  'Thaa',
]);
