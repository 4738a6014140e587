import XMLBuilder from 'fast-xml-builder';
import type { FeedItem } from './feed-item.ts';

/**
 * Writes objects as XML: `@_href` is an attribute, `#text` the text beside attributes, `#cdata` the same in a CDATA section, which is shorter
 * for HTML, and a list an element for each of its values.
 */
export const xml = new XMLBuilder({
  ignoreAttributes: false,
  cdataPropName: '#cdata',
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** The namespaces of the elements below. */
export const EXTRA_NAMESPACES = {
  media: 'http://search.yahoo.com/mrss/',
  thr: 'http://purl.org/syndication/thread/1.0',
};

/**
 * The share card and the posts that are answered, alike in RSS and Atom. The card has no `media:description`, because feedparser takes that
 * for the post's own content, and rss2email mails it in place of a summary.
 * @param idAs which of their ids the posts that are answered have in that feed.
 */
export function extraElements({ image, answers }: FeedItem, idAs: 'id' | 'iri'): object {
  return {
    ...(image && {
      'media:content': {
        '@_url': image.url,
        '@_medium': 'image',
        '@_type': 'image/png',
        '@_width': image.width,
        '@_height': image.height,
      },
    }),
    'thr:in-reply-to': answers.map((answer) => ({
      '@_ref': answer[idAs],
      '@_href': answer.url,
      '@_type': 'text/html',
    })),
  };
}

/** The instruction that makes a browser show the feed with a stylesheet. */
export function stylesheetInstruction(href: string): string {
  return xml.build({ '?xml-stylesheet': { '@_type': 'text/css', '@_href': href } });
}
