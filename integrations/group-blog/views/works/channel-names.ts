import type { ChannelData, StrategyData } from '../../schemas/strategy.ts';
import type { Words } from '../../words/words.ts';

/** Names a channel by its kind, and by its id where that says more: "Forum", "Instagram (pictures)". */
export function channelName({ id, kind }: Pick<ChannelData, 'id' | 'kind'>, { works }: Words): string {
  const name = works.kinds[kind];
  return id === kind ? name : works.named(name, id);
}

/** Names a channel of a strategy by its id; what is no id stands for itself. */
export function namedChannel(
  { channels = [] }: Pick<StrategyData, 'channels'>,
  id: string,
  words: Words,
): string {
  const channel = channels.find((one) => one.id === id);
  return channel ? channelName(channel, words) : id;
}
