import { compareText } from '../model/compare.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { Calendar } from './calendar.ts';
import type { Reading } from './measurements.ts';

/** How readings make one number. */
export interface Taking {
  take: NonNullable<GoalData['take']>;
  from: number;
  target: number;
}

/**
 * A at the end of each day 0..`lastDay`, by `take` (challenge rules, 3). Without readings it is `from`.
 * @param readings in any order.
 */
export function runningValue(
  { take, from, target }: Taking,
  readings: readonly Reading[],
  calendar: Calendar,
  lastDay: number,
): number[] {
  const byDay = new Map<number, Reading[]>();
  for (const reading of readings) {
    const n = calendar.dayOf.get(reading.date);
    if (n === undefined) continue;
    const sameDay = byDay.get(n);
    if (sameDay) sameDay.push(reading);
    else byDay.set(n, [reading]);
  }
  const running = [from];
  for (let n = 1; n <= lastDay; n += 1) {
    const before = running[n - 1] ?? from;
    const today = byDay.get(n)?.toSorted(byRank) ?? [];
    running.push(today.length === 0 ? before : taken(take, before, today, target > from));
  }
  return running;
}

/** A after one more day's readings. */
function taken(
  take: Taking['take'],
  before: number,
  readings: readonly Reading[],
  isUpward: boolean,
): number {
  const values = readings.map(({ value }) => value);
  switch (take) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, before);
    case 'count':
      return values.some((value) => value > 0) ? before + 1 : before;
    case 'last':
      return values.at(-1) ?? before;
    case 'best':
      return isUpward ? Math.max(before, ...values) : Math.min(before, ...values);
  }
}

/** The order on one day: a post after a check-in file, then by path. It settles `last`, and how a sum is rounded. */
function byRank(a: Reading, b: Reading): number {
  if (a.isPost !== b.isPost) return a.isPost ? 1 : -1;
  return compareText(a.path, b.path);
}
