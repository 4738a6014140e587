import { getRssString } from '@astrojs/rss';
import { GENERATOR, type WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { toItemText } from './item-text.ts';
import { escapeMarkup } from './feed-text.ts';
import { EXTRA_NAMESPACES, extraElements, stylesheetInstruction, xml } from './xml.ts';

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  atom: 'http://www.w3.org/2005/Atom',
  ...EXTRA_NAMESPACES,
};

/**
 * Writes RSS 2.0 with every author as `dc:creator` and the feed id as `guid`.
 * @param stylesheet the address of the CSS with which a browser shows the feed.
 */
export async function toRss(feed: WrittenFeed, stylesheet: string): Promise<string> {
  const rss = await getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    trailingSlash: feed.home.endsWith('/'),
    xmlns: { ...NAMESPACES },
    customData: '<more>channel</more>',
    items: feed.items.map((item, index) => ({
      title: item.title,
      link: item.url,
      pubDate: new Date(item.published),
      description: escapeMarkup(feed.html ? item.summary : toItemText(item)),
      ...(feed.html && { content: feed.html[index] ?? '' }),
      categories: [...item.communities, ...item.tags],
      ...(item.firstPublished && {
        source: { url: item.firstPublished.url, title: item.firstPublished.text },
      }),
      customData: `${xml.build({ guid: { '@_isPermaLink': 'false', '#text': item.id } })}<more>${index}</more>`,
    })),
  });
  return withCharacterReferences(withStylesheet(withExtraElements(rss, feed), stylesheet));
}

/**
 * Writes the elements for which `@astrojs/rss` has no field, in the place of `<more>` elements. They cannot be passed as
 * `customData`, which is parsed, so that an author named 007 would become 7. No text can contain `<more>`, because all text is escaped.
 */
function withExtraElements(rss: string, feed: WrittenFeed): string {
  return rss.replace(/<more>(\w+)<\/more>/g, (_, index: string) => {
    const item = feed.items[Number(index)];
    return xml.build(item ? itemData(item) : channelData(feed));
  });
}

function channelData(feed: WrittenFeed): object {
  const { language, copyright, updated, self, hub } = feed;
  const links = [
    { '@_href': self.rss, '@_rel': 'self', '@_type': 'application/rss+xml' },
    ...(hub === null ? [] : [{ '@_href': hub, '@_rel': 'hub' }]),
  ];
  return {
    language,
    ...(copyright !== null && { copyright }),
    ...(updated !== null && { lastBuildDate: new Date(updated).toUTCString() }),
    generator: GENERATOR,
    'atom:link': links,
  };
}

function itemData(item: FeedItem): object {
  const { authors, updated } = item;
  return {
    'dc:creator': authors.map(({ name }) => name),
    ...(updated !== null && { 'atom:updated': updated }),
    ...extraElements(item),
  };
}

function withStylesheet(rss: string, href: string): string {
  const [instruction] = /^<\?xml[^>]*\?>/.exec(rss) ?? [''];
  return `${instruction}${stylesheetInstruction(href)}${rss.slice(instruction.length)}`;
}

/** Writes `&` and `<` in plain text as numeric references, as the RSS Advisory Board recommends, so that no reader takes them for HTML. */
function withCharacterReferences(rss: string): string {
  return rss.replace(/<(title|description|category|copyright|source)( [^>]*)?>[^<]*/g, (text) =>
    text.replaceAll('&amp;', '&#x26;').replaceAll('&lt;', '&#x3C;'),
  );
}
