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
  // Newer versions of Node put thin spaces around the dash.
  return range.replaceAll('\u2009', '');
}

/** "Mon" or "Monday". */
export function weekdayText(date: string, language: string, weekday: 'short' | 'long'): string {
  return formatDate(date, language, { weekday });
}

/** "3 Aug" or "3 Aug 2026", where there is little room. */
export function shortDateText(date: string, language: string, year?: 'numeric'): string {
  return formatDate(date, language, { day: 'numeric', month: 'short', ...(year && { year }) });
}

/** Making a formatter takes longer than using it many times. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatDate(date: string, language: string, options: Intl.DateTimeFormatOptions): string {
  const key = JSON.stringify([language, options]);
  const formatter = formatters.get(key) ?? new Intl.DateTimeFormat(language, { ...options, timeZone: 'UTC' });
  formatters.set(key, formatter);
  return formatter.format(Date.parse(`${date}T00:00Z`));
}
