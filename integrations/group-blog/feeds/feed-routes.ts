import type { Feed } from './feed.ts';

/** The kinds of feeds whose routes have a parameter of the same name. Any other parameter is a file of the network's feed. */
const KINDS: ReadonlySet<string> = new Set<Feed['kind']>([
  'member',
  'community',
  'tag',
  'challenge',
  'archive',
]);

/**
 * The feeds of a route, each with the route's parameter: `/members/[member]/rss.xml` has one for each member, and
 * `/[rss].xml` has the network's.
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
