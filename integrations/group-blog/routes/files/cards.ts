import type { APIRoute } from 'astro';
import { cardPaths, cardResponse } from '../../astro/cards/card-response.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';

/** Draws the share cards of all pages. */
export const getStaticPaths = cardPaths;

export const GET: APIRoute<PageCard> = ({ props }) => cardResponse(props);
