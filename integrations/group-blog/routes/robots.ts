import type { APIRoute } from 'astro';
import { loadSite } from '../astro/load-site.ts';
import { robotsText } from '../views/fixed-pages.ts';

export const GET: APIRoute = async () => new Response(robotsText(await loadSite()));
