import type { Feed } from './feed.ts';

/** As the parameters of routes are named; any other is the network's own file. */
const KINDS: ReadonlySet<string> = new Set<Feed['kind']>([
  'member',
  'community',
  'tag',
  'challenge',
  'archive',
]);

/**
 * The feeds that a route is of, each with the route's parameter: `/members/[member]/rss.xml` has one a member, `/[rss].xml` is the
 * network's.
 */
export function feedsOfRoute(
  feeds: readonly Feed[],
  routePattern: string,
): { params: Record<string, string>; feed: Feed }[] {
  const [, name = ''] = /\[(\w+)\]/.exec(routePattern) ?? [];
  return feeds
    .filter(({ kind }) => kind === (KINDS.has(name) ? name : 'network'))
    .map((feed) => ({ params: { [name]: feed.of || name }, feed }));
}
