import { exampleParticipant } from '../../examples.ts';
import { defineRule, type GoalFinding } from '../../rule.ts';

const milestoneOf = (value: number): string =>
  `milestones: [{ title: Half way, due: 2026-03-12, value: ${value} }]`;

/** Milestones with a value bend the pace: they go one after the other, in days and in values, up to the goal. */
export const milestoneOrder = defineRule({
  code: 'milestone-order',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'Milestones do not follow each other, in days or in values, on the way to the goal.',
    why: 'The pace is reckoned from one to the next. Each has a later day than the one before, and a value between it and the target.',
    wrong: exampleParticipant(['title: Run', 'target: 42', 'unit: miles', milestoneOf(50)]),
    right: exampleParticipant(['title: Run', 'target: 42', 'unit: miles', milestoneOf(21)]),
  },
  checkGoal(goal, { name, days }) {
    const { target, from = 0, due = days?.last, milestones = [] } = goal;
    if (target === undefined) return [];
    const isOutside = (date: string): boolean => days !== undefined && date > days.last;
    const direction = Math.sign(target - from);
    const findings: GoalFinding[] = [];
    let before: { due?: string; value: number } = { value: from };
    for (const [index, milestone] of milestones.entries()) {
      if (milestone.value === undefined) continue;
      const field = ['milestones', index];
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
        findings.push({ field: [...field, 'due'], message, fix });
      }
      const isOnTheWay = (value: number): boolean =>
        (value - before.value) * direction > 0 && (target - value) * direction > 0;
      if (direction !== 0 && !isOnTheWay(milestone.value)) {
        const message = `${where}.value is ${milestone.value}, not between ${before.value}, where it comes from, and ${target}, the target`;
        const half = (before.value + target) / 2;
        const fix = isOnTheWay(half)
          ? `write a number between them, for example "value: ${half}"`
          : 'remove its value; a milestone can do without';
        findings.push({ field: [...field, 'value'], message, fix });
      }
      before = { due: milestone.due, value: milestone.value };
    }
    return findings;
  },
});
