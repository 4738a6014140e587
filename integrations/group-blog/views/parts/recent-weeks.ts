import { DAYS_PER_WEEK } from '../../network/civil-days.ts';

const MAX_WEEKS = 4;

/**
 * Chooses which days of a plan are shown where there is no room for all: at most four weeks, of which the last has today in it.
 * @param now the number of today; later than the last day once the challenge is over.
 * @param of the number of the last day.
 * @returns the numbers of the first day and the last one.
 */
export function recentWeeks(now: number, of: number): { from: number; to: number } {
  const lastWeek = Math.ceil(Math.min(now, of) / DAYS_PER_WEEK);
  const to = Math.min(of, Math.max(lastWeek, MAX_WEEKS) * DAYS_PER_WEEK);
  const from = Math.max(0, Math.ceil(to / DAYS_PER_WEEK) - MAX_WEEKS) * DAYS_PER_WEEK + 1;
  return { from, to };
}
