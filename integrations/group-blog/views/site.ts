import type { Addresses, FeedFormat } from '../network/addresses.ts';
import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { CardTools } from './cards/card-model.ts';
import type { Forge } from './forge.ts';

/** What every view is made from. */
export interface Site {
  network: Network;
  addresses: Addresses;
  now: Now;
  /** The day is pinned: pages say "as of". */
  isPinned: boolean;
  /** Kinds that have files: others have no page, navigation entry or feed. */
  kinds: ReadonlySet<Kind>;
  /** Where members edit and start files; null where `network.md` names no repository. */
  forge: Forge | null;
  feeds: FeedSettings;
  cards: CardTools;
}

/** How the site wants its feeds. */
export interface FeedSettings {
  /** The newest posts that each holds. */
  limit: number;
  /** In the order in which they are offered. */
  formats: readonly FeedFormat[];
  content: 'full' | 'summary';
  copyright: string | null;
  /** A WebSub hub that tells subscribers at once. */
  hub: string | null;
  /** A page where the site's feed is had by mail. */
  mail: string | null;
}

export function hasPosts({ kinds }: Pick<Site, 'kinds'>): boolean {
  return kinds.has('posts');
}

/** Feeds are made of absolute addresses. */
export function hasFeeds({ kinds, addresses, feeds }: Pick<Site, 'kinds' | 'addresses' | 'feeds'>): boolean {
  return hasPosts({ kinds }) && feeds.formats.length > 0 && !addresses.absolute('/').startsWith('/');
}

/** Search looks through posts, members and challenges. */
export function hasSearch({ kinds }: Pick<Site, 'kinds'>): boolean {
  return kinds.has('posts') || kinds.has('members') || kinds.has('challenges');
}

export const POSTS_A_PAGE = 10;

/** How many pages `/posts/` has; at least one, so that an empty network says that it is empty. */
export function countPostsPages({ network }: Pick<Site, 'network'>): number {
  return Math.max(1, Math.ceil(network.listedPosts.length / POSTS_A_PAGE));
}
