import { byText } from '../model/compare.ts';
import type { GoalData } from '../schemas/goal.ts';
import { addDays } from '../network/civil-days.ts';

/** A value and the date from which it is in force. The first value of a list has the date '', before all others. */
export interface DatedValue<T> {
  value: T;
  from: string;
}

/** A goal's target or limit and its due date, over time. A judged goal has no amounts. */
export interface Terms {
  amounts: readonly DatedValue<number>[];
  dues: readonly DatedValue<string>[];
  /** The indexes in `goal.changes` of those that never come into force, because they were decided too late. */
  ignored: readonly number[];
}

export type WitnessedOn = (change: NonNullable<GoalData['changes']>[number]) => string | null;

export const EASING_DELAY_DAYS = 7;

/**
 * Works out which values are in force when (challenge rules, 7). A value that makes the goal easier comes into force
 * seven days after it was decided, or never if that is after the due date then in force; any other value does at once.
 * A later change of a field cancels earlier ones that are not yet in force. Changes decided after the due date are ignored.
 * @param planEnd the due date of a goal that names none.
 * @param asOf changes decided after this date are left out.
 * @param witnessedOn returns the day on which the repository saw a change, from which an easing one is delayed where it is later; null where
 * the change counts as written.
 */
export function termsOf(
  goal: GoalData,
  planEnd: string,
  asOf?: string,
  witnessedOn: WitnessedOn = () => null,
): Terms {
  const amount = goal.target ?? goal.limit;
  const amounts: DatedValue<number>[] = amount === undefined ? [] : [{ value: amount, from: '' }];
  const dues: DatedValue<string>[] = [{ value: goal.due ?? planEnd, from: '' }];
  const isLimit = goal.limit !== undefined;
  const ignored = new Set<number>();
  const changes = [...(goal.changes ?? []).entries()]
    .filter(([, { on }]) => asOf === undefined || on <= asOf)
    .toSorted(byText(([, { on }]) => on));
  for (const [index, change] of changes) {
    const { on, target, limit, due } = change;
    const seen = witnessedOn(change) ?? on;
    const countsOn = seen > on ? seen : on;
    const dueThen = valueInForce(dues, on) ?? planEnd;
    if (on > dueThen) {
      ignored.add(index);
      continue;
    }
    const take = <T>(steps: DatedValue<T>[], value: T, isEasier: boolean): void => {
      if (!takeStep(steps, { value, on, countsOn, isEasier, dueThen })) ignored.add(index);
    };
    const amountThen = valueInForce(amounts, on);
    const value = isLimit ? limit : target;
    if (value !== undefined && amountThen !== undefined) {
      const from = goal.from ?? 0;
      take(
        amounts,
        value,
        isLimit ? value > amountThen : Math.abs(value - from) < Math.abs(amountThen - from),
      );
    }
    if (due !== undefined) take(dues, due, isLimit ? due < dueThen : due > dueThen);
  }
  return { amounts, dues, ignored: [...ignored] };
}

export function valueInForce<T>(steps: readonly DatedValue<T>[], date: string): T | undefined {
  return steps.findLast((step) => step.from <= date)?.value;
}

/** @returns whether the step ever comes into force. */
function takeStep<T>(
  steps: DatedValue<T>[],
  {
    value,
    on,
    countsOn,
    isEasier,
    dueThen,
  }: { value: T; on: string; countsOn: string; isEasier: boolean; dueThen: string },
): boolean {
  const from = isEasier ? addDays(countsOn, EASING_DELAY_DAYS) : on;
  if (isEasier && from > dueThen) return false;
  const kept = steps.filter((step) => step.from <= on);
  steps.splice(0, steps.length, ...kept, { value, from });
  return true;
}
