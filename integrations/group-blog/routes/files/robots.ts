import type { APIRoute } from 'astro';
import { loadSite } from '../../astro/content/load-site.ts';
import { robotsText } from '../../views/pages/fixed-pages.ts';

export const GET: APIRoute = async () => new Response(robotsText(await loadSite()));
