import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../../astro/cards/card-response.ts';
import { loadSite } from '../../astro/content/load-site.ts';
import { siteCard } from '../../views/cards/build-cards.ts';

export const getStaticPaths = (async () =>
  cardPaths([
    { params: { site: 'site' }, card: siteCard(await loadSite()), subject: 'network.md' },
  ])) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
