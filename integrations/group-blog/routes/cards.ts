import type { APIRoute, GetStaticPaths } from 'astro';
import { cardPaths, cardResponse, type CardProps } from '../astro/cards/card-response.ts';
import { loadSiteWithCards } from '../astro/content/load-site.ts';

/** Draws the share cards of all pages. */
export const getStaticPaths = (async () =>
  cardPaths((await loadSiteWithCards()).cards)) satisfies GetStaticPaths;

export const GET: APIRoute<CardProps> = ({ props }) => cardResponse(props);
