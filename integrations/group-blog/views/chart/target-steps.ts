import type { GoalView } from '../../progress/progress-view.ts';

/** A target or limit, and the day since which it is in force. */
export interface TargetStep {
  day: number;
  target: number;
}

/** The steps from the first day to the last, in order, the first on the first day, each another target than before. */
export function stepsWithin(
  { target }: Pick<GoalView, 'target'>,
  steps: readonly TargetStep[],
  firstDay: number,
  lastDay: number,
): TargetStep[] {
  const inOrder = steps.filter(({ day }) => day <= lastDay).toSorted((a, b) => a.day - b.day);
  const days = new Set([firstDay, ...inOrder.map(({ day }) => day).filter((day) => day > firstDay)]);
  const initial = inOrder[0]?.target ?? target ?? 0;
  return [...days]
    .map((day) => ({ day, target: inOrder.findLast((step) => step.day <= day)?.target ?? initial }))
    .filter(({ target: value }, index, all) => index === 0 || value !== all[index - 1]?.target);
}
