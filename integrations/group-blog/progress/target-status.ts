import { isReached, TOLERANCE } from './fraction.ts';
import type { Goal, ProgressContext, TargetState } from './goal.ts';
import { isDiscrete } from './pace.ts';
import type { GoalStatus } from './progress-view.ts';

/** The highest C of each status (challenge rules, 5). */
const AHEAD = 0.9;
const ON_TRACK = 1;
const AT_RISK = 1.25;

/** Returns today's day number, clamped to 1..due day. */
export function clampedDay(t: number, dueDay: number): number {
  return Math.min(Math.max(1, t), dueDay);
}

/**
 * Returns the catch-up factor C: what is left to do, divided by what was planned to be left this morning. It is null if the
 * plan had nothing left (challenge rules, 5).
 */
export function catchUpOf(
  { dueDay }: Goal,
  { fraction, pace }: TargetState,
  { t }: ProgressContext,
): number | null {
  const planned = pace(clampedDay(t, dueDay) - 1);
  return isReached(planned) ? null : Math.max(0, (1 - fraction) / (1 - planned));
}

export function targetStatus(
  { data, dueDay }: Goal,
  { from, target, fraction, pace }: TargetState,
  catchUp: number | null,
  { t, plan, lateDays }: ProgressContext,
): GoalStatus {
  if (isReached(fraction)) return 'done';
  if (t < plan.first) return 'upcoming';
  if (t > dueDay + lateDays) return 'missed';
  if (catchUp === null) return 'behind';
  const short = Math.abs(target - from) * (pace(clampedDay(t, dueDay) - 1) - fraction);
  if (isDiscrete(data) && Math.abs(short - 1) < TOLERANCE) return 'at-risk';
  return statusOfCatchUp(catchUp);
}

export function statusOfCatchUp(catchUp: number): GoalStatus {
  if (catchUp <= AHEAD + TOLERANCE) return 'ahead';
  if (catchUp <= ON_TRACK + TOLERANCE) return 'on-track';
  return catchUp <= AT_RISK + TOLERANCE ? 'at-risk' : 'behind';
}
