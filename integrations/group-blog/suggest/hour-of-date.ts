import { Temporal } from 'temporal-polyfill';
import { inAscii } from './ascii-text.ts';
import { guessTime } from './guess-time.ts';

/** The time of day that stands behind a date. */
export interface HourOfDate {
  /** As it was typed, with its zone: `23:10 -0500`. */
  typed: string;
  /** In the network's zone, as `HH:MM`; null where that is of another day, or nobody knows the zone. */
  time: string | null;
  /** Whether it was typed in another zone. */
  isConverted: boolean;
}

/** `2026-03-02 10:15:30.5 PM +0100`, `2026/3/2T10:15Z`, `2026年3月2日 10:15` */
const DATE_AND_HOUR =
  /^\d{4}\D{1,3}\d{1,2}\D{1,3}\d{1,2}(?:[日号號일.]|,)?(?:T|\s+)(\d{1,2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?(\s*[ap]\.?m\.?)?\s*(.*)$/iu;

/**
 * Finds the time of day in a text with a date and more.
 * @param day what the text means as a date, `YYYY-MM-DD`.
 * @param timezone the network's, which an hour without a zone is in.
 * @returns undefined where there is none, or midnight, which programs write where nobody named an hour.
 */
export function hourOfDate(text: string, day: string, timezone: string): HourOfDate | undefined {
  const [, clock = '', half = '', zone = ''] = DATE_AND_HOUR.exec(inAscii(text).trim()) ?? [];
  const local = guessTime(clock + half);
  if (local === undefined || local === '00:00') return undefined;
  const typed = `${clock}${half} ${zone}`.trim();
  if (zone === '') return { typed, time: local, isConverted: false };
  const there = instantOf(`${day}T${local}`, zone)?.toZonedDateTimeISO(timezone);
  const isSameDay = there?.toPlainDate().toString() === day;
  const time = there && isSameDay ? there.toPlainTime().toString({ smallestUnit: 'minute' }) : null;
  return { typed, time, isConverted: time !== local };
}

/**
 * @param zone `Z`, `+0100`, `+01:00[Europe/Berlin]` or `Europe/Berlin`.
 * @returns undefined for any other, such as `EST`, which several places have.
 */
function instantOf(local: string, zone: string): Temporal.Instant | undefined {
  const [, sign, hours, minutes = '00'] = /^([+-])(\d{2}):?(\d{2})?(?:\s*\[.*\])?$/.exec(zone) ?? [];
  const offset = /^(?:Z|UTC|GMT)$/i.test(zone) ? 'Z' : sign && `${sign}${hours}:${minutes}`;
  try {
    return offset
      ? Temporal.Instant.from(local + offset)
      : zone.includes('/')
        ? Temporal.ZonedDateTime.from(`${local}[${zone.replace(/[[\]]/g, '')}]`).toInstant()
        : undefined;
  } catch {
    return undefined;
  }
}
