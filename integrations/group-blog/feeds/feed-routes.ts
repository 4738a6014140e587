import type { Feed } from './feed.ts';

/**
 * Returns the feeds of a route, each with the route's parameters. The name of a folder's parameter is the kind of the feeds:
 * `/members/[member]/rss.xml` has a feed for each member, and `/[rss].xml` has the network's.
 */
export function feedsOfRoute(
  feeds: readonly Feed[],
  routePattern: string,
): { params: Record<string, string>; feed: Feed }[] {
  const [, name = '', slash] = /\[(\w+)\](\/)?/.exec(routePattern) ?? [];
  return feeds
    .filter(({ kind }) => kind === (slash === undefined ? 'network' : name))
    .map((feed) => ({ params: { [name]: feed.subjectId || name }, feed }));
}
