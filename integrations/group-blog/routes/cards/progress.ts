import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { progressCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return cardPaths(
    site.network.challenges
      .flatMap(({ participants }) => participants)
      .map((participation) => ({
        params: { challenge: participation.challenge.id, member: participation.member.id },
        card: progressCard(site, participation),
        subject: participation.source.path,
      })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
