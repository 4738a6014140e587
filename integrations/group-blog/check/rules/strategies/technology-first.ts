import { strategies } from '../../../schemas/strategy.ts';
import { exampleOf, schemaAt } from '../../../suggest/schema-walk.ts';
import { exampleStrategy } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { activeChannels, strategiesWith } from './strategy-files.ts';

export const technologyFirst = defineRule({
  code: 'technology-first',
  severity: 'error',
  explanation: {
    means:
      'A tool is chosen, or a channel is active, before it is said who the people are and what is to come of it.',
    why: 'People come before tools. Who knows whom they want to meet, and why, needs fewer tools, and the right ones.',
    wrong: exampleStrategy('post:', '  technology: A page on every network'),
    right: exampleStrategy(
      'post:',
      '  people: Parents, who read at night',
      '  objectives: [{ id: meet, text: Ten people a week come by }]',
      '  technology: A letter, once a month',
    ),
  },
  check: (context) =>
    strategiesWith(context, 'post', 'channels').flatMap((strategy) => {
      const { data, file } = strategy;
      const { people, objectives = [], technology } = data.post ?? {};
      const [first] = activeChannels(strategy);
      const missing = [
        ...(people === undefined ? ['people'] : []),
        ...(objectives.length === 0 ? ['objectives'] : []),
      ];
      if (missing.length === 0 || (technology === undefined && !first)) return [];
      const early =
        technology === undefined && first
          ? { field: ['channels', first.index, 'state'], what: `the channel ${first.channel.id} is active` }
          : { field: ['post', 'technology'], what: 'post.technology is answered' };
      const are = missing.length === 1 ? 'is' : 'are';
      const message = `${early.what}, and ${missing.join(' and ')} ${are} empty: people come before tools`;
      const lines = missing.map(
        (step) => `  ${exampleOf(schemaAt(strategies.schema, ['post', step])) ?? ''}`,
      );
      const fix = ['answer first, in your own words, as in', 'post:', ...lines].join('\n');
      return [{ file, field: early.field, message, fix }];
    }),
});
