import type { Goal, GoalContext, Measured } from './goal-context.ts';
import { isWhole } from './pace.ts';
import type { GoalStatus } from './progress-view.ts';
import { isReached, TOLERANCE } from './fraction.ts';

const AHEAD = 0.9;
const ON_TRACK = 1;
const AT_RISK = 1.25;

/** Today's day, held to 1..due day. */
export function heldDay(t: number, dueDay: number): number {
  return Math.min(Math.max(1, t), dueDay);
}

/** C: what is left to do over what was planned to be left this morning; null where nothing was (challenge rules, 5). */
export function catchUpOf({ dueDay }: Goal, { share, pace }: Measured, { t }: GoalContext): number | null {
  const planned = pace(heldDay(t, dueDay) - 1);
  return isReached(planned) ? null : Math.max(0, (1 - share) / (1 - planned));
}

/** The first that matches. */
export function targetStatus(
  { data, dueDay }: Goal,
  { from, target, share, pace }: Measured,
  catchUp: number | null,
  { t, plan, lateDays }: GoalContext,
): GoalStatus {
  if (isReached(share)) return 'done';
  if (t < plan.first) return 'upcoming';
  if (t > dueDay + lateDays) return 'missed';
  if (catchUp === null) return 'behind';
  const short = Math.abs(target - from) * (pace(heldDay(t, dueDay) - 1) - share);
  if (isWhole(data) && Math.abs(short - 1) < TOLERANCE) return 'at-risk';
  return statusOfCatchUp(catchUp);
}

/** The cuts on C. */
export function statusOfCatchUp(catchUp: number): GoalStatus {
  if (catchUp <= AHEAD + TOLERANCE) return 'ahead';
  if (catchUp <= ON_TRACK + TOLERANCE) return 'on-track';
  return catchUp <= AT_RISK + TOLERANCE ? 'at-risk' : 'behind';
}
