import { Temporal } from 'temporal-polyfill';

/** The moment everything is computed for: a civil date, which is today in every zone, or an instant. */
export type Now = { date: string } | { instant: Temporal.Instant };

/**
 * Reads a date (`2026-06-01`) or an instant (`2026-06-01T10:30Z`).
 * @throws {RangeError} naming `source` and what to write, where it is neither.
 */
export function parseNow(text: string, source: string): Now {
  try {
    if (/^\d{4}-\d{2}-\d{2}$/.test(text)) {
      return { date: Temporal.PlainDate.from(text, { overflow: 'reject' }).toString() };
    }
    return { instant: Temporal.Instant.from(text) };
  } catch {
    throw new RangeError(
      `${source} is "${text}": write a date (2026-06-01) or an instant (2026-06-01T10:30Z)`,
    );
  }
}

/** Today's civil date in a zone, as `YYYY-MM-DD`. */
export function todayIn(now: Now, timeZone: string): string {
  return 'date' in now ? now.date : now.instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
