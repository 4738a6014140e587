import type { APIRoute, GetStaticPaths } from 'astro';
import { feedResponse } from '../../astro/content/feeds/feed-response.ts';
import { loadFeeds } from '../../astro/content/feeds/load-feeds.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { staticPath } from '../../astro/content/static-path.ts';
import { feedAliases } from '../../feeds/feed-aliases.ts';
import type { Feed } from '../../feeds/feed.ts';
import type { FeedFormat } from '../../network/pages/page-files.ts';

/** The network's feed at the addresses that it had elsewhere. */
export const getStaticPaths = (async () => {
  const feed = (await loadFeeds()).find(({ kind }) => kind === 'network');
  if (!feed) return [];
  return feedAliases(await loadSite()).map(({ path, format }) =>
    staticPath({ feed: path }, { feed, format }),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed; format: FeedFormat }> = ({ props: { feed, format } }) =>
  feedResponse(feed, format);
