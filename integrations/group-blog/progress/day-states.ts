import type { OwnPlan, PlanDay, PlanWeek } from './plan.ts';

export type DayState = 'future' | 'before-joining' | 'paused' | 'kept' | 'bonus' | 'rest' | 'open' | 'missed';

/** What of the plan is over. */
export interface Today {
  /** Today's day number, not clamped. */
  t: number;
  lateDays: number;
}

/** How a week of the plan went: its slots, and how many of them are done. */
export interface WeekDone {
  week: PlanWeek;
  done: number;
}

/** Whether nothing may be handed in for the day any more. */
export function isClosed(n: number, { t, lateDays }: Today): boolean {
  return t - n > lateDays;
}

/**
 * The state of each day 1..N (challenge rules, 6).
 * @param checkedIn numbers of the days with a check-in.
 */
export function dayStates(plan: OwnPlan, checkedIn: ReadonlySet<number>, today: Today): DayState[] {
  const finishedWeeks = new Set(
    weeksDone(plan, checkedIn, today)
      .filter(({ week, done }) => plan.unit === 'week' && done >= week.slots)
      .map(({ week }) => week),
  );
  return plan.weeks.flatMap((week) =>
    week.days.map((day): DayState => {
      if (day.n > today.t) return 'future';
      if (day.n < plan.first) return 'before-joining';
      if (day.isPaused) return 'paused';
      if (checkedIn.has(day.n)) return plan.unit === 'week' || day.isPlanned ? 'kept' : 'bonus';
      if (!day.isPlanned || finishedWeeks.has(week)) return 'rest';
      return isClosed(day.n, today) ? 'missed' : 'open';
    }),
  );
}

/** Unpaused days with a check-in, at most the slots; in a plan of days only planned days have a slot. */
export function weeksDone(
  plan: OwnPlan,
  checkedIn: ReadonlySet<number>,
  { t }: Pick<Today, 't'>,
): WeekDone[] {
  const isDone = ({ n, isPaused, isPlanned }: PlanDay): boolean =>
    checkedIn.has(n) && n <= t && n >= plan.first && !isPaused && (plan.unit === 'week' || isPlanned);
  return plan.weeks.map((week) => ({ week, done: Math.min(week.days.filter(isDone).length, week.slots) }));
}
