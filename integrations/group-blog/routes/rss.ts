import type { APIRoute } from 'astro';
import { loadSite } from '../astro/load-site.ts';
import { renderPosts } from '../astro/render-posts.ts';
import { buildFeed, FEED_LIMIT } from '../feeds/feed.ts';
import { toRss } from '../feeds/rss.ts';

export const GET: APIRoute = async () => {
  const site = await loadSite();
  const posts = site.network.posts.slice(0, FEED_LIMIT);
  const rss = await toRss(buildFeed(site, await renderPosts(posts)));
  return new Response(rss, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
