import type { ParticipantPlan, PlanDay, PlanWeek } from './plan.ts';

export type DayState = 'future' | 'before-joining' | 'paused' | 'kept' | 'bonus' | 'rest' | 'open' | 'missed';

/** What decides which days are over. */
export interface Today {
  /** Today's day number, not clamped. */
  t: number;
  /** For how many days after a day its check-in is still accepted. */
  lateDays: number;
}

/** A week of the plan, and how many of its slots are done. */
export interface WeekResult {
  week: PlanWeek;
  done: number;
}

/** Whether it is too late to check in for day `n`. */
export function isClosed(n: number, { t, lateDays }: Today): boolean {
  return t - n > lateDays;
}

/** Whether the last day of the week is closed. */
export function isWeekClosed({ days }: PlanWeek, today: Today): boolean {
  return isClosed(days.at(-1)?.n ?? 0, today);
}

/**
 * Returns the state of each day 1..N (challenge rules, 6).
 * @param checkedIn numbers of the days with a check-in.
 * @param weeks the plan's weeks, from `weekResults`.
 */
export function dayStates(
  plan: ParticipantPlan,
  weeks: readonly WeekResult[],
  checkedIn: ReadonlySet<number>,
  today: Today,
): DayState[] {
  return weeks.flatMap(({ week, done }) =>
    week.days.map((day): DayState => {
      if (day.n > today.t) return 'future';
      if (day.n < plan.first) return 'before-joining';
      if (day.isPaused) return 'paused';
      if (checkedIn.has(day.n)) return plan.unit === 'week' || day.isPlanned ? 'kept' : 'bonus';
      if (!day.isPlanned || (plan.unit === 'week' && done >= week.slots)) return 'rest';
      return isClosed(day.n, today) ? 'missed' : 'open';
    }),
  );
}

/**
 * Counts the unpaused days with a check-in in each week, up to the week's slots. In a plan of days only planned days count.
 */
export function weekResults(
  plan: ParticipantPlan,
  checkedIn: ReadonlySet<number>,
  { t }: Pick<Today, 't'>,
): WeekResult[] {
  const isDone = ({ n, isPaused, isPlanned }: PlanDay): boolean =>
    checkedIn.has(n) && n <= t && n >= plan.first && !isPaused && (plan.unit === 'week' || isPlanned);
  return plan.weeks.map((week) => ({ week, done: Math.min(week.days.filter(isDone).length, week.slots) }));
}
