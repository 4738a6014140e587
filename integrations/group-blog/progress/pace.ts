import type { GoalData } from '../schemas/goal.ts';
import { floor } from './fraction.ts';
import type { ParticipantPlan } from './plan.ts';

/** What the pace of a goal depends on. Days are numbers of the plan. */
export interface PaceTerms {
  from: number;
  target: number;
  /** The number of the due day, 1..N. */
  dueDay: number;
  /** The milestones that have a value, by day. */
  milestones: readonly { day: number; value: number }[];
  /** Whether the goal counts things that come in ones, as posts do. */
  isDiscrete: boolean;
}

const WHOLE_COUNTS: ReadonlySet<unknown> = new Set([
  'posts',
  'replies',
  'guest-posts',
  'support',
  'supported',
  'outside',
]);

/** Whether a goal counts things that come in ones, such as posts (challenge rules, 4). */
export function isDiscrete({ take, counts }: Pick<GoalData, 'take' | 'counts'>): boolean {
  return take === 'count' || WHOLE_COUNTS.has(counts);
}

/**
 * Returns e(n), the part of the way planned by the end of day n (challenge rules, 4). It follows the work planned, passes
 * through the milestones, and is 0 before day 1 and 1 from the due day on.
 */
export function paceOf({ cumulativeLoad }: ParticipantPlan, terms: PaceTerms): (n: number) => number {
  const { from, target, dueDay } = terms;
  const way = Math.abs(target - from);
  const anchors = [{ day: 0, fraction: 0 }, ...milestoneAnchors(terms), { day: dueDay, fraction: 1 }];
  const worked = (day: number): number => cumulativeLoad[day] ?? 0;

  const proportional = (n: number): number => {
    const next = anchors.findIndex(({ day }) => day >= n);
    const end = anchors[next];
    const start = anchors[next - 1];
    if (!start || !end) return 1;
    if (n === end.day) return end.fraction;
    const work = worked(end.day) - worked(start.day);
    if (work === 0) return start.fraction;
    return start.fraction + ((end.fraction - start.fraction) * (worked(n) - worked(start.day))) / work;
  };
  return (n) => {
    if (n < 1) return 0;
    if (n >= dueDay) return 1;
    const fraction = proportional(n);
    return terms.isDiscrete && way !== 0 ? floor(way * fraction) / way : fraction;
  };
}

/** After a change, some milestones may be due too late or lie beyond the target: these are left out. */
function milestoneAnchors({
  from,
  target,
  dueDay,
  milestones,
}: PaceTerms): { day: number; fraction: number }[] {
  return milestones
    .map(({ day, value }) => ({ day, fraction: (value - from) / (target - from) }))
    .filter(({ day, fraction }) => day < dueDay && fraction > 0 && fraction < 1);
}
