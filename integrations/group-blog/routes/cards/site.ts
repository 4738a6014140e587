import type { APIRoute } from 'astro';
import { cardResponse } from '../../astro/card-response.ts';
import { loadSite } from '../../astro/load-site.ts';
import { siteCard } from '../../cards/models.ts';

export const GET: APIRoute = async () => cardResponse(siteCard((await loadSite()).network));
