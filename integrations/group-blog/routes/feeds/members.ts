import type { APIRoute, GetStaticPaths } from 'astro';
import { loadFeeds } from '../../astro/content/feeds/load-feeds.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { routeParams } from '../../astro/setup/route-pattern.ts';
import { staticPath } from '../../astro/content/static-path.ts';
import { NETWORK_FILES } from '../../network/pages/page-files.ts';
import { toOpml } from '../../feeds/opml.ts';

export const getStaticPaths = (async () => {
  const { feeds } = await loadSite();
  const opml = toOpml(await loadFeeds(), feeds.formats[0] ?? 'rss');
  return [staticPath(routeParams(NETWORK_FILES.membersList.template), { opml })];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ opml: string }> = ({ props: { opml } }) =>
  new Response(opml, { headers: { 'content-type': 'text/x-opml; charset=utf-8' } });
