import { inAscii } from './ascii-text.ts';
import { monthsNamed } from './month-names.ts';

/** A day, the name of its month, and a year: `1st of November 2026`, `1 de noviembre de 2026`, `1. listopadu 2026`. */
const DAY_NAME_YEAR =
  /^(?:\p{L}+,?\s+)?(\d{1,2})(?:st|nd|rd|th|er|o|a|\.)?(?:\s+(?:of|de)\s+|\s+d['’]|[\s-]+)([\p{L}\p{M}]{2,})[.,]?(?:\s+del?)?[\s-]+(\d{4})(?:\s*\p{L}\.?)?$/iu;
/** `November 1, 2026` */
const NAME_DAY_YEAR = /^(?:\p{L}+,\s+)?([\p{L}\p{M}]{2,})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})$/iu;
/** `2026. november 1.` */
const YEAR_NAME_DAY = /^(\d{4})\.?\s+(?:\p{L}\.\s+)?([\p{L}\p{M}]{2,})\.?\s+(\d{1,2})\.?(?:\s*\p{L}\.?)?$/iu;
/** `2026年11月1日`, `2026년 11월 1일` */
const WITH_SIGNS = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日号號일](?:[\s\p{P}T].*)?$/u;
/** `2026-11-01`, `2026/11/1`, `2026. 11. 1.` */
const YEAR_FIRST = /^(\d{4})(?:-|\/|\.\s*)(\d{1,2})(?:-|\/|\.\s*)(\d{1,2})\.?(?:[T ].*)?$/;
const IN_ONE_NUMBER = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const YEAR_LAST = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})$/;

/** The dates that a text can mean, as `YYYY-MM-DD`. The calendar may not have them. */
export function guessDates(text: string): string[] {
  const plain = inAscii(text).trim();
  const named = withName(plain);
  if (named.length > 0) return named;
  const [, year, month = '', day = ''] =
    WITH_SIGNS.exec(plain) ?? YEAR_FIRST.exec(plain) ?? IN_ONE_NUMBER.exec(plain) ?? [];
  if (year !== undefined) return Number(month) > 12 ? dated(year, day, month) : dated(year, month, day);
  const [, first = '', sign, second = '', end] = YEAR_LAST.exec(plain) ?? [];
  if (end === undefined) return [];
  const dayFirst = dated(end, second, first);
  // With points, the day comes first everywhere.
  return sign === '.' || first === second ? dayFirst : [...dayFirst, ...dated(end, first, second)];
}

function withName(text: string): string[] {
  const [, day, name, year] = DAY_NAME_YEAR.exec(text) ?? [];
  if (day !== undefined) return ofMonth(year, name, day);
  const [, month, date, end] = NAME_DAY_YEAR.exec(text) ?? [];
  if (month !== undefined) return ofMonth(end, month, date);
  const [, start, named, last] = YEAR_NAME_DAY.exec(text) ?? [];
  return start === undefined ? [] : ofMonth(start, named, last);
}

function ofMonth(year = '', name = '', day = ''): string[] {
  return monthsNamed(name).flatMap((month) => dated(year, String(month), day));
}

/** The Buddhist calendar of Thailand is 543 years ahead; other years far from ours are of calendars with other months. */
function dated(year: string, month: string, day: string): string[] {
  const ours = Number(year) > 2400 ? Number(year) - 543 : Number(year);
  return ours >= 1800 && ours < 2200 ? [`${ours}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`] : [];
}
