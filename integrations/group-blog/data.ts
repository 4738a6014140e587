import { loadSite } from './astro/content/load-site.ts';
import { buildHome, type Home, type HomeCounts } from './views/pages/list-pages.ts';
import { buildPage, type Page, type PageFacts } from './views/pages/page.ts';

export type { FeedItem } from './feeds/feed-item.ts';
export type { ChallengeItem } from './views/parts/challenge-item.ts';
export type { Home, HomeCounts } from './views/pages/list-pages.ts';
export type { MemberPage } from './views/pages/member-page.ts';
export type { Page } from './views/pages/page.ts';
export type { DayStripView } from './views/parts/day-strip.ts';
export type { Link } from './views/parts/link.ts';
export type { Person, PersonItem } from './views/parts/person.ts';
export type { PostItem } from './views/parts/post-item.ts';
export type { PostPage } from './views/pages/post-page.ts';
export type { ProgressPage } from './views/pages/progress-page.ts';

/** Loads what a home page shows: the newest posts and guest posts, the running challenges, the members. */
export async function loadHome(counts?: HomeCounts): Promise<Home> {
  return buildHome(await loadSite(), counts);
}

/** Loads what the layout needs for a page of the site's own, which stands below the network's home: `{ title: 'Docs', address: '/docs/' }`. */
export async function loadPage(
  facts: Pick<PageFacts, 'title' | 'description' | 'address' | 'language' | 'isIndexed'>,
): Promise<Page> {
  return buildPage(await loadSite(), facts);
}
