import { exampleParticipant } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { amountsOf } from './goals.ts';

const FASTER = ['title: Run five kilometres faster', 'from: 32', 'target: 28', 'unit: minutes'];

export const targetEqualsFrom = defineRule({
  code: 'target-equals-from',
  severity: 'error',
  excludes: 'plans-and-goals',
  explanation: {
    means: 'The goal ends where it starts, or lies below it while what is done is added up.',
    why: 'There is no way to go. To come down, as with a time or a weight, the latest or the best value counts: take: last, or take: best.',
    wrong: exampleParticipant(FASTER),
    right: exampleParticipant([...FASTER, 'take: best']),
  },
  checkGoal(goal, { name }) {
    const { from = 0, take, limit, judge } = goal;
    if (limit !== undefined || judge !== undefined) return [];
    return amountsOf(goal).flatMap(({ field, name: amount, value }) => {
      if (amount !== 'target') return [];
      const where = [name, ...field].join('.');
      if (value === from) {
        const message = `${where} is ${value}, and that is where it starts (from: ${from}): there is no way to go`;
        const fix = `write the number to reach, for example "target: ${from + 1}"`;
        return [{ field, message, fix }];
      }
      if (value > from || take === 'last' || take === 'best') return [];
      const message = `${where} is ${value}, less than where it starts (from: ${from}), and what is added up cannot get there`;
      const fix = `add "take: last", where your latest value counts, or "take: best"; else write a target above ${from}`;
      return [{ field, message, fix }];
    });
  },
});
