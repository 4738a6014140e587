import { exampleCheckIn } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { entriesOutside } from './challenge-entries.ts';
import { dayFix, nearestDay } from './plans.ts';

export const outsideChallenge = defineRule({
  code: 'outside-challenge',
  severity: 'error',
  explanation: {
    means: 'A check-in, or a post for a challenge, lies before its first day or after its last.',
    why: 'It would count for nothing. Who joined later has a first day of their own.',
    wrong: exampleCheckIn('2026-03-23'),
    right: exampleCheckIn('2026-03-22'),
  },
  check: (context) =>
    [...context.once(entriesOutside)].map(([file, { entry, date, member, first, last }]) => {
      const { challenge, isPost } = entry;
      const message = `${date} is not one of ${member}'s days in ${challenge}: ${first} to ${last}`;
      const fix = isPost
        ? `${dayFix(first, last, date, 'date')}, or remove the line "challenge: ${challenge}"`
        : `rename it to the day it tells of, from ${first} to ${last}, as in ${nearestDay(first, last, date)}.md`;
      return { file, field: isPost ? ['date'] : [], message, fix };
    }),
});
