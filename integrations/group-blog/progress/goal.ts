import { byText } from '../model/compare.ts';
import type { Verdict } from '../network/network.ts';
import type { GoalData } from '../schemas/goal.ts';
import { valueInForce, termsOf, type Terms, type WitnessedOn } from './changes.ts';
import { dayNumber } from '../network/civil-days.ts';
import type { Today } from './day-states.ts';
import { fractionOf, isReached } from './fraction.ts';
import type { Measurement } from './measurements.ts';
import type { Calendar, ParticipantPlan } from './plan.ts';
import type { GoalView } from './progress-view.ts';
import type { Locale } from '../words/words.ts';

/** What the progress of a goal is computed from, besides the goal. The group's own goal has one too. */
export interface ProgressContext extends Today, Locale {
  plan: ParticipantPlan;
  /** The date for which everything is computed. */
  asOf: string;
  verdicts: readonly Verdict[];
  measurementsOf: (goal: GoalData) => readonly Measurement[];
  /** Returns the witnessed day of a goal's change; undefined where changes count as written. */
  witnessedChange?: ((goalId: string) => WitnessedOn) | undefined;
  /** Returns the witnessed day of a verdict, or null where it counts as written; undefined where all do. */
  witnessedVerdict?: ((verdict: Verdict) => string | null) | undefined;
  /** Returns the name of the member with that id. */
  nameOf: (member: string) => string;
}

/** A goal with its changes applied. */
export interface Goal {
  data: GoalData;
  id: string;
  terms: Terms;
  /** The target or limit in force on `asOf`. */
  amount: number;
  /** The due date in force on `asOf`. */
  due: string;
  /** The number of the due day, 1..N. */
  dueDay: number;
}

/** How far a target goal is, and its plan. */
export interface TargetState {
  from: number;
  /** The target in force on `asOf`. */
  target: number;
  /** A, the value so far. */
  actual: number;
  /** f, the part of the way that is done. */
  fraction: number;
  /** e(n), the part of the way that is planned by the end of day n. */
  pace: (n: number) => number;
  /** A at the end of each day 0..today. */
  running: readonly number[];
}

/** The progress of one goal. Fields of the view that its kind does not have are missing. */
export type KindProgress = Pick<GoalView, 'status' | 'percent' | 'milestones'> &
  Partial<GoalView> & {
    /** What the headline says of this goal. */
    headline: string;
    /** What the goal adds to the mean of all goals, 0..1. */
    fraction: number;
    /** Whether the goal was done by its due day. */
    isFinished: boolean;
  };

export function readGoal(data: GoalData, index: number, context: ProgressContext): Goal {
  const { plan, asOf, witnessedChange } = context;
  const planEnd = plan.calendar.dates.at(-1) ?? '';
  const id = data.id ?? String(index + 1);
  const terms = termsOf(data, planEnd, asOf, witnessedChange?.(id));
  const due = valueInForce(terms.dues, asOf) ?? planEnd;
  return {
    data,
    id,
    terms,
    amount: valueInForce(terms.amounts, asOf) ?? 0,
    due,
    dueDay: dayOfPlan(due, plan.calendar),
  };
}

/** Returns the number of a day, clamped to 1..N. */
export function dayOfPlan(date: string, { dates, length }: Calendar): number {
  return Math.min(Math.max(1, dayNumber(dates[0] ?? date, date)), length);
}

/** Returns the changes decided by `asOf`, in the order in which they were decided. */
export function changesOf({ changes = [] }: GoalData, asOf: string): GoalView['changes'] {
  return changes
    .filter(({ on }) => on <= asOf)
    .toSorted(byText(({ on }) => on))
    .map(({ on, target = null, limit = null, due = null, because }) => ({ on, target, limit, due, because }));
}

/** A milestone with a value is reached on the first day whose A reaches it, one without on the date of its `done`. */
export function milestonesOf(
  { milestones = [] }: GoalData,
  { from, running }: Pick<TargetState, 'from' | 'running'>,
  { plan, asOf }: ProgressContext,
): GoalView['milestones'] {
  const dateReached = (value: number): string | null => {
    const n = running.findIndex((actual) => isReached(fractionOf(actual, { from, target: value })));
    return plan.calendar.dates[n - 1] ?? null;
  };
  return milestones.map(({ title, due, value, done }) => {
    const doneOn = done !== undefined && done <= asOf ? done : null;
    return { title, due, value: value ?? null, reachedOn: value === undefined ? doneOn : dateReached(value) };
  });
}
