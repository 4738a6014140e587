import { channelSchema } from '../../../schemas/strategy.ts';
import { exampleOf, schemaAt } from '../../../suggest/schema-walk.ts';
import { exampleStrategy, STRATEGY_WITH_AIM } from '../../examples.ts';
import { defineRule, type Finding } from '../../rule.ts';
import { activeChannels, strategiesWith } from './strategy-files.ts';

export const aimlessChannel = defineRule({
  code: 'aimless-channel',
  severity: 'error',
  explanation: {
    means: 'An active channel does not say which objective it serves, or who is there.',
    why: 'A channel without an aim takes time, and nobody can tell whether it is worth it. What you only mean to use is planned.',
    wrong: exampleStrategy(
      ...STRATEGY_WITH_AIM,
      'channels:',
      '  - { id: letter, kind: newsletter, state: active, objective: meet }',
    ),
    right: exampleStrategy(
      ...STRATEGY_WITH_AIM,
      'channels:',
      '  - { id: letter, kind: newsletter, state: active, objective: meet, audience: Parents }',
    ),
  },
  check: (context) =>
    strategiesWith(context, 'post', 'channels').flatMap((strategy) => {
      const { data, file } = strategy;
      const objectives = data.post?.objectives ?? [];
      const line = (field: 'objective' | 'audience'): string =>
        field === 'objective' && objectives[0]
          ? `objective: ${objectives[0].id}`
          : (exampleOf(schemaAt(channelSchema, [field])) ?? '');
      return activeChannels(strategy).flatMap(({ channel, index }) =>
        (['objective', 'audience'] as const).flatMap((field): Finding[] => {
          if (channel[field] !== undefined) return [];
          const message = `the channel ${channel.id} is active, and has no ${field}: ${LACKS[field]}`;
          const which =
            field === 'objective' && objectives.length > 1
              ? `; it can be ${objectives.map(({ id }) => id).join(', ')}`
              : '';
          const fix = `add to the channel "${line(field)}"${which}; or write "state: planned" until you know`;
          return [{ file, field: ['channels', index, field], message, fix }];
        }),
      );
    }),
});

const LACKS = { objective: 'what is to come of it', audience: 'who is there' };
