import { addDays, DAYS_PER_WEEK } from '../../network/civil-days.ts';

interface PromisedChannel {
  /** How often a week the member means to be there; undefined without a promise. */
  promise?: number | undefined;
  /** The day on which the channel began, `YYYY-MM-DD`. */
  since?: string | undefined;
}

/**
 * Finds since when a channel is silent (community rules, 6): nobody was there for longer than twice as long as was promised, and the week that
 * a report is late.
 * @param lastReport the day of the last report with minutes; undefined without one.
 * @returns that day, or the one on which the channel began; null for a channel that is not silent, or promises nothing.
 */
export function silentSince(
  { promise, since }: PromisedChannel,
  lastReport: string | undefined,
  today: string,
): string | null {
  const last = lastReport ?? since;
  if (promise === undefined || last === undefined) return null;
  const patience = DAYS_PER_WEEK + 2 * Math.ceil(DAYS_PER_WEEK / promise);
  return addDays(last, patience) < today ? last : null;
}
