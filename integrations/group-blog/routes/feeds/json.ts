import type { APIRoute } from 'astro';
import { feedPaths as getStaticPaths } from '../../astro/content/feed-paths.ts';
import { renderFeed } from '../../astro/content/render-feed.ts';
import type { Feed } from '../../feeds/feed.ts';
import { toJsonFeed } from '../../feeds/json-feed.ts';

export { getStaticPaths };

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) =>
  new Response(toJsonFeed(await renderFeed(feed)), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
