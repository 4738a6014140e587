import { memoByText } from './memo-by-text.ts';

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
  const separator = separatorIn(language);
  if (separator !== undefined) return joinDates(dateText(from, language), dateText(to, language), separator);
  const range = formatterOf(language, { dateStyle: 'long' }).formatRange(
    Date.parse(`${from}T00:00Z`),
    Date.parse(`${to}T00:00Z`),
  );
  // Newer versions of Node put thin spaces around the dash.
  return range.replaceAll('\u2009', '');
}

/** What stands between two dates in the languages in which `Intl` writes a long range as 2026/03/02～2026/03/22. */
const SEPARATORS: ReadonlyMap<string, string> = new Map([
  ['ja', '〜'],
  ['zh', '至'],
  ['yue', '至'],
]);

const separatorIn = memoByText((language) => SEPARATORS.get(new Intl.Locale(language).language));

/** "2026年3月2日〜22日": the second date has no year, or year and month, that the first one says already. */
function joinDates(from: string, to: string, separator: string): string {
  if (from === to) return from;
  const upTo = (sign: string): string => to.slice(0, to.indexOf(sign) + 1);
  const shared = ['月', '年'].map(upTo).find((start) => from.startsWith(start)) ?? '';
  return `${from}${separator}${to.slice(shared.length)}`;
}

/** "Mon" or "Monday". In a language in which the short name is the long one, as in Arabic, the short one is a letter. */
export function weekdayText(date: string, language: string, length: 'short' | 'long'): string {
  const long = formatDate(date, language, { weekday: 'long' });
  if (length === 'long') return long;
  const short = formatDate(date, language, { weekday: 'short' });
  return short === long ? formatDate(date, language, { weekday: 'narrow' }) : short;
}

/** "3 Aug" or "3 Aug 2026", where there is little room. */
export function shortDateText(date: string, language: string, year?: 'numeric'): string {
  return formatDate(date, language, { day: 'numeric', month: 'short', ...(year && { year }) });
}

function formatDate(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  return formatterOf(language, options).format(Date.parse(`${date}T00:00Z`));
}

function formatterOf(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  return formatterFor(JSON.stringify([language, options]));
}

// Days and counts are written in these digits beside dates, also where a country has digits of its own.
const formatterFor = memoByText((key) => {
  const [language, options] = JSON.parse(key) as [string, Intl.DateTimeFormatOptions];
  return new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC', numberingSystem: 'latn' });
});
