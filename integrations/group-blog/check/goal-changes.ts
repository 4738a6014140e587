import { easingsIgnored } from '../progress/changes.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';

/** Advice: what makes a goal easier takes a week, and too late it is not read at all. */
export function adviseChanges(goal: GoalData, { name, days }: GoalContext): GoalFault[] {
  if (days === undefined) return [];
  return easingsIgnored(goal, days.last).map((index) => {
    const on = goal.changes?.[index]?.on ?? '';
    const message = `${name}.changes.${index} makes the goal easier, a week after it was decided (${on}), and by then it is due: it is not read`;
    const fix =
      'remove it, and say in the text what happened; what is easier has to be decided a week before the due date';
    return { at: ['changes', index], code: 'late-easing', message, fix };
  });
}
