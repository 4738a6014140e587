import { feedAddress, type FeedFormat } from '../network/addresses.ts';
import type { Post } from '../network/network.ts';
import { feedPlaces, type FeedPlace } from '../views/feed-places.ts';
import type { Site } from '../views/site.ts';
import { toFeedItem, type FeedItem } from './feed-item.ts';
import { cleanText, textOr } from './text.ts';

/** What a feed says, whatever its format. Addresses are absolute, times are ISO instants. */
export interface Feed {
  kind: FeedPlace['kind'];
  /** Of what there is a feed: a member's id and the like. */
  of: string;
  /** `tag:` address that never changes (RFC 4151). */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page whose feed it is. */
  home: string;
  /** Its files. */
  self: Readonly<Record<FeedFormat, string>>;
  copyright: string | null;
  hub: string | null;
  content: 'full' | 'summary';
  /** Of the item that was published or updated last; null without items. */
  updated: string | null;
  /** Newest first. */
  items: readonly FeedItem[];
}

/** A feed with the HTML of its items, in their order. */
export interface WrittenFeed extends Feed {
  /** Cleaned, with absolute addresses; null where the feed holds summaries. */
  html: readonly string[] | null;
}

/** A site's own word on an item: another, or null where it is to be in no feed. */
export type ChangeItem = (item: FeedItem) => FeedItem | null;

/** Every feed of a site. A post is the same item in each of them. */
export function buildFeeds(site: Site, change: ChangeItem = (item) => item): Feed[] {
  const items = new Map<Post, FeedItem | null>();
  const itemOf = (post: Post): FeedItem | null => {
    const known = items.get(post);
    if (known !== undefined) return known;
    const item = change(toFeedItem(site, post));
    items.set(post, item);
    return item;
  };
  return feedPlaces(site).map((place) => buildFeed(site, place, itemOf));
}

function buildFeed(site: Site, place: FeedPlace, itemOf: (post: Post) => FeedItem | null): Feed {
  const { network, addresses, feeds } = site;
  const items: FeedItem[] = [];
  for (const post of place.posts()) {
    if (items.length === feeds.limit) break;
    const item = itemOf(post);
    if (item) items.push(item);
  }
  const file = (format: FeedFormat): string =>
    addresses.absolute(addresses.file(feedAddress(place.address, format)));
  const home = addresses.absolute(addresses.page(place.address));
  const title = textOr(place.title, new URL(home).host);
  return {
    kind: place.kind,
    of: place.id,
    id: `tag:${network.feedAuthority}:${place.address}`,
    title,
    description: textOr(place.description, title),
    language: network.language,
    home,
    self: { rss: file('rss'), atom: file('atom'), json: file('json') },
    copyright: feeds.copyright === null ? null : cleanText(feeds.copyright),
    hub: feeds.hub,
    content: feeds.content,
    updated:
      items
        .map(({ published, updated }) => updated ?? published)
        .toSorted()
        .at(-1) ?? null,
    items,
  };
}
