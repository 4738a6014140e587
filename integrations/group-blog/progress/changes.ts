import { byText } from '../model/compare.ts';
import type { GoalData } from '../schemas/goal.ts';
import { dateOfDay } from './civil-days.ts';

/** A value, and the date from which it is in force; the first has none. */
export interface Step<T> {
  value: T;
  from: string;
}

/** A goal's target or limit and its due date, over time. Amounts of a judged goal are empty. */
export interface Terms {
  amounts: readonly Step<number>[];
  dues: readonly Step<string>[];
}

export const EASING_TAKES_DAYS = 7;

/**
 * What is in force when (challenge rules, 7): what is easier comes into force seven days after it was decided, and never
 * if that is after the due date in force then; anything else at once. A later change cancels earlier ones of the same
 * field that are not yet in force. Nothing is changed after the due date.
 * @param planEnd the due date of a goal without one.
 * @param asOf changes decided later are left out.
 */
export function termsOf(goal: GoalData, planEnd: string, asOf?: string): Terms {
  return readChanges(goal, planEnd, asOf).terms;
}

/** The value in force on a date. */
export function inForce<T>(steps: readonly Step<T>[], date: string): T | undefined {
  return steps.findLast((step) => step.from <= date)?.value;
}

/** Places in `goal.changes` of which something is easier, but would come too late. */
export function easingsIgnored(goal: GoalData, planEnd: string): readonly number[] {
  return readChanges(goal, planEnd).ignored;
}

function readChanges(
  goal: GoalData,
  planEnd: string,
  asOf?: string,
): { terms: Terms; ignored: readonly number[] } {
  const amount = goal.target ?? goal.limit;
  const amounts: Step<number>[] = amount === undefined ? [] : [{ value: amount, from: '' }];
  const dues: Step<string>[] = [{ value: goal.due ?? planEnd, from: '' }];
  const ignored = new Set<number>();
  const changes = [...(goal.changes ?? []).entries()]
    .filter(([, { on }]) => asOf === undefined || on <= asOf)
    .toSorted(byText(([, { on }]) => on));
  for (const [index, { on, target, limit, due }] of changes) {
    const dueThen = inForce(dues, on) ?? planEnd;
    // What is over is not changed any more.
    if (on > dueThen) {
      ignored.add(index);
      continue;
    }
    const amountThen = inForce(amounts, on);
    const isLimit = goal.limit !== undefined;
    const value = isLimit ? limit : target;
    const take = <T>(steps: Step<T>[], step: { value: T; isEasier: boolean }): void => {
      if (!takeStep(steps, { ...step, on, dueThen })) ignored.add(index);
    };
    if (value !== undefined && amountThen !== undefined) {
      const from = goal.from ?? 0;
      const isEasier = isLimit ? value > amountThen : Math.abs(value - from) < Math.abs(amountThen - from);
      take(amounts, { value, isEasier });
    }
    if (due !== undefined) take(dues, { value: due, isEasier: isLimit ? due < dueThen : due > dueThen });
  }
  return { terms: { amounts, dues }, ignored: [...ignored] };
}

/** @returns whether the step ever comes into force. */
function takeStep<T>(
  steps: Step<T>[],
  { value, on, isEasier, dueThen }: { value: T; on: string; isEasier: boolean; dueThen: string },
): boolean {
  const from = isEasier ? dateOfDay(on, EASING_TAKES_DAYS + 1) : on;
  if (isEasier && from > dueThen) return false;
  const kept = steps.filter((step) => step.from <= on);
  steps.splice(0, steps.length, ...kept, { value, from });
  return true;
}
