import { byText } from '../model/compare.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { Verdict } from '../network/network.ts';
import type { Calendar } from './calendar.ts';
import { dayNumber } from './civil-days.ts';
import { inForce, termsOf, type Terms } from './changes.ts';
import type { Today } from './day-states.ts';
import type { GoalView } from './progress-view.ts';
import type { OwnPlan } from './plan.ts';
import type { Reading } from './measurements.ts';

/** What every goal of one participant, or of the group, is looked at with. */
export interface GoalContext extends Today {
  plan: OwnPlan;
  /** The day everything stands as of. */
  asOf: string;
  verdicts: readonly Verdict[];
  readingsOf: (goal: GoalData) => readonly Reading[];
  nameOf: (member: string) => string;
  language: string;
}

/** A goal, and what of it is in force. */
export interface Goal {
  data: GoalData;
  id: string;
  terms: Terms;
  /** The target or limit in force on `asOf`. */
  amount: number;
  /** In force on `asOf`. */
  due: string;
  /** 1..N. */
  dueDay: number;
}

/** A target goal's value so far, and its plan. */
export interface Measured {
  from: number;
  /** In force on `asOf`. */
  target: number;
  /** A. */
  actual: number;
  /** f. */
  share: number;
  /** e(n). */
  pace: (n: number) => number;
  /** A at the end of each day 0..today. */
  running: readonly number[];
}

/** How one goal stands, without what does not exist for its kind. */
export type KindStanding = Pick<GoalView, 'status' | 'percent' | 'milestones'> &
  Partial<GoalView> & {
    /** The goal's part of the headline. */
    words: string;
    /** 0..1, of the goals together. */
    share: number;
    /** Done, counting values dated no later than the due day. */
    isFinished: boolean;
  };

export function readGoal(data: GoalData, index: number, { plan, asOf }: GoalContext): Goal {
  const planEnd = plan.calendar.dates.at(-1) ?? '';
  const terms = termsOf(data, planEnd, asOf);
  const due = inForce(terms.dues, asOf) ?? planEnd;
  return {
    data,
    id: data.id ?? String(index + 1),
    terms,
    amount: inForce(terms.amounts, asOf) ?? 0,
    due,
    dueDay: dayOfPlan(due, plan.calendar),
  };
}

/** The number of a day, held to 1..N. */
export function dayOfPlan(date: string, { dates, length }: Calendar): number {
  return Math.min(Math.max(1, dayNumber(dates[0] ?? date, date)), length);
}

/** In the order in which they were decided; later ones than `asOf` are left out. */
export function changesOf({ changes = [] }: GoalData, asOf: string): GoalView['changes'] {
  return changes
    .filter(({ on }) => on <= asOf)
    .toSorted(byText(({ on }) => on))
    .map(({ on, target = null, limit = null, due = null, because }) => ({ on, target, limit, due, because }));
}
