import type { Feed } from '../../../feeds/feed.ts';
import { feedsOfRoute } from '../../../feeds/feed-routes.ts';
import { loadFeeds } from './load-feeds.ts';
import { staticPath } from '../static-path.ts';

/** Makes the paths of a feed route, one for each feed. */
export async function feedPaths({
  routePattern,
}: {
  routePattern: string;
}): Promise<ReturnType<typeof staticPath<Record<string, string>, { feed: Feed }>>[]> {
  return feedsOfRoute(await loadFeeds(), routePattern).map(({ params, feed }) =>
    staticPath(params, { feed }),
  );
}
