import type { APIRoute, GetStaticPaths } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import { staticPath } from '../../astro/static-path.ts';
import type { CardModel } from '../../cards/card-model.ts';
import { progressCard } from '../../cards/models.ts';
import { buildProgressSummary } from '../../views/progress-summary.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return site.network.challenges
    .flatMap(({ participants }) => participants)
    .map((participation) =>
      staticPath(
        { challenge: participation.challenge.id, member: participation.member.id },
        { card: progressCard(buildProgressSummary(site, participation), site.network.title) },
      ),
    );
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ card: CardModel }> = ({ props }) => cardResponse(props.card);
