import { lastDay } from '../../../network/civil-days.ts';
import { reportDays } from '../../../community/channels/trials.ts';
import { examplePost } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { challengePlans, dayFix } from '../challenges/plans.ts';

export const trialReport = defineRule({
  code: 'trial-report',
  severity: 'error',
  explanation: {
    means:
      'A post decides about a channel trial where there is none, or before its last day; or a channel is tried in a challenge that is no trial.',
    why: 'Whether to keep a channel is known at the end of a trial. The page of the challenge waits for it until two days after the last.',
    wrong: examplePost('authors: [ben]', 'challenge: spring', 'trial: keep'),
    right: examplePost('authors: [ben]', 'challenge: spring'),
  },
  check(context) {
    const { content } = context;
    const plans = context.once(challengePlans);
    const trials = new Set(content.challenges.flatMap(({ id, data }) => (data.trial === true ? [id] : [])));
    const isNoTrial = (id: string): boolean => plans.has(id) && !trials.has(id);
    const posts = content.posts.flatMap(({ file, data: { trial, challenge = '', date } }): Finding[] => {
      const plan = plans.get(challenge);
      if (trial === undefined || !plan) return [];
      if (isNoTrial(challenge)) {
        const message = `${challenge} is no channel trial, so there is nothing to decide at its end`;
        return [{ file, field: ['trial'], message, fix: `remove the line "trial: ${trial}"` }];
      }
      const { first, last } = reportDays(plan);
      if (date === undefined || date >= first) return [];
      const message = `${challenge} goes on until ${lastDay(plan)}: a report on it is dated from that day on`;
      const fix = `${dayFix(first, last, date, 'date')}, or remove the line "trial: ${trial}"`;
      return [{ file, field: ['date'], message, fix }];
    });
    const participants = content.participants.flatMap(
      ({ file, data: { channel }, parts: [challenge = ''] }): Finding[] => {
        if (channel === undefined || !isNoTrial(challenge)) return [];
        const message = `${challenge} is no channel trial, so no channel is tried in it`;
        return [{ file, field: ['channel'], message, fix: `remove the line "channel: ${channel}"` }];
      },
    );
    return [...posts, ...participants];
  },
});
