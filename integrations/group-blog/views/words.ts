/** "20 November 2026" in the given language. */
export function dateText(date: string, language: string): string {
  return formatDate(date, language, { dateStyle: 'long' });
}

/** "Monday 3 August" in the given language, for a day of a challenge. */
export function dayText(date: string, language: string): string {
  return formatDate(date, language, { weekday: 'long', day: 'numeric', month: 'long' });
}

/** "12 to 13 August 2026", in the given language's own way. */
export function rangeText(from: string, to: string, language: string): string {
  const formatter = new Intl.DateTimeFormat(language, { dateStyle: 'long', timeZone: 'UTC' });
  const range = formatter.formatRange(Date.parse(`${from}T00:00Z`), Date.parse(`${to}T00:00Z`));
  // Newer versions of Node put thin spaces around the dash, older ones none.
  return range.replaceAll('\u2009', '');
}

/** "Mon" or "Monday". */
export function weekdayText(date: string, language: string, weekday: 'short' | 'long'): string {
  return formatDate(date, language, { weekday });
}

/** Making a formatter takes longer than using it many times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatDate(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([language, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(Date.parse(`${date}T00:00Z`));
}

/** "A", "A and B", "A, B and C". */
export function listText(items: readonly string[], language: string): string {
  return new Intl.ListFormat(language, { style: 'long', type: 'conjunction' }).format(items);
}

/** "1 post", "2 posts". */
export function countText(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** At most two letters for a picture that is not there. */
export function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter((word) => /\p{L}|\p{N}/u.test(word));
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words.slice(0, 1);
  return ends.map((word) => /[\p{L}\p{N}]\p{M}*/u.exec(word?.toUpperCase() ?? '')?.[0] ?? '').join('');
}

/** `rtl` for languages written from right to left. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = new Intl.Locale(language).maximize().script ?? 'Latn';
  return RIGHT_TO_LEFT_SCRIPTS.has(script) ? 'rtl' : 'ltr';
}

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
