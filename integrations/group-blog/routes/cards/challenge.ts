import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { challengeCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return cardPaths(
    site.network.challenges.map((challenge) => ({
      params: { challenge: challenge.id },
      card: challengeCard(site, challenge),
      subject: challenge.source.path,
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
