import { hasField } from './listed-goals.ts';
import { problemAt, type ParsedContent } from '../model/parsed-content.ts';
import type { Problem } from '../model/problem.ts';

/** Feed ids that would change with the site's address, and with the year of the first post: every post would come again. */
export function checkFeedAuthority({ partial }: ParsedContent): Problem[] {
  const [network] = partial.network;
  const host = URL.parse(network?.data.site ?? '')?.hostname;
  const dates = partial.posts.flatMap(({ data: { date, draft } }) =>
    date === undefined || draft === true ? [] : [date],
  );
  const [first] = dates.toSorted();
  if (!network || host === undefined || first === undefined || hasField(network.file, 'feedAuthority'))
    return [];
  const message =
    'feedAuthority is missing, so a new address would make every post appear again in the feed readers of all who follow you';
  const fix = `write below site "feedAuthority: ${host},${first.slice(0, 4)}", and never change it`;
  return [problemAt(network.file, ['site'], 'no-feed-authority', message, fix)];
}
