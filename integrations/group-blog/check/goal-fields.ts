import { GOAL_KINDS, type GoalData, type GoalKind } from '../schemas/goal.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';

type Foreign = 'criterion' | 'unit' | 'counts' | 'take' | 'from';

/** What each kind is, and the fields that say nothing there. */
const KINDS: Readonly<Record<GoalKind, { is: string; foreign: readonly Foreign[] }>> = {
  target: { is: 'a number to reach', foreign: ['criterion'] },
  limit: { is: 'a number to stay under', foreign: ['criterion', 'from'] },
  judge: { is: 'for a member to decide', foreign: ['unit', 'counts', 'take', 'from'] },
};

export function kindsOf(goal: GoalData): GoalKind[] {
  return GOAL_KINDS.filter((kind) => goal[kind] !== undefined);
}

/** Which fields go together. A goal of no kind is told elsewhere. */
export function checkGoalFields(goal: GoalData, context: GoalContext): GoalFault[] {
  const [kind, ...others] = kindsOf(goal);
  if (kind === undefined) return [];
  if (others.length > 0) return others.map((other) => secondKind(goal, kind, other));
  return [
    ...checkMissing(goal, kind, context),
    ...checkForeign(goal, kind, context),
    ...checkTake(goal, kind, context),
    ...checkMilestoneValues(goal, kind, context),
    ...checkChanges(goal, kind, context),
    ...(context.member === null ? checkGroupGoal(goal, kind) : []),
  ];
}

function secondKind(goal: GoalData, kind: GoalKind, other: GoalKind): GoalFault {
  const withIt = other === 'judge' && goal.criterion !== undefined ? ' and criterion' : '';
  const message = `the goal has ${kind} and ${other}, and ${kind} makes it ${KINDS[kind].is}, ${other} ${KINDS[other].is}`;
  const fix = `remove "${other}: ${goal[other] ?? ''}"${withIt}, or make two goals of it`;
  return { at: [other], code: 'wrong-type', message, fix };
}

function checkMissing(goal: GoalData, kind: GoalKind, { name }: GoalContext): GoalFault[] {
  if (kind === 'judge') {
    if (goal.criterion !== undefined) return [];
    const message = `${name}.criterion is missing: what ${goal.judge ?? 'the judge'} is to look at`;
    const fix = 'write it beside judge, for example "criterion: Three neighbours say so"';
    return [{ at: ['criterion'], code: 'missing-field', message, fix }];
  }
  if (goal.unit !== undefined || goal.counts !== undefined) return [];
  const message = `${name}.unit is missing: what the ${goal[kind] ?? ''} are`;
  const fix = `write it beside ${kind}, for example "unit: miles"; or "counts: posts", which are counted for you`;
  return [{ at: ['unit'], code: 'missing-field', message, fix }];
}

function checkForeign(goal: GoalData, kind: GoalKind, { name }: GoalContext): GoalFault[] {
  return KINDS[kind].foreign
    .filter((field) => goal[field] !== undefined)
    .map((field) => {
      const isJudged = field === 'criterion';
      const message = isJudged
        ? `${name}.criterion is for a judge to look at, and the goal has none: it is ${KINDS[kind].is}`
        : `${name}.${field} says nothing where the goal is ${KINDS[kind].is}`;
      const fix = isJudged
        ? `remove criterion; or name a judge instead of ${kind}, as in "judge: <member>"`
        : `remove "${field}: ${goal[field] ?? ''}"`;
      return { at: [field], code: 'unknown-field', message, fix };
    });
}

function checkTake({ take }: GoalData, kind: GoalKind, { name }: GoalContext): GoalFault[] {
  if (kind !== 'limit' || (take !== 'last' && take !== 'best')) return [];
  const message = `${name}.take is ${take}, and a limit is on what comes together`;
  const fix = `remove "take: ${take}", or write "take: count" to count the days`;
  return [{ at: ['take'], code: 'wrong-type', message, fix }];
}

function checkMilestoneValues(
  { milestones = [] }: GoalData,
  kind: GoalKind,
  { name }: GoalContext,
): GoalFault[] {
  if (kind === 'target') return [];
  return milestones.flatMap(({ value }, index): GoalFault[] => {
    if (value === undefined) return [];
    const message = `${name}.milestones.${index}.value says nothing where the goal is ${KINDS[kind].is}`;
    const fix = `remove "value: ${value}"; the day it was reached can stand as "done: <date>"`;
    return [{ at: ['milestones', index, 'value'], code: 'unknown-field', message, fix }];
  });
}

const AMOUNTS = ['target', 'limit'] as const;

/** A change is of the goal's own number, or its due date. */
function checkChanges({ changes = [] }: GoalData, kind: GoalKind, { name }: GoalContext): GoalFault[] {
  return changes.flatMap((change, index): GoalFault[] => {
    const at = ['changes', index];
    const foreign = AMOUNTS.filter((amount) => amount !== kind && change[amount] !== undefined);
    const faults = foreign.map((amount): GoalFault => {
      const message = `${name}.changes.${index}.${amount} changes nothing: the goal has no ${amount}`;
      const meant = kind === 'judge' ? 'due: <date>' : `${kind}: ${change[amount] ?? ''}`;
      const fix = `write "${meant}", or remove "${amount}: ${change[amount] ?? ''}"`;
      return { at: [...at, amount], code: 'unknown-field', message, fix };
    });
    const saysSomething = AMOUNTS.some((amount) => change[amount] !== undefined) || change.due !== undefined;
    if (saysSomething) return faults;
    const field = kind === 'judge' ? 'due' : kind;
    const message = `${name}.changes.${index}.${field} is missing: what was changed`;
    const fix =
      kind === 'judge'
        ? 'write the new date, as in "due: 2026-08-20"'
        : `write the new number, as in "${kind}: 18", or a new date, as in "due: 2026-08-20"`;
    return [{ at: [...at, field], code: 'missing-field', message, fix }];
  });
}

function checkGroupGoal({ take, limit, judge }: GoalData, kind: GoalKind): GoalFault[] {
  if (kind !== 'target') {
    const message = `the goal of the group is a number to reach together, not ${KINDS[kind].is}`;
    const fix = `write a target in the place of "${kind}: ${limit ?? judge ?? ''}", for example "target: 1000, unit: miles"`;
    return [{ at: [kind], code: 'wrong-type', message, fix }];
  }
  if (take === undefined || take === 'sum') return [];
  const message = `groupGoal.take is ${take}, and the goal of the group is what comes together`;
  return [{ at: ['take'], code: 'wrong-type', message, fix: `remove "take: ${take}"` }];
}
