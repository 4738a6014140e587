import type { Addresses } from '../network/addresses.ts';
import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import type { FeedFormat } from '../network/page-files.ts';
import type { SiteFeatures } from '../network/pages.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { CardImage } from './cards/card-model.ts';
import type { Forge } from './forge.ts';

/** All that views are made from. */
export interface Site {
  network: Network;
  addresses: Addresses;
  now: Now;
  /** Whether the day is pinned, so that pages say "as of". */
  isPinned: boolean;
  /** The kinds of content that have files. Other kinds have no page, navigation entry or feed. */
  kinds: ReadonlySet<Kind>;
  /** Where members edit and start files; null where `network.md` names no repository. */
  forge: Forge | null;
  feeds: FeedSettings;
  /** What pages say of the share cards, by the cards' addresses. */
  cards: ReadonlyMap<string, CardImage>;
}

/** What the models of share cards are made from. */
export type CardSite = Pick<Site, 'network' | 'addresses' | 'now'>;

/** How the site wants its feeds. */
export interface FeedSettings {
  /** How many of the newest posts each feed holds. */
  limit: number;
  /** In the order in which they are offered. */
  formats: readonly FeedFormat[];
  content: 'full' | 'summary';
  copyright: string | null;
  /** The address of a WebSub hub that tells subscribers at once. */
  hub: string | null;
  /** The address of a page where the site's feed is had by mail. */
  mail: string | null;
}

/** Whether a site has feeds. They need absolute addresses, so a site without an address has none. */
export function hasFeeds({ kinds, addresses, feeds }: Pick<Site, 'kinds' | 'addresses' | 'feeds'>): boolean {
  return kinds.has('posts') && feeds.formats.length > 0 && !addresses.absolute('/').startsWith('/');
}

/** Says what a site has, for the pages that depend on it. */
export function siteParts(site: Pick<Site, 'kinds' | 'addresses' | 'feeds'>): SiteFeatures {
  return { kinds: site.kinds, hasFeeds: hasFeeds(site) };
}
