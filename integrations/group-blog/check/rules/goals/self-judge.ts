import { exampleParticipant } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { goalKinds } from './goals.ts';

export const selfJudge = defineRule({
  code: 'self-judge',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'Somebody is to judge a goal of their own.',
    why: 'A judge is there because the goal cannot be counted; what makes it honest is that it is somebody else.',
    wrong: exampleParticipant(['title: Smile more', 'judge: ann', 'criterion: The neighbours smile back']),
    right: exampleParticipant(['title: Smile more', 'judge: ben', 'criterion: The neighbours smile back']),
  },
  checkGoal(goal, { name, member, suggestedJudge }) {
    const { judge } = goal;
    if (judge === undefined || judge !== member || goalKinds(goal).length > 1) return [];
    const message = `${name}.judge is ${judge}, who takes part: nobody judges their own goal`;
    const fix = `ask another member, and write "judge: ${suggestedJudge ?? '<member>'}"`;
    return [{ field: ['judge'], message, fix }];
  },
});
