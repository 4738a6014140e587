import { ARCHIVE_FOLDER, feedAddress, type FeedFormat } from '../network/pages/page-files.ts';
import { compareText } from '../model/compare.ts';
import { tagUri } from '../network/feed-ids.ts';
import type { Offer, Post } from '../network/network.ts';
import { isOutsidePost, type AnyPost } from '../network/outside-posts.ts';
import { addressOf, feedSubjects, weeksFeed, type FeedSubject } from '../views/parts/feed-subjects.ts';
import type { Site } from '../views/site.ts';
import { divideIntoArchives } from './archives.ts';
import { toFeedItem, type FeedItem } from './feed-item.ts';
import { cleanText, textOr } from './feed-text.ts';
import { weekItems } from './weeks-feed.ts';
import { itemTimes, offerTimes, type ItemTimes } from './item-times.ts';
import { toOfferItem } from './offer-items.ts';
import { toOutsideFeedItem } from './outside-feed-item.ts';

/** The name of the program that makes feeds. It has no version, so that an update changes no feed. */
export const GENERATOR = 'astro-group-blog';

/** The addresses of a feed, one for each format. */
type FeedFiles = Readonly<Record<FeedFormat, string>>;

/** What a feed says, whatever its format. Addresses are absolute, times are ISO instants. */
export interface Feed {
  kind: FeedSubject['kind'] | 'archive' | 'weeks';
  /** The id of the feed's subject, such as a member's; empty for the network. An archive has its name instead. */
  subjectId: string;
  /** A `tag:` address that never changes (RFC 4151). An archive has that of its feed. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page whose feed it is. */
  home: string;
  /** The addresses of the feed itself. */
  self: FeedFiles;
  /** Whether it stands at a former address of the feed. */
  isFormer: boolean;
  /** The archive with older items (RFC 5005); null if there is none. */
  previous: FeedFiles | null;
  /** The feed of an archive, and the archive with the next newer items; null for a feed that is no archive. */
  archive: { current: FeedFiles; next: FeedFiles | null } | null;
  copyright: string | null;
  hub: string | null;
  content: 'full' | 'summary';
  /** When an item was published or updated last; null without items. */
  updated: string | null;
  /** Newest first. */
  items: readonly FeedItem[];
}

/** A feed with the HTML of its items. */
export interface WrittenFeed extends Feed {
  /** The cleaned HTML of each item, with absolute addresses, in the order of `items`; null for a feed of summaries. */
  html: readonly string[] | null;
}

/** A site's own function that changes an item, or returns null to leave a post out of all feeds. */
export type ChangeItem = (item: FeedItem) => FeedItem | null;

/** Builds every feed of a site, and the archives of the network's. A post is the same item in each of them. */
export function buildFeeds(site: Site, change: ChangeItem = (item) => item): Feed[] {
  const times = itemTimes(site.network);
  const items = new Map<AnyPost, FeedItem | null>();
  const make = (post: AnyPost, itsTimes: ItemTimes): FeedItem =>
    isOutsidePost(post) ? toOutsideFeedItem(site, post, itsTimes) : toFeedItem(site, post, itsTimes);
  const itemOf = (post: AnyPost): FeedItem | null => {
    const known = items.get(post);
    if (known !== undefined) return known;
    const itsTimes = times.get(post);
    const item = itsTimes ? change(make(post, itsTimes)) : null;
    items.set(post, item);
    return item;
  };
  const offers = offerTimes(site.network, times);
  const itemOfOffer = (offer: Offer): FeedItem | null => {
    const published = offers.get(offer);
    return published === undefined ? null : change(toOfferItem(site, offer, published));
  };
  const ofPosts = feedSubjects(site).flatMap((subject) => {
    const feed = buildFeed(site, subject, itemOf, itemOfOffer);
    const { kind, formerIds } = subject;
    if (kind === 'network') return withArchives(site, feed, subject.posts(), itemOf);
    return [feed, ...formerIds.map((id) => atFormerAddress(site, feed, id, addressOf(kind, id)))];
  });
  const ofWeeks = feedOf(site, { kind: 'weeks', id: '', ...weeksFeed(site) }, weekItems(site));
  return [...ofPosts, ofWeeks];
}

/**
 * The feed as it stands at its former address too, for those who follow it there: it keeps the id that they know it by, and says where it
 * stands now.
 */
