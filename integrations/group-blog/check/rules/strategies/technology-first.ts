import { strategies, type StrategyData } from '../../../schemas/strategy.ts';
import { exampleOf, schemaAt } from '../../../suggest/schema-walk.ts';
import { exampleStrategy } from '../../examples.ts';
import { defineRule } from '../../rule.ts';
import { activeChannels, isReadable, type StrategyFile } from './strategy-files.ts';

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
    context.content.strategies.flatMap((strategy) => {
      const { file } = strategy;
      const post = readPost(strategy);
      if (post === null || !isReadable(strategy, 'channels')) return [];
      const { people, objectives = [], technology } = post;
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

/**
 * Reads the answers as far as they are there. Who left `people:` empty is told that it is, and that tools wait for it.
 * @returns null where anything else is wrong with them: of such a strategy nobody knows what is empty.
 */
function readPost({
  data,
  issues,
  frontMatter,
}: StrategyFile): Partial<NonNullable<StrategyData['post']>> | null {
  const faults = issues.filter(({ path: [name] }) => name === 'post');
  const { post } = frontMatter.data;
  if (faults.length === 0 || isBlank(post)) return data.post ?? {};
  const answers = new Map(Object.entries(post as Readonly<Record<string, unknown>>));
  const areBlank = faults.every(
    ({ path }) =>
      path.length === 2 &&
      (path[1] === 'people' || path[1] === 'objectives') &&
      isBlank(answers.get(path[1])),
  );
  if (!areBlank) return null;
  return Object.fromEntries([...answers].filter(([, answer]) => !isBlank(answer)));
}

function isBlank(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '');
}
