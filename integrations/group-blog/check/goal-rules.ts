import type { GoalData } from '../schemas/goal.ts';
import { adviseChanges } from './goal-changes.ts';
import { checkGoalDates } from './goal-dates.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';
import { checkGoalFields, kindsOf } from './goal-fields.ts';
import { adviseMilestone, checkMilestones } from './goal-milestones.ts';
import { checkGoalValues } from './goal-values.ts';

/** Everything that can be wrong with a goal of some kind, on its own. */
export function checkGoalRules(goal: GoalData, context: GoalContext): GoalFault[] {
  return [
    ...checkGoalFields(goal, context),
    ...checkGoalValues(goal, context),
    ...checkMilestones(goal, context),
    ...checkGoalDates(goal, context),
    ...checkSelfJudge(goal, context),
  ];
}

export function adviseGoal(goal: GoalData, context: GoalContext): GoalFault[] {
  return [...adviseMilestone(goal, context), ...adviseChanges(goal, context)];
}

function checkSelfJudge(goal: GoalData, { name, member, askable }: GoalContext): GoalFault[] {
  const { judge } = goal;
  if (judge === undefined || judge !== member || kindsOf(goal).length > 1) return [];
  const message = `${name}.judge is ${judge}, who takes part: nobody judges their own goal`;
  const fix = `ask another member, and write "judge: ${askable ?? '<member>'}"`;
  return [{ at: ['judge'], code: 'self-judge', message, fix }];
}
