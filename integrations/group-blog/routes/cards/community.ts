import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { communityCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return cardPaths(
    site.network.communities.map((community) => ({
      params: { community: community.id },
      card: communityCard(site, community),
      subject: community.source.path,
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
