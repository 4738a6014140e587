import type { APIRoute } from 'astro';
import { loadSite } from '../astro/content/load-site.ts';
import { buildCommunityView } from '../community/community-view.ts';

export const GET: APIRoute = async () => Response.json(buildCommunityView((await loadSite()).network));
