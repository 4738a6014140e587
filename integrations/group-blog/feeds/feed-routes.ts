import type { Feed } from './feed.ts';

/**
 * Returns the feeds of a route, each with the route's parameters. The name of a folder's parameter is the kind of the feeds:
 * `/members/[member]/rss.xml` has a feed for each member, and `/[rss].xml` has the network's. A thread has the two of a post:
 * `/conversations/[host]/[slug]/rss.xml`.
 */
export function feedsOfRoute(
  feeds: readonly Feed[],
  routePattern: string,
): { params: Record<string, string>; feed: Feed }[] {
  const [name = '', second] = [...routePattern.matchAll(/\[(\w+)\]/g)].map(([, one = '']) => one);
  const isInFolder = /\[\w+\]\//.test(routePattern);
  const wanted = second !== undefined ? 'conversation' : isInFolder ? name : 'network';
  return feeds
    .filter(({ kind }) => kind === wanted)
    .map((feed) => {
      const [host = '', slug = ''] = feed.subjectId.split('/');
      const params =
        second === undefined ? { [name]: feed.subjectId || name } : { [name]: host, [second]: slug };
      return { params, feed };
    });
}
