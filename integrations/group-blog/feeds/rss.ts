import { GENERATOR, type WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { toItemText } from './item-text.ts';
import { escapeMarkup } from './feed-text.ts';
import { EXTRA_NAMESPACES, extraElements, stylesheetInstruction, xml } from './xml.ts';

const CONTENT_NAMESPACE = 'http://purl.org/rss/1.0/modules/content/';

/**
 * Writes RSS 2.0 with every author as `dc:creator` and the feed id as `guid`.
 * @param stylesheet the address of the CSS with which a browser shows the feed.
 */
export function toRss(feed: WrittenFeed, stylesheet: string): string {
  const hasContent = feed.html !== null && feed.items.length > 0;
  const root = {
    '@_version': '2.0',
    ...(hasContent && { '@_xmlns:content': CONTENT_NAMESPACE }),
    '@_xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    '@_xmlns:atom': 'http://www.w3.org/2005/Atom',
    '@_xmlns:media': EXTRA_NAMESPACES.media,
    '@_xmlns:thr': EXTRA_NAMESPACES.thr,
    channel: {
      ...channelData(feed),
      item: feed.items.map((item, index) => itemData(item, feed.html?.[index])),
    },
  };
  const rss = withCharacterReferences(xml.build({ rss: root }));
  return `<?xml version="1.0" encoding="UTF-8"?>${stylesheetInstruction(stylesheet)}${rss}`;
}

function channelData(feed: WrittenFeed): object {
  const { title, description, home, language, copyright, updated, self, hub } = feed;
  const links = [
    { '@_href': self.rss, '@_rel': 'self', '@_type': 'application/rss+xml' },
    ...(hub === null ? [] : [{ '@_href': hub, '@_rel': 'hub' }]),
  ];
  return {
    title,
    description,
    link: home,
    language,
    ...(copyright !== null && { copyright }),
    ...(updated !== null && { lastBuildDate: new Date(updated).toUTCString() }),
    generator: GENERATOR,
    'atom:link': links,
  };
}

function itemData(item: FeedItem, html: string | undefined): object {
  const { id, url, title, published, updated, authors } = item;
  const source = item.fromFeed ?? item.firstPublished;
  return {
    title,
    link: url,
    guid: { '@_isPermaLink': 'false', '#text': id },
    description: escapeMarkup(html === undefined ? toItemText(item) : item.summary),
    pubDate: new Date(published).toUTCString(),
    ...(html !== undefined && { 'content:encoded': html }),
    'dc:creator': authors.map(({ name }) => name),
    ...(updated !== null && { 'atom:updated': updated }),
    ...extraElements(item, 'id'),
    category: [...item.communities, ...item.tags],
    ...(source && { source: { '@_url': source.url, '#text': source.text } }),
  };
}

/** Writes `&` and `<` in plain text as numeric references, as the RSS Advisory Board recommends, so that no reader takes them for HTML. */
function withCharacterReferences(rss: string): string {
  return rss.replace(/<(title|description|category|copyright|source)( [^>]*)?>[^<]*/g, (text) =>
    text.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'),
  );
}
