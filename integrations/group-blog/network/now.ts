import { Temporal } from 'temporal-polyfill';

/** The moment for which everything is computed: a civil date, which is today in every zone, or an instant. */
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

/** The environment variable that names the moment. */
export const NOW_VARIABLE = 'GROUP_BLOG_TODAY';

interface NowSources {
  /** The value of `--on`. */
  on?: string | undefined;
  /** The value of the environment variable `GROUP_BLOG_TODAY`. */
  variable?: string | undefined;
  /** The field `today` of `network.md`. */
  today?: string | undefined;
}

/**
 * The moment that somebody set: on the command line, else in the environment, else in `network.md`.
 * @returns undefined where nobody did, so that the clock decides.
 * @throws {RangeError} where the text that counts is neither a date nor an instant.
 */
export function pinnedNow({ on, variable = '', today }: NowSources): Now | undefined {
  if (on !== undefined) return parseNow(on, '--on');
  if (variable.trim() !== '') return parseNow(variable.trim(), NOW_VARIABLE);
  return today === undefined ? undefined : { date: today };
}

/** Today's civil date in a zone, as `YYYY-MM-DD`. */
export function todayIn(now: Now, timeZone: string): string {
  return 'date' in now ? now.date : now.instant.toZonedDateTimeISO(timeZone).toPlainDate().toString();
}
