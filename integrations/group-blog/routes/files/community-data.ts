import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../../astro/content/load-site.ts';
import { staticPath } from '../../astro/content/static-path.ts';
import { routeParams } from '../../astro/setup/route-pattern.ts';
import { buildCommunityView, type CommunityView } from '../../community/community-view.ts';
import { NETWORK_FILES } from '../../network/pages/page-files.ts';

export const getStaticPaths = (async () => {
  const { network } = await loadSite();
  return [staticPath(routeParams(NETWORK_FILES.community.template), { view: buildCommunityView(network) })];
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ view: CommunityView }> = ({ props }) => Response.json(props.view);
