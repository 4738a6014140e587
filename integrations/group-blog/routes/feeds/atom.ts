import type { APIRoute } from 'astro';
import { feedPaths as getStaticPaths } from '../../astro/content/feed-paths.ts';
import { feedStylesheet } from '../../astro/content/feed-stylesheet.ts';
import { renderFeed } from '../../astro/content/render-feed.ts';
import { toAtom } from '../../feeds/atom.ts';
import type { Feed } from '../../feeds/feed.ts';

export { getStaticPaths };

export const GET: APIRoute<{ feed: Feed }> = async ({ props: { feed } }) =>
  new Response(toAtom(await renderFeed(feed), feedStylesheet), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
