import type { ParsedFile } from '../../../model/parsed-content.ts';
import type { StrategyData } from '../../../schemas/strategy.ts';
import type { CheckContext } from '../../rule.ts';

export type StrategyFile = ParsedFile<Partial<StrategyData>>;

/** The strategies in which these fields, where they are there, fit the schema: of others nobody knows what is empty. */
export function strategiesWith(
  { content }: CheckContext,
  ...fields: readonly (keyof StrategyData)[]
): readonly StrategyFile[] {
  return content.strategies.filter((strategy) => fields.every((field) => isReadable(strategy, field)));
}

/** Whether a field, where it is there, fits the schema. */
export function isReadable({ issues }: StrategyFile, field: keyof StrategyData): boolean {
  return issues.every(({ path: [name] }) => name !== field);
}

/** The active channels of a strategy, with their places in its list. */
export function activeChannels({ data: { channels = [] } }: StrategyFile) {
  return channels
    .map((channel, index) => ({ channel, index }))
    .filter(({ channel }) => channel.state === 'active');
}
