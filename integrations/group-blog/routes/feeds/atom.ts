import type { APIRoute } from 'astro';
import { feedPaths as getStaticPaths } from '../../astro/content/feed-paths.ts';
import { feedResponse } from '../../astro/content/feed-response.ts';
import type { Feed } from '../../feeds/feed.ts';

export { getStaticPaths };

export const GET: APIRoute<{ feed: Feed }> = ({ props: { feed } }) => feedResponse(feed, 'atom');
