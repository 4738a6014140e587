import type { APIRoute } from 'astro';
import { feedPaths as getStaticPaths } from '../../astro/content/feeds/feed-paths.ts';
import { feedResponse } from '../../astro/content/feeds/feed-response.ts';
import type { Feed } from '../../feeds/feed.ts';

export { getStaticPaths };

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => feedResponse(feed, 'json');
