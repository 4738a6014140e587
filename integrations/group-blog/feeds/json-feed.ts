import { generateJsonFeed, type JsonFeed } from 'feedsmith';
import type { WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { toItemText } from './item-text.ts';

type JsonItem = JsonFeed.Item<Date, true> & {
  _group_blog?: { challenge: string; day: number; headline: string };
};

/** Writes JSON Feed 1.1 with every author and the day of a challenge. */
export function toJsonFeed(feed: WrittenFeed): string {
  const items = feed.items.map((item, index) => toItem(item, feed.html?.[index]));
  const generated = generateJsonFeed({
    title: feed.title,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    description: feed.description,
    language: feed.language,
    ...(feed.hub !== null && { hubs: [{ type: 'WebSub', url: feed.hub }] }),
    items,
  }) as object;
  // JSON Feed wants a list of items, and feedsmith leaves out an empty one.
  return JSON.stringify(items.length > 0 ? generated : { ...generated, items });
}

function toItem(item: FeedItem, html: string | undefined): JsonItem {
  const { challenge } = item;
  return {
    id: item.id,
    url: item.url,
    title: item.title,
    ...(html === undefined ? { content_text: toItemText(item) } : { content_html: html }),
    summary: item.summary,
    ...(item.image && { image: item.image.url }),
    date_published: new Date(item.published),
    ...(item.updated !== null && { date_modified: new Date(item.updated) }),
    authors: item.authors.map(({ name, url }) => ({ name, url })),
    tags: [...item.communities, ...item.tags],
    language: item.language,
    ...(challenge && {
      _group_blog: { challenge: challenge.id, day: challenge.day, headline: challenge.headline },
    }),
  };
}
