import { compareText } from '../model/compare.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { Measurement } from './measurements.ts';
import type { Calendar } from './plan.ts';

/** How measurements are aggregated into one number. */
export interface Aggregation {
  take: NonNullable<GoalData['take']>;
  from: number;
  target: number;
}

/**
 * Returns A at the end of each day 0..`lastDay` (challenge rules, 3). A is `from` until there are measurements.
 * @param measurements in any order.
 */
export function runningValues(
  aggregation: Aggregation,
  measurements: readonly Measurement[],
  { dayOf }: Calendar,
  lastDay: number,
): number[] {
  const byDay = Map.groupBy(measurements, ({ date }) => dayOf.get(date));
  const values = [aggregation.from];
  for (let n = 1; n <= lastDay; n += 1) {
    values.push(valueAfter(aggregation, values[n - 1] ?? aggregation.from, byDay.get(n) ?? []));
  }
  return values;
}

/** Returns A after one more day. */
function valueAfter(
  { take, from, target }: Aggregation,
  before: number,
  measurements: readonly Measurement[],
): number {
  if (measurements.length === 0) return before;
  const values = measurements.toSorted(byPrecedence).map(({ value }) => value);
  switch (take) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, before);
    case 'count':
      return values.some((value) => value > 0) ? before + 1 : before;
    case 'last':
      return values.at(-1) ?? before;
    case 'best':
      return target > from ? Math.max(before, ...values) : Math.min(before, ...values);
  }
}

/** Puts a day's posts after its check-in files, then sorts by path. It decides `last`, and how a `sum` is rounded. */
function byPrecedence(a: Measurement, b: Measurement): number {
  return Number(a.isPost) - Number(b.isPost) || compareText(a.path, b.path);
}
