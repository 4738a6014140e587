import type { GoalData } from '../schemas/goal.ts';
import { dayFix } from './day-fix.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';

/** Due dates, of the goal, its milestones and its changes, lie on its own days. */
export function checkGoalDates(goal: GoalData, { name, days }: GoalContext): GoalFault[] {
  if (days === undefined) return [];
  const { first, last } = days;
  const { due, milestones = [], changes = [] } = goal;
  const dues = [
    { due, at: ['due'] },
    ...milestones.map((milestone, index) => ({ due: milestone.due, at: ['milestones', index, 'due'] })),
    ...changes.map((change, index) => ({ due: change.due, at: ['changes', index, 'due'] })),
  ];
  return dues.flatMap(({ due, at }): GoalFault[] => {
    if (due === undefined || (due >= first && due <= last)) return [];
    const message = `${[name, ...at].join('.')} (${due}) lies outside the days that there are, ${first} to ${last}`;
    return [{ at, code: 'out-of-range', message, fix: dayFix(first, last, due, 'due') }];
  });
}
