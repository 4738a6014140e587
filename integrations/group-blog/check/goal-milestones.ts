import { dateOfDay, dayNumber } from '../progress/civil-days.ts';
import { isDiscrete } from '../progress/pace.ts';
import type { GoalData } from '../schemas/goal.ts';
import type { GoalContext, GoalFault } from './goal-fault.ts';
import { flowLine } from '../suggest/yaml-line.ts';

/** Milestones with a value bend the pace: they go one after the other, in days and in values, up to the goal. */
export function checkMilestones(goal: GoalData, { name, days }: GoalContext): GoalFault[] {
  const { target, from = 0, due = days?.last, milestones = [] } = goal;
  if (target === undefined) return [];
  const isOutside = (date: string): boolean => days !== undefined && date > days.last;
  const direction = Math.sign(target - from);
  const faults: GoalFault[] = [];
  let before: { due?: string; value: number } = { value: from };
  for (const [index, milestone] of milestones.entries()) {
    if (milestone.value === undefined) continue;
    const at = ['milestones', index];
    const where = `${name}.milestones.${index}`;
    const isLate = before.due !== undefined && milestone.due <= before.due;
    const isAtTheEnd = due !== undefined && milestone.due >= due && !isOutside(milestone.due);
    if (isLate || isAtTheEnd) {
      const message = isLate
        ? `${where}.due (${milestone.due}) does not lie after that of the milestone before it, ${before.due ?? ''}`
        : `${where}.due (${milestone.due}) does not lie before the goal's own, ${due ?? ''}`;
      const fix = isLate
        ? 'put the milestones in the order of their days, one a day'
        : `write a day before ${due ?? ''}, or remove the milestone: the goal itself stands there`;
      faults.push({ at: [...at, 'due'], code: 'milestone-order', message, fix });
    }
    const isOnTheWay = (value: number): boolean =>
      (value - before.value) * direction > 0 && (target - value) * direction > 0;
    if (direction !== 0 && !isOnTheWay(milestone.value)) {
      const message = `${where}.value is ${milestone.value}, not between ${before.value}, where it comes from, and ${target}, the target`;
      const half = (before.value + target) / 2;
      const fix = isOnTheWay(half)
        ? `write a number between them, for example "value: ${half}"`
        : 'remove its value; a milestone can do without';
      faults.push({ at: [...at, 'value'], code: 'milestone-order', message, fix });
    }
    before = { due: milestone.due, value: milestone.value };
  }
  return faults;
}

const LONGEST_WITHOUT = 28;

/** Advice: four weeks are a long way without a stop. */
export function adviseMilestone(goal: GoalData, { name, days }: GoalContext): GoalFault[] {
  const { target, from = 0, milestones = [] } = goal;
  if (target === undefined || days === undefined || milestones.length > 0) return [];
  const due = goal.due ?? days.last;
  const length = dayNumber(days.first, due);
  if (length <= LONGEST_WITHOUT) return [];
  const half = (from + target) / 2;
  const value = isDiscrete(goal) || Math.abs(target - from) >= 4 ? Math.round(half) : half;
  const middle = {
    title: 'Half way',
    due: dateOfDay(days.first, Math.floor(length / 2)),
    ...(value !== from && value !== target && { value }),
  };
  const message = `${name} runs over ${length} days without a milestone, and that is long to see whether it goes well`;
  const fix = `add one to it, for example "milestones: [${flowLine(middle)}]"`;
  return [{ at: [], code: 'no-milestone', message, fix }];
}
