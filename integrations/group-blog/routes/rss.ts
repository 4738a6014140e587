import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../astro/load-site.ts';
import { renderFeed } from '../astro/render-feed.ts';
import { staticPath } from '../astro/static-path.ts';
import { buildFeed, type Feed } from '../feeds/feed.ts';
import { toRss } from '../feeds/rss.ts';

export const getStaticPaths = (async () => [
  staticPath({ rss: 'rss' }, { feed: buildFeed(await loadSite()) }),
]) satisfies GetStaticPaths;

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) => {
  const rss = await toRss(feed, await renderFeed(feed));
  return new Response(rss, { headers: { 'content-type': 'application/rss+xml; charset=utf-8' } });
};
