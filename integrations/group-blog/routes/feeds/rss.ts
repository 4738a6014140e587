import type { APIRoute } from 'astro';
import { feedPaths as getStaticPaths } from '../../astro/content/feed-paths.ts';
import { feedStylesheet } from '../../astro/content/feed-stylesheet.ts';
import { renderFeed } from '../../astro/content/render-feed.ts';
import type { Feed } from '../../feeds/feed.ts';
import { toRss } from '../../feeds/rss.ts';

export { getStaticPaths };

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) =>
  new Response(toRss(await renderFeed(feed), feedStylesheet), {
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
  });
