import { valueInForce } from './changes.ts';
import { dateOfDay } from '../network/civil-days.ts';
import { dayOfPlan, type Goal } from './goal.ts';
import type { Calendar } from './plan.ts';
import type { SeriesPoint } from './progress-view.ts';

/** The amount and the number of the due day that are in force on one day. */
export interface DayTerms {
  amount: number;
  dueDay: number;
}

/**
 * Returns the points of day 0 to the due day. Each day's pace follows what is in force on that day, so a change shows as a step.
 * @param running A at the end of each day 0..today; empty before day 0.
 * @param paceWith returns P(n), the planned value by the end of day n.
 */
export function seriesOf(
  { terms, amount, due, dueDay }: Goal,
  calendar: Calendar,
  running: readonly number[],
  paceWith: (terms: DayTerms) => (n: number) => number,
): SeriesPoint[] {
  const start = calendar.dates[0] ?? '';
  const paces = new Map<string, (n: number) => number>();
  const paceOn = (date: string): ((n: number) => number) => {
    const amountThen = valueInForce(terms.amounts, date) ?? amount;
    const dueThen = valueInForce(terms.dues, date) ?? due;
    const key = `${amountThen} ${dueThen}`;
    const pace = paces.get(key) ?? paceWith({ amount: amountThen, dueDay: dayOfPlan(dueThen, calendar) });
    paces.set(key, pace);
    return pace;
  };
  return Array.from({ length: dueDay + 1 }, (_, day): SeriesPoint => {
    const date = day === 0 ? dateOfDay(start, 0) : (calendar.dates[day - 1] ?? '');
    return { date, day, actual: running[day] ?? null, pace: paceOn(date)(day) };
  });
}
