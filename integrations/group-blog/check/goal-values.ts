import { isDiscrete } from '../progress/pace.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';

interface Amount {
  at: readonly PropertyKey[];
  field: 'from' | 'target' | 'limit';
  value: number;
}

/** Numbers that do not go together. */
export function checkGoalValues(goal: GoalData, context: GoalContext): GoalFault[] {
  const amounts = amountsOf(goal);
  return [
    ...amounts
      .filter(({ field }) => field === 'target')
      .flatMap((target) => checkTarget(goal, target, context)),
    ...(isDiscrete(goal) ? amounts.flatMap((amount) => checkWhole(goal, amount, context)) : []),
  ];
}

/** Every number of a goal and its changes. */
function amountsOf({ from, target, limit, changes = [] }: GoalData): Amount[] {
  const amount = (at: readonly PropertyKey[], field: Amount['field'], value: number | undefined): Amount[] =>
    value === undefined ? [] : [{ at: [...at, field], field, value }];
  return [
    ...amount([], 'from', from),
    ...amount([], 'target', target),
    ...amount([], 'limit', limit),
    ...changes.flatMap((change, index) => [
      ...amount(['changes', index], 'target', change.target),
      ...amount(['changes', index], 'limit', change.limit),
    ]),
  ];
}

function checkTarget(
  { from = 0, take, limit, judge }: GoalData,
  { at, value }: Amount,
  { name }: GoalContext,
): GoalFault[] {
  if (limit !== undefined || judge !== undefined) return [];
  const where = [name, ...at].join('.');
  if (value === from) {
    const message = `${where} is ${value}, and that is where it starts (from: ${from}): there is no way to go`;
    const fix = `write the number to reach, for example "target: ${from + 1}"`;
    return [{ at, code: 'target-equals-from', message, fix }];
  }
  if (value > from || take === 'last' || take === 'best') return [];
  const message = `${where} is ${value}, less than where it starts (from: ${from}), and what is added up cannot get there`;
  const fix = `add "take: last", where your latest value counts, or "take: best"; else write a target above ${from}`;
  return [{ at, code: 'target-equals-from', message, fix }];
}

function checkWhole(
  { take, counts }: GoalData,
  { at, field, value }: Amount,
  { name }: GoalContext,
): GoalFault[] {
  if (Number.isInteger(value)) return [];
  const things = take === 'count' ? 'days' : (counts ?? 'things').replaceAll('-', ' ');
  const message = `${[name, ...at].join('.')} is ${value}, and ${things} come in ones`;
  return [
    { at, code: 'out-of-range', message, fix: `write a whole number: "${field}: ${Math.ceil(value)}"` },
  ];
}
