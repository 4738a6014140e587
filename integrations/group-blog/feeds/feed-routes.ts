import type { Feed } from './feed.ts';

/**
 * Gives the feeds of a route, each with the route's parameter. A folder that is a parameter is called as the kind of its feeds:
 * `/members/[member]/rss.xml` has a feed for each member, and `/[rss].xml` has the network's.
 */
export function feedsOfRoute(
  feeds: readonly Feed[],
  routePattern: string,
): { params: Record<string, string>; feed: Feed }[] {
  const [, name = '', slash] = /\[(\w+)\](\/)?/.exec(routePattern) ?? [];
  return feeds
    .filter(({ kind }) => kind === (slash === undefined ? 'network' : name))
    .map((feed) => ({ params: { [name]: feed.of || name }, feed }));
}
