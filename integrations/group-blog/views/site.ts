import type { Addresses } from '../network/addresses.ts';
import type { Network } from '../network/network.ts';
import type { Now } from '../network/now.ts';
import type { FeedFormat } from '../network/pages/page-files.ts';
import type { SiteFeatures } from '../network/pages/pages.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { CardImage } from './cards/card-model.ts';
import type { Forge } from './forge.ts';

/** What every view is built from. */
export interface Site {
  network: Network;
  addresses: Addresses;
  now: Now;
  /** Whether the build's day is pinned to a date, which pages then show as "as of". */
  isPinned: boolean;
  /** The kinds of content that have files. Other kinds have no page, navigation entry or feed. */
  kinds: ReadonlySet<Kind>;
  /** Makes links to the repository's pages for editing and adding files; null where `network.md` names no repository. */
  forge: Forge | null;
  feeds: FeedSettings;
  /** The alternative text and version of each share card, by the card's address in the network. */
  cards: Pick<ReadonlyMap<string, CardImage>, 'get' | 'has'>;
}

/** What a view needs that links to pages of the network. */
export type LinkedSite = Pick<Site, 'network' | 'addresses'>;

/** What the models of share cards are made from. */
export type CardSite = Pick<Site, 'network' | 'addresses' | 'now'>;

/** The site's options for feeds. */
export interface FeedSettings {
  /** The largest number of posts in a feed. */
  limit: number;
  /** The smallest number of posts of a tag that has a feed. */
  tagsFrom: number;
  /** In the order in which they are offered. */
  formats: readonly FeedFormat[];
  content: 'full' | 'summary';
  copyright: string | null;
  /** The address of a WebSub hub, which notifies subscribers of new posts. */
  hub: string | null;
  /** The address of a page where readers can subscribe to the feed by mail. */
  mail: string | null;
}

/** Whether a site has feeds. They need absolute addresses, so a site without an address has none. */
export function hasFeeds({ kinds, addresses, feeds }: Pick<Site, 'kinds' | 'addresses' | 'feeds'>): boolean {
  return (
    (kinds.has('posts') || kinds.has('outside')) &&
    feeds.formats.length > 0 &&
    !addresses.absolute('/').startsWith('/')
  );
}

/** Returns what decides which pages a site has. */
export function siteParts(site: Pick<Site, 'network' | 'kinds' | 'addresses' | 'feeds'>): SiteFeatures {
  return { kinds: site.kinds, hasFeeds: hasFeeds(site), off: site.network.off };
}
