import { dateOfDay, dayNumber } from '../../../network/civil-days.ts';
import { isDiscrete } from '../../../progress/pace.ts';
import { flowLine } from '../../../suggest/yaml-line.ts';
import { exampleParticipant } from '../../examples.ts';
import { defineRule } from '../../rule.ts';

const MAX_DAYS_WITHOUT = 28;
const RUN = ['title: Run', 'target: 42', 'unit: miles'];

export const noMilestone = defineRule({
  code: 'no-milestone',
  severity: 'warning',
  explanation: {
    means: 'A goal runs over more than four weeks without a milestone.',
    why: 'That is long to wait before seeing whether it goes well. It is advice: do as suits you.',
    wrong: exampleParticipant(RUN, 'summer'),
    right: exampleParticipant(
      [...RUN, 'milestones: [{ title: Half way, due: 2026-06-30, value: 21 }]'],
      'summer',
    ),
  },
  checkGoal(goal, { name, days }) {
    const { target, from = 0, milestones = [] } = goal;
    if (target === undefined || days === undefined || milestones.length > 0) return [];
    const due = goal.due ?? days.last;
    const length = dayNumber(days.first, due);
    if (length <= MAX_DAYS_WITHOUT) return [];
    const half = (from + target) / 2;
    const value = isDiscrete(goal) || Math.abs(target - from) >= 4 ? Math.round(half) : half;
    const middle = {
      title: 'Half way',
      due: dateOfDay(days.first, Math.floor(length / 2)),
      ...(value !== from && value !== target && { value }),
    };
    const message = `${name} runs over ${length} days without a milestone, and that is long to see whether it goes well`;
    const fix = `add one to it, for example "milestones: [${flowLine(middle)}]"`;
    return [{ field: [], message, fix }];
  },
});
