import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { memberCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () => {
  const site = await loadSite();
  return cardPaths(
    site.network.members.map((member) => ({
      params: { member: member.id },
      card: memberCard(site, member),
      subject: member.source.path,
    })),
  );
}) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
