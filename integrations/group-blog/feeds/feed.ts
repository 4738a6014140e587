import { ARCHIVE_FOLDER, feedAddress, type FeedFormat } from '../network/page-files.ts';
import type { Post } from '../network/network.ts';
import { feedPlaces, type FeedPlace } from '../views/parts/feed-places.ts';
import type { Site } from '../views/site.ts';
import { divideIntoArchives } from './archives.ts';
import { toFeedItem, type FeedItem } from './feed-item.ts';
import { cleanText, textOr } from './text.ts';

/** The addresses of a feed, one for each format. */
type FeedFiles = Readonly<Record<FeedFormat, string>>;

/** What a feed says, whatever its format. Addresses are absolute, times are ISO instants. */
export interface Feed {
  kind: FeedPlace['kind'] | 'archive';
  /** The id of what the feed is of, such as a member, or the name of an archive. */
  of: string;
  /** A `tag:` address that never changes (RFC 4151). An archive has that of its feed. */
  id: string;
  title: string;
  description: string;
  language: string;
  /** The page whose feed it is. */
  home: string;
  /** The addresses of the feed itself. */
  self: FeedFiles;
  /** The archive with older items (RFC 5005); null if there is none. */
  previous: FeedFiles | null;
  /** For an archive, its feed and the archive with newer items; null for a feed that is none. */
  archive: { current: FeedFiles; next: FeedFiles | null } | null;
  copyright: string | null;
  hub: string | null;
  content: 'full' | 'summary';
  /** When an item was published or updated last; null without items. */
  updated: string | null;
  /** Newest first. */
  items: readonly FeedItem[];
}

/** A feed with the HTML of its items, in the same order. */
export interface WrittenFeed extends Feed {
  /** Cleaned HTML with absolute addresses; null for a feed of summaries. */
  html: readonly string[] | null;
}

/** A site's own function that changes an item; it returns null for a post that is to be in no feed. */
export type ChangeItem = (item: FeedItem) => FeedItem | null;

/** Builds every feed of a site, and the archives of the network's. A post is the same item in each of them. */
export function buildFeeds(site: Site, change: ChangeItem = (item) => item): Feed[] {
  const items = new Map<Post, FeedItem | null>();
  const itemOf = (post: Post): FeedItem | null => {
    const known = items.get(post);
    if (known !== undefined) return known;
    const item = change(toFeedItem(site, post));
    items.set(post, item);
    return item;
  };
  return feedPlaces(site).flatMap((place) => {
    const feed = buildFeed(site, place, itemOf);
    return place.kind === 'network' ? withArchives(site, feed, place.posts(), itemOf) : [feed];
  });
}

type ItemOf = (post: Post) => FeedItem | null;

function buildFeed(site: Site, place: FeedPlace, itemOf: ItemOf): Feed {
  const { network, addresses, feeds } = site;
  const items: FeedItem[] = [];
  for (const post of place.posts()) {
    if (items.length === feeds.limit) break;
    const item = itemOf(post);
    if (item) items.push(item);
  }
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
    self: filesAt(site, place.address),
    previous: null,
    archive: null,
    copyright: feeds.copyright === null ? null : cleanText(feeds.copyright),
    hub: feeds.hub,
    content: feeds.content,
    updated: lastUpdateOf(items),
    items,
  };
}

/** The feed and its archives, which lead back to the first post. */
function withArchives(site: Site, feed: Feed, posts: readonly Post[], itemOf: ItemOf): Feed[] {
  const archives = divideIntoArchives(
    posts.filter((post) => itemOf(post) !== null),
    site.feeds.limit,
  );
  const files = archives.map(({ name }) => filesAt(site, ARCHIVE_FOLDER.make(name)));
  return [
    { ...feed, previous: files.at(-1) ?? null },
    ...archives.map(({ name, posts: archived }, index): Feed => {
      const items = archived.flatMap((post) => itemOf(post) ?? []);
      return {
        ...feed,
        kind: 'archive',
        of: name,
        self: filesAt(site, ARCHIVE_FOLDER.make(name)),
        previous: files[index - 1] ?? null,
        archive: { current: feed.self, next: files[index + 1] ?? null },
        // An archive never changes, so a hub has nothing to tell of it.
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
