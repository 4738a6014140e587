const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The dates that a text can mean, as `YYYY-MM-DD`. The calendar may not have them. */
export function guessDates(text: string): string[] {
  const named = namedMonth(text);
  if (named !== undefined) return [named];
  const [, year, month = '', day = ''] =
    /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T ].*)?$/.exec(text) ??
    /^((?:19|20)\d{2})(\d{2})(\d{2})$/.exec(text) ??
    [];
  if (year !== undefined) {
    return Number(month) > 12 ? [isoDate(year, day, month)] : [isoDate(year, month, day)];
  }
  const [, first = '', sign, second = '', end] = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/.exec(text) ?? [];
  if (end === undefined) return [];
  const dayFirst = isoDate(end, second, first);
  // With points, the day comes first everywhere.
  if (sign === '.' || first === second) return [dayFirst];
  return [dayFirst, isoDate(end, first, second)];
}

function namedMonth(text: string): string | undefined {
  const [, day, name, year] =
    /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|\.)?(?:\s+of)?[\s-]+(\p{L}{3,})[.,]?[\s-]+(\d{4})$/iu.exec(
      text,
    ) ?? [];
  if (day !== undefined) return dateInMonth(year, name, day);
  const [, month, date, end] =
    /^(?:\p{L}+,\s+)?(\p{L}{3,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu.exec(text) ?? [];
  return dateInMonth(end, month, date);
}

function dateInMonth(year = '', name = '', day = ''): string | undefined {
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  return month === 0 ? undefined : isoDate(year, String(month), day);
}

function isoDate(year: string, month: string, day: string): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
