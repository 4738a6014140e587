import { isClosed } from './day-states.ts';
import { isReached, TOLERANCE } from './fraction.ts';
import type { Goal, ProgressContext, TargetState } from './goal.ts';
import type { GoalView } from './progress-view.ts';

export type Forecast = Pick<GoalView, 'needPerDay' | 'plannedPerDay' | 'inHandDays' | 'projected'>;

const RATE_WINDOW_DAYS = 7;
const MIN_RATE_DAYS = 3;

/** Says what a target goal needs from today on (challenge rules, ProgressView). Working days are those with work planned. */
export function forecast({ dueDay }: Goal, state: TargetState, context: ProgressContext): Forecast {
  const { from, target, actual, fraction, pace } = state;
  const { plan, t } = context;
  const working = plan.days.filter(({ load }) => load > 0).map(({ n }) => n);
  const upToDue = working.filter((n) => n <= dueDay);
  const left = upToDue.filter((n) => n >= t);
  const firstShort = left.findIndex((n) => fraction < pace(n) - TOLERANCE);
  return {
    needPerDay: left.length === 0 ? null : (target - actual) / left.length,
    plannedPerDay: upToDue.length === 0 ? null : (target - from) / upToDue.length,
    inHandDays: firstShort === -1 ? left.length : firstShort,
    projected: isReached(fraction) ? null : projectedDate(state, working, context),
  };
}

/**
 * Takes the mean gain of the last seven closed working days, repeats it on each working day after today, and returns the date
 * on which the target is reached. It is null if there are too few such days, no gain, or no day left.
 */
function projectedDate(
  { target, actual, running }: TargetState,
  working: readonly number[],
  { plan, ...today }: ProgressContext,
): string | null {
  const closed = working.filter((n) => n < running.length && isClosed(n, today));
  const last = closed.at(-1);
  if (last === undefined || closed.length < MIN_RATE_DAYS) return null;
  const before = closed.at(-1 - RATE_WINDOW_DAYS) ?? 0;
  const gain = ((running[last] ?? 0) - (running[before] ?? 0)) / Math.min(RATE_WINDOW_DAYS, closed.length);
  const missing = target - actual;
  if (gain === 0 || gain > 0 !== missing > 0) return null;
  const days = Math.max(1, Math.ceil(missing / gain - TOLERANCE));
  const n = working.filter((day) => day > today.t)[days - 1];
  return n === undefined ? null : (plan.calendar.dates[n - 1] ?? null);
}
