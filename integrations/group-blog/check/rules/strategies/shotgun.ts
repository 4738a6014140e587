import { fieldLine } from '../../../suggest/yaml-line.ts';
import { exampleStrategy, STRATEGY_WITH_AIM } from '../../examples.ts';
import { defineRule, type CheckContext, type Finding } from '../../rule.ts';
import { activeChannels, strategiesWith } from './strategy-files.ts';

/** So many channels, or communities of a post, are enough. */
const ENOUGH = 3;

const channels = (...states: readonly string[]): string[] =>
  ['blog', 'newsletter', 'forum', 'video'].map(
    (kind, index) =>
      `  - { id: ${kind}, kind: ${kind}, state: ${states[index] ?? 'active'}, objective: meet, audience: Parents }`,
  );

export const shotgun = defineRule({
  code: 'shotgun',
  severity: 'warning',
  explanation: {
    means: 'More than three channels are active, or a post is for more than three communities.',
    why: 'Narrow beats broad: what is done well for a few is worth more to them than what is thrown at everybody. It is advice: do as suits you.',
    wrong: exampleStrategy(...STRATEGY_WITH_AIM, 'channels:', ...channels()),
    right: exampleStrategy(
      ...STRATEGY_WITH_AIM,
      'channels:',
      ...channels('active', 'active', 'active', 'planned'),
    ),
  },
  check: (context) => [...crowdedStrategies(context), ...crowdedPosts(context)],
});

function crowdedStrategies(context: CheckContext): Finding[] {
  return strategiesWith(context, 'channels').flatMap((strategy) => {
    const active = activeChannels(strategy);
    const fourth = active[ENOUGH];
    if (!fourth) return [];
    const names = active.map(({ channel }) => channel.id).join(', ');
    const message = `${active.length} channels are active (${names}), and three are plenty for one person`;
    const fix =
      'choose three; where you have hardly begun, write "state: planned"; pause another, with decided and because';
    return [{ file: strategy.file, field: ['channels', fourth.index, 'state'], message, fix }];
  });
}

function crowdedPosts({ content }: CheckContext): Finding[] {
  return content.posts.flatMap(({ data: { communities = [] }, file }) => {
    const different = [...new Set(communities)];
    if (different.length <= ENOUGH) return [];
    const message = `the post is for ${different.length} communities, and narrow beats broad`;
    const fix = `name those whom it is most for, as in "${fieldLine('communities', different.slice(0, ENOUGH))}"`;
    return [{ file, field: ['communities'], message, fix }];
  });
}