function atFormerAddress({ network }: Site, feed: Feed, id: string, address: string): Feed {
  return { ...feed, subjectId: id, id: feedIdAt(network, address), isFormer: true };
}

function feedIdAt({ feedAuthority }: Site['network'], address: string): string {
  return tagUri(feedAuthority, address);
}

type ItemOf = (post: AnyPost) => FeedItem | null;

function buildFeed(
  site: Site,
  subject: FeedSubject,
  itemOf: ItemOf,
  itemOfOffer: (offer: Offer) => FeedItem | null,
): Feed {
  const { limit } = site.feeds;
  const posts = firstItems(subject.posts(), limit, itemOf);
  const offered = (subject.offers ?? []).flatMap((offer) => itemOfOffer(offer) ?? []);
  const items = offered.length === 0 ? posts : newestItems([...posts, ...offered], limit);
  // Archives begin behind the oldest of these, so that posts from elsewhere come besides, and none is older.
  const oldest = (items.length === limit && items.at(-1)?.published) || '';
  const outside = firstItems(subject.outside ?? [], limit, itemOf).filter(
    ({ published }) => published > oldest,
  );
  return feedOf(site, subject, outside.length === 0 ? items : newestItems([...items, ...outside]));
}

/** Makes the items of the first posts that have one. */
function firstItems(posts: readonly AnyPost[], limit: number, itemOf: ItemOf): FeedItem[] {
  const items: FeedItem[] = [];
  for (const post of posts) {
    if (items.length === limit) break;
    const item = itemOf(post);
    if (item) items.push(item);
  }
  return items;
}

/** Sorts items, of which no two are of one second. */
function newestItems(items: readonly FeedItem[], limit?: number): FeedItem[] {
  return items.toSorted((a, b) => compareText(b.published, a.published)).slice(0, limit);
}

type FeedFacts = Pick<Feed, 'kind'> & Pick<FeedSubject, 'id' | 'address' | 'page' | 'title' | 'description'>;

function feedOf(site: Site, subject: FeedFacts, items: readonly FeedItem[]): Feed {
  const { network, addresses, feeds } = site;
  const home = addresses.absolute(addresses.page(subject.page));
  const title = textOr(subject.title, new URL(home).host);
  return {
    kind: subject.kind,
    subjectId: subject.id,
    id: feedIdAt(network, subject.address),
    title,
    description: textOr(subject.description, title),
    language: network.contentLanguage,
    home,
    self: filesAt(site, subject.address),
    isFormer: false,
    previous: null,
    archive: null,
    copyright: feeds.copyright === null ? null : cleanText(feeds.copyright),
    hub: feeds.hub,
    content: feeds.content,
    updated: lastUpdateOf(items),
    items,
  };
}

/** Returns a feed with its archives, which lead back to the first post. */
function withArchives(site: Site, feed: Feed, posts: readonly Post[], itemOf: ItemOf): Feed[] {
  const archives = divideIntoArchives(
    posts.filter((post) => itemOf(post) !== null),
    site.feeds.limit,
  );
  const files = archives.map(({ name }) => filesAt(site, ARCHIVE_FOLDER.make(name)));
  return [
    { ...feed, previous: files.at(-1) ?? null },
    ...archives.map(({ name, posts: archived }, index): Feed => {
      const items = archived.flatMap((post) => {
        const item = itemOf(post);
        return item ? [{ ...item, replies: null }] : [];
      });
      return {
        ...feed,
        kind: 'archive',
        subjectId: name,
        self: filesAt(site, ARCHIVE_FOLDER.make(name)),
        previous: files[index - 1] ?? null,
        archive: { current: feed.self, next: files[index + 1] ?? null },
        // An archive never changes, so a hub has nothing to announce, and no item counts its replies.
        hub: null,
        updated: lastUpdateOf(items),
        items,
      };
    }),
  ];
}

function filesAt({ addresses }: Site, address: string): FeedFiles {
  const file = (format: FeedFormat): string =>
    addresses.absolute(addresses.file(feedAddress(address, format)));
  return { rss: file('rss'), atom: file('atom'), json: file('json') };
}

function lastUpdateOf(items: readonly FeedItem[]): string | null {
  return (
    items
      .map(({ published, updated }) => updated ?? published)
      .toSorted()
      .at(-1) ?? null
  );
}
