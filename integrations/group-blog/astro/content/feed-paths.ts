import type { Feed } from '../../feeds/feed.ts';
import { feedsOfRoute } from '../../feeds/feed-routes.ts';
import { loadFeeds } from './load-feeds.ts';
import { staticPath } from './static-path.ts';

/** A file for each feed of a route. */
export async function feedPaths({
  routePattern,
}: {
  routePattern: string;
}): Promise<ReturnType<typeof staticPath<Record<string, string>, { feed: Feed }>>[]> {
  return feedsOfRoute(await loadFeeds(), routePattern).map(({ params, feed }) =>
    staticPath(params, { feed }),
  );
}
