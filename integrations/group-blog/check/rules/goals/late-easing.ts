import { termsOf } from '../../../progress/changes.ts';
import { exampleParticipant } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

const easedOn = (on: string): string[] => [
  'title: Run',
  'target: 42',
  'unit: miles',
  `changes: [{ on: ${on}, target: 30, because: Flu }]`,
];

export const lateEasing = defineRule({
  code: 'late-easing',
  severity: 'warning',
  explanation: {
    means: 'A goal was made easier less than a week before it is due, so the change is not read.',
    why: 'What makes a goal easier holds from a week after it was decided; else everybody could reach everything on the last evening. It is advice: say in the text what happened.',
    wrong: exampleParticipant(easedOn('2026-03-20')),
    right: exampleParticipant(easedOn('2026-03-10')),
  },
  checkGoal(goal, { name, days }) {
    if (days === undefined) return [];
    return termsOf(goal, days.last).ignored.map((index) => {
      const on = goal.changes?.[index]?.on ?? '';
      const message = `${name}.changes.${index} makes the goal easier, a week after it was decided (${on}), and by then it is due: it is not read`;
      const fix =
        'remove it, and say in the text what happened; what is easier has to be decided a week before the due date';
      return { field: ['changes', index], message, fix };
    });
  },
});
