import { inForce } from './changes.ts';
import { dateOfDay } from './civil-days.ts';
import { dayOfPlan, type Goal } from './goal-context.ts';
import type { Calendar } from './calendar.ts';
import type { SeriesPoint } from './progress-view.ts';

/** What is in force on one day: an amount, and the number of the due day. */
export interface InForce {
  amount: number;
  dueDay: number;
}

/**
 * Day 0 to the due day. The pace of a day is that of the amount and due day in force on it, so that a change is a step.
 * @param running A at the end of each day 0..today; empty before day 0.
 * @param paceWith P(n) for what is in force.
 */
export function seriesOf(
  { terms, amount, dueDay }: Goal,
  calendar: Calendar,
  running: readonly number[],
  paceWith: (inForce: InForce) => (n: number) => number,
): SeriesPoint[] {
  const start = calendar.dates[0] ?? '';
  const paces = new Map<string, (n: number) => number>();
  const paceOn = (date: string): ((n: number) => number) => {
    const due = inForce(terms.dues, date);
    const key = `${inForce(terms.amounts, date) ?? ''} ${due ?? ''}`;
    const known = paces.get(key);
    if (known) return known;
    const pace = paceWith({
      amount: inForce(terms.amounts, date) ?? amount,
      dueDay: due === undefined ? dueDay : dayOfPlan(due, calendar),
    });
    paces.set(key, pace);
    return pace;
  };
  return Array.from({ length: dueDay + 1 }, (_, day): SeriesPoint => {
    const date = day === 0 ? dateOfDay(start, 0) : (calendar.dates[day - 1] ?? '');
    return { date, day, actual: running[day] ?? null, pace: paceOn(date)(day) };
  });
}
