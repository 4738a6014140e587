import type { ParsedFile } from '../../../model/parsed-content.ts';
import { contentPath } from '../../../model/content-path.ts';
import { strategies } from '../../../schemas/strategy.ts';
import { suggest, withAlternative } from '../../../suggest/did-you-mean.ts';
import type { CheckContext, Finding } from '../../rule.ts';
import { strategiesWith } from '../strategies/strategy-files.ts';

/** Finds channels that no strategy of their member has: in reports on a week, and of those who take part in a channel trial. */
export function unknownChannels(context: CheckContext): Finding[] {
  const { content } = context;
  const known = new Map(
    strategiesWith(context, 'channels').map(({ id, data }) => [
      id,
      (data.channels ?? []).map((channel) => channel.id),
    ]),
  );
  const unknown = (file: ParsedFile['file'], member: string, id: string, field: PropertyKey[]): Finding[] => {
    const channels = known.get(member);
    // Of a strategy that cannot be read, nobody knows the channels.
    if (channels?.includes(id) === true || (!channels && content.ids.strategies.has(member))) return [];
    if (!content.ids.members.has(member)) return [];
    const path = contentPath(strategies, { member });
    const fix = withAlternative(suggest(id, channels ?? []), `add the channel to ${path}`);
    return [{ file, field, message: `there is no channel "${id}" in ${path}`, fix }];
  };
  return [
    ...content.results.flatMap(({ file, data: { channels = {} }, parts: [member = ''] }) =>
      Object.keys(channels).flatMap((id) => unknown(file, member, id, ['channels', id])),
    ),
    ...content.participants.flatMap(({ file, data: { channel }, parts: [, member = ''] }) =>
      channel === undefined ? [] : unknown(file, member, channel, ['channel']),
    ),
  ];
}
