import { exampleTrialist } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';

export const noTrialChannel = defineRule({
  code: 'no-trial-channel',
  severity: 'warning',
  explanation: {
    means:
      'Somebody who has channels takes part in a channel trial, and does not say which of them they try.',
    why: 'A trial is about one channel each: what you decide at its end, to keep it or to stop, then stands beside its name.',
    wrong: exampleTrialist(),
    right: exampleTrialist('channel: letter'),
  },
  check: ({ content }) => {
    const trials = new Set(content.challenges.flatMap(({ id, data }) => (data.trial === true ? [id] : [])));
    return content.participants.flatMap(
      ({ file, data, issues, parts: [challenge = '', member = ''] }): Finding[] => {
        const isNamed = data.channel !== undefined || issues.some(({ path: [name] }) => name === 'channel');
        if (!trials.has(challenge) || isNamed || data.withdrawn !== undefined) return [];
        const channels = content.strategies.find(({ id }) => id === member)?.data.channels ?? [];
        const ids = channels
          .filter(({ state }) => state === 'active' || state === 'planned')
          .map(({ id }) => id);
        const [first] = ids;
        if (first === undefined) return [];
        const message = `${challenge} is a trial of one channel each, and it is not said which one ${member} tries`;
        const fix = `write "channel: ${first}"${ids.length > 1 ? `; it can be ${ids.join(', ')}` : ''}`;
        return [{ file, message, fix }];
      },
    );
  },
});
