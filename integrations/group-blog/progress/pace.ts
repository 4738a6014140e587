import type { GoalData } from '../schemas/goal.ts';
import type { OwnPlan } from './plan.ts';
import { floor } from './fraction.ts';

/** What the pace of a goal depends on. Days are numbers of the plan. */
export interface PaceTerms {
  from: number;
  target: number;
  /** 1..N. */
  dueDay: number;
  /** Milestones with a value, by day. */
  milestones: readonly { day: number; value: number }[];
  /** Comes in ones, as posts do. */
  isWhole: boolean;
}

const WHOLE_COUNTS: ReadonlySet<unknown> = new Set(['posts', 'replies', 'guest-posts']);

/** Whether a goal comes in ones, as posts do (challenge rules, 4). */
export function isWhole({ take, counts }: Pick<GoalData, 'take' | 'counts'>): boolean {
  return take === 'count' || WHOLE_COUNTS.has(counts);
}

/**
 * e(n), the share planned by the end of day n (challenge rules, 4): in proportion to the work planned, anchored at the
 * milestones; 0 before day 1, 1 from the due day on.
 */
export function paceOf({ cum }: OwnPlan, terms: PaceTerms): (n: number) => number {
  const { from, target, dueDay, isWhole } = terms;
  const span = target - from;
  const anchors = [{ day: 0, share: 0 }, ...milestoneShares(terms), { day: dueDay, share: 1 }];
  const worked = (day: number): number => cum[day] ?? 0;

  const proportional = (n: number): number => {
    const next = anchors.findIndex(({ day }) => day >= n);
    const end = anchors[next];
    const start = anchors[next - 1];
    if (!start || !end) return 1;
    if (n === end.day) return end.share;
    const work = worked(end.day) - worked(start.day);
    if (work === 0) return start.share;
    return start.share + ((end.share - start.share) * (worked(n) - worked(start.day))) / work;
  };
  return (n) => {
    if (n < 1) return 0;
    if (n >= dueDay) return 1;
    const share = proportional(n);
    return isWhole && span !== 0 ? floor(Math.abs(span) * share) / Math.abs(span) : share;
  };
}

/** After a change, milestones not before the due day or not short of the target are left out. */
function milestoneShares({ from, target, dueDay, milestones }: PaceTerms): { day: number; share: number }[] {
  return milestones
    .map(({ day, value }) => ({ day, share: (value - from) / (target - from) }))
    .filter(({ day, share }) => day < dueDay && share > 0 && share < 1);
}
