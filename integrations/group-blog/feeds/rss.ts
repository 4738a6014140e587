import { getRssString } from '@astrojs/rss';
import XMLBuilder from 'fast-xml-builder';
import { absoluteAddresses } from '../views/prose.ts';
import { cleanText, type Feed, type FeedItem } from './feed.ts';

/**
 * RSS 2.0 with every author as `dc:creator` and the feed id as `guid`.
 * @param html the content of each item, in their order.
 */
export function toRss(feed: Feed, html: readonly string[]): Promise<string> {
  return getRssString({
    title: feed.title,
    description: feed.description,
    site: feed.home,
    trailingSlash: feed.home.endsWith('/'),
    xmlns: { dc: 'http://purl.org/dc/elements/1.1/', atom: 'http://www.w3.org/2005/Atom' },
    customData: channelData(feed),
    items: feed.items.map((item, index) => ({
      title: item.title,
      link: item.url,
      pubDate: new Date(item.published),
      description: item.summary,
      content: cleanText(absoluteAddresses(html[index] ?? '', item.url)),
      categories: [...item.categories],
      customData: itemData(item),
    })),
  });
}

/** What `@astrojs/rss` has no field for; its `customData` is XML. */
const xml = new XMLBuilder({ ignoreAttributes: false, suppressEmptyNode: true });

function channelData({ language, self }: Feed): string {
  return xml.build({
    language,
    'atom:link': { '@_href': self, '@_rel': 'self', '@_type': 'application/rss+xml' },
  });
}

function itemData({ id, authors }: FeedItem): string {
  return xml.build({
    guid: { '@_isPermaLink': 'false', '#text': id },
    'dc:creator': authors.map(({ name }) => name),
  });
}
