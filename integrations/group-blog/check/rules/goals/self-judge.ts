import { participant } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { kindsOf } from './goals.ts';

export const selfJudge = defineRule({
  code: 'self-judge',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'Somebody is to judge a goal of their own.',
    why: 'A judge is there because the goal cannot be counted; what makes it honest is that it is somebody else.',
    wrong: participant(['title: Smile more', 'judge: ann', 'criterion: The neighbours smile back']),
    right: participant(['title: Smile more', 'judge: ben', 'criterion: The neighbours smile back']),
  },
  checkGoal(goal, { name, member, askable }) {
    const { judge } = goal;
    if (judge === undefined || judge !== member || kindsOf(goal).length > 1) return [];
    const message = `${name}.judge is ${judge}, who takes part: nobody judges their own goal`;
    const fix = `ask another member, and write "judge: ${askable ?? '<member>'}"`;
    return [{ field: ['judge'], message, fix }];
  },
});
