import type { Plan } from './plan.ts';

export type DayState = 'future' | 'before-joining' | 'paused' | 'kept' | 'bonus' | 'rest' | 'open' | 'missed';

/**
 * The state of each day 1..N (challenge rules, 6; days plans).
 * @param checkedIn dates with a check-in.
 * @param t today's day number, not clamped.
 */
export function dayStates(
  plan: Plan,
  checkedIn: ReadonlySet<string>,
  t: number,
  lateDays: number,
): DayState[] {
  return plan.days.map(({ n, date, isPlanned, isPaused }) => {
    if (n > t) return 'future';
    if (n < plan.first) return 'before-joining';
    if (isPaused) return 'paused';
    if (checkedIn.has(date)) return isPlanned ? 'kept' : 'bonus';
    if (!isPlanned) return 'rest';
    return t - n > lateDays ? 'missed' : 'open';
  });
}

/** Kept days of those that are over: "17 of 20". */
export function consistency(states: readonly DayState[]): { kept: number; of: number } {
  const kept = states.filter((state) => state === 'kept').length;
  return { kept, of: kept + states.filter((state) => state === 'missed').length };
}

/** Kept days in a row: missed ends it, all else is neutral. */
export function streak(states: readonly DayState[]): { now: number; best: number } {
  let now = 0;
  let best = 0;
  for (const state of states) {
    if (state === 'missed') now = 0;
    if (state === 'kept') now += 1;
    best = Math.max(best, now);
  }
  return { now, best };
}
