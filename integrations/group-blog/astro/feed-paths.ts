import type { Feed } from '../feeds/feed.ts';
import { loadFeeds } from './load-feeds.ts';
import { staticPath } from './static-path.ts';

/** A file each for the feeds of a route: `/members/[member]/rss.xml` has one a member, `/[rss].xml` the network's. */
export async function feedPaths({
  routePattern,
}: {
  routePattern: string;
}): Promise<ReturnType<typeof staticPath<Record<string, string>, { feed: Feed }>>[]> {
  const [, name = ''] = /\[(\w+)\]/.exec(routePattern) ?? [];
  const feeds = await loadFeeds();
  const own = feeds.filter(({ kind }) => kind === name);
  return own.length > 0
    ? own.map((feed) => staticPath({ [name]: feed.of }, { feed }))
    : feeds.slice(0, 1).map((feed) => staticPath({ [name]: name }, { feed }));
}
