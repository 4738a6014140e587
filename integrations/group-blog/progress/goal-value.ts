import type { GoalData } from '../schemas/participant.ts';

/** A value of one day, from a post or from a check-in file. */
export interface Reading {
  date: string;
  value: number;
  /** A post's value wins over a check-in file's on one date, then the later path's. */
  isPost: boolean;
  path: string;
}

type Target = Pick<GoalData, 'from' | 'take' | 'target'>;

const TOLERANCE = 1e-9;

/** `A`, by `take` (challenge rules, 3). Without readings it is `from`. */
export function actualValue({ from, take, target }: Target, readings: readonly Reading[]): number {
  const values = readings.map(({ value }) => value);
  switch (take) {
    case 'sum':
      return values.reduce((sum, value) => sum + value, from);
    case 'count':
      return from + new Set(readings.filter(({ value }) => value > 0).map(({ date }) => date)).size;
    case 'last':
      return readings.toSorted(byAge).at(-1)?.value ?? from;
    case 'best':
      return target > from ? Math.max(from, ...values) : Math.min(from, ...values);
  }
}

function byAge(a: Reading, b: Reading): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  if (a.isPost !== b.isPost) return a.isPost ? 1 : -1;
  return a.path < b.path ? -1 : 1;
}

/** f = (A − from) / (target − from); percent = floor(100 f) held to 0..99, 100 only when reached (challenge rules, 3). */
export function percentOf({ from, target }: Target, actual: number): { percent: number; over: number } {
  const share = target === from ? (actual >= target ? 1 : 0) : (actual - from) / (target - from);
  if (share >= 1 - TOLERANCE) return { percent: 100, over: Math.abs(actual - target) };
  return { percent: Math.min(99, Math.max(0, Math.floor(100 * share + TOLERANCE))), over: 0 };
}
