import { loadSite } from './astro/load-site.ts';
import { buildHome, type Home, type HomeCounts } from './views/lists.ts';

export type { FeedItem } from './feeds/feed-item.ts';
export type { ChallengeItem } from './views/challenge-item.ts';
export type { Home, HomeCounts } from './views/lists.ts';
export type { MemberPage } from './views/member-page.ts';
export type { Link, Page } from './views/page.ts';
export type { Person } from './views/person.ts';
export type { PostItem } from './views/post-item.ts';
export type { PostPage } from './views/post-page.ts';
export type { ProgressPage } from './views/progress-page.ts';

/** What a home page shows: the newest posts and guest posts, the running challenges, the members. */
export async function loadHome(counts?: HomeCounts): Promise<Home> {
  return buildHome(await loadSite(), counts);
}
