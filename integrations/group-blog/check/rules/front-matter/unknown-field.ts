import type { GoalKind } from '../../../schemas/goal.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type GoalFinding } from '../../rule.ts';
import { AMOUNTS, goalKind, KIND_TEXT } from '../goals/goals.ts';
import { fieldFindings } from './field-faults.ts';

/** The fields that say nothing in a goal of a kind. */
const FOREIGN: Readonly<Record<GoalKind, readonly ('criterion' | 'unit' | 'counts' | 'take' | 'from')[]>> = {
  target: ['criterion'],
  limit: ['criterion', 'from'],
  judge: ['unit', 'counts', 'take', 'from'],
};

export const unknownField = defineRule({
  code: 'unknown-field',
  severity: 'error',
  isHarmless: true,
  excludes: 'plans-and-goals',
  explanation: {
    means: 'A field has a name that nobody knows at this place, often only by a slip of the keyboard.',
    why: 'It would be left out without a word. So every name is looked up, and one that is near is proposed.',
    wrong: examplePost('discription: Flour, water, salt.'),
    right: examplePost('description: Flour, water, salt.'),
  },
  check(context) {
    const besideWeeks = context.content.challenges.flatMap(({ data: { plan }, file }) => {
      if (plan?.weeks === undefined || plan.days !== undefined || (plan.rest ?? []).length === 0) return [];
      const message = 'plan.rest only stands beside days: each week has its own days of rest';
      const fix =
        'move it into the weeks, as in "- { rest: [1], sessions: [{ day: 2, what: Run, load: 3 }] }"';
      return [{ file, field: ['plan', 'rest'], message, fix }];
    });
    return [...fieldFindings('unknown-field', context), ...besideWeeks];
  },
  checkGoal(goal, { name }) {
    const kind = goalKind(goal);
    if (kind === undefined) return [];
    const { milestones = [], changes = [] } = goal;
    const foreign = FOREIGN[kind].flatMap((field): GoalFinding[] => {
      const value = goal[field];
      if (value === undefined) return [];
      if (field !== 'criterion') {
        const message = `${name}.${field} says nothing where the goal is ${KIND_TEXT[kind]}`;
        return [{ field: [field], message, fix: `remove "${field}: ${value}"` }];
      }
      const message = `${name}.criterion is for a judge to look at, and the goal has none: it is ${KIND_TEXT[kind]}`;
      const fix = `remove criterion; or name a judge instead of ${kind}, as in "judge: <member>"`;
      return [{ field: [field], message, fix }];
    });
    const inMilestones = milestones.flatMap(({ value }, index) => {
      if (kind === 'target' || value === undefined) return [];
      const message = `${name}.milestones.${index}.value says nothing where the goal is ${KIND_TEXT[kind]}`;
      const fix = `remove "value: ${value}"; the day it was reached can stand as "done: <date>"`;
      return [{ field: ['milestones', index, 'value'], message, fix }];
    });
    const inChanges = changes.flatMap((change, index) =>
      AMOUNTS.flatMap((amount) => {
        if (amount === kind || change[amount] === undefined) return [];
        const message = `${name}.changes.${index}.${amount} changes nothing: the goal has no ${amount}`;
        const meant = kind === 'judge' ? 'due: <date>' : `${kind}: ${change[amount]}`;
        const fix = `write "${meant}", or remove "${amount}: ${change[amount]}"`;
        return [{ field: ['changes', index, amount], message, fix }];
      }),
    );
    return [...foreign, ...inMilestones, ...inChanges];
  },
});
