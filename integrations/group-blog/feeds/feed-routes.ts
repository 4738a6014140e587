import { ARCHIVE } from '../network/page-files.ts';
import { PAGES } from '../network/pages.ts';
import type { Feed } from './feed.ts';

/** The parameters of pages that have feeds of their own. They are called as the kinds of feeds. */
const KINDS: ReadonlySet<string> = new Set(
  [...Object.values(PAGES).filter((page) => 'hasFeeds' in page), ARCHIVE].flatMap(
    ({ parameters }) => parameters,
  ),
);

/**
 * Gives the feeds of a route, each with the route's parameter: `/members/[member]/rss.xml` has a feed for each member, `/[rss].xml` has
 * the network's.
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
