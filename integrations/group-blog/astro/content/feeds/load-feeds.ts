import { feedItem } from 'virtual:group-blog/extend';
import { buildFeeds, type Feed } from '../../../feeds/feed.ts';
import type { Site } from '../../../views/site.ts';
import { loadSite } from '../load-site.ts';

const memo = new WeakMap<Site, Feed[]>();

/** Returns every feed of the network, built once for all routes. */
export async function loadFeeds(): Promise<Feed[]> {
  const site = await loadSite();
  const feeds = memo.get(site) ?? buildFeeds(site, feedItem);
  memo.set(site, feeds);
  return feeds;
}
