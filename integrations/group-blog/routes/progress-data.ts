import type { APIRoute, GetStaticPaths } from 'astro';
import { loadSite } from '../astro/content/load-site.ts';
import { staticPath } from '../astro/content/static-path.ts';
import { buildProgress } from '../progress/build-progress.ts';
import type { ProgressView } from '../progress/progress-view.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.challenges
    .flatMap(({ participants }) => participants)
    .map((participation) =>
      staticPath(
        { challenge: participation.challenge.id, member: participation.member.id },
        { progress: buildProgress(site.network, participation, site.now) },
      ),
    );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ progress: ProgressView }> = ({ props }) => Response.json(props.progress);
