import { GENERATOR, type Feed, type WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { escapeMarkup } from './feed-text.ts';
import { toItemText } from './item-text.ts';
import { EXTRA_NAMESPACES, extraElements, stylesheetInstruction, xml } from './xml.ts';

/** The namespace of RFC 5005, Feed Paging and Archiving. */
const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** The date of a feed without posts, which Atom requires: the month in which Atom became a standard. */
const NEVER = '2005-12-01T00:00:00Z';

/**
 * Writes Atom 1.0 with every author.
 * @param stylesheet the address of the CSS with which a browser shows the feed.
 */
export function toAtom(feed: WrittenFeed, stylesheet: string): string {
  const { archive, copyright, hub } = feed;
  const root = {
    '@_xmlns': 'http://www.w3.org/2005/Atom',
    '@_xmlns:media': EXTRA_NAMESPACES.media,
    '@_xmlns:thr': EXTRA_NAMESPACES.thr,
    ...(archive && { '@_xmlns:fh': HISTORY_NAMESPACE }),
    '@_xml:lang': feed.language,
    id: feed.id,
    title: ofType('text', feed.title),
    subtitle: ofType('text', feed.description),
    updated: feed.updated ?? NEVER,
    link: [
      linkTo(feed.self.atom, 'self', 'application/atom+xml'),
      linkTo(feed.home, 'alternate', 'text/html'),
      ...archiveLinks(feed),
      ...(hub === null ? [] : [{ '@_href': hub, '@_rel': 'hub' }]),
    ],
    ...(copyright !== null && { rights: ofType('text', copyright) }),
    generator: GENERATOR,
    ...(archive && { 'fh:archive': '' }),
    entry: feed.items.map((item, index) => toEntry(item, feed.html?.[index])),
  };
  return `<?xml version="1.0" encoding="utf-8"?>${stylesheetInstruction(stylesheet)}${xml.build({ feed: root })}`;
}

/** Links a feed and its archives (RFC 5005), which lead back to the first post. Archives exist in Atom alone. */
function archiveLinks({ previous, archive }: Feed): object[] {
  const links = [
    ...(archive ? [{ href: archive.current.atom, rel: 'current' }] : []),
    ...(previous ? [{ href: previous.atom, rel: 'prev-archive' }] : []),
    ...(archive?.next ? [{ href: archive.next.atom, rel: 'next-archive' }] : []),
  ];
  return links.map(({ href, rel }) => linkTo(href, rel, 'application/atom+xml'));
}

/**
 * The summary is HTML, because rss2email mails plain text in place of the content. The source comes last, because sfeed takes the first title
 * and the first date for the entry's own.
 */
function toEntry(item: FeedItem, html: string | undefined): object {
  const { published, firstPublished, fromFeed } = item;
  return {
    '@_xml:lang': item.language,
    id: item.iri,
    title: ofType('text', item.title),
    link: [
      linkTo(item.url, 'alternate', 'text/html'),
      ...(item.replies ? [linkToReplies(item.replies)] : []),
    ],
    published,
    updated: item.updated ?? published,
    author: item.authors.map(({ name, url }) => ({ name, uri: url })),
    category: [...item.communities, ...item.tags].map((term) => ({ '@_term': term })),
    summary: ofType('html', escapeMarkup(html === undefined ? toItemText(item) : item.summary)),
    ...(html !== undefined && { content: { '@_type': 'html', '#cdata': html } }),
    ...extraElements(item, 'iri'),
    ...(firstPublished && { source: toSource(firstPublished, published, 'alternate') }),
    ...(fromFeed && { source: toSource(fromFeed, published, 'self') }),
  };
}

/** @param rel what the address is: that of a page, or that of a feed. */
function toSource(
  { url, text }: { url: string; text: string },
  updated: string,
  rel: 'alternate' | 'self',
): object {
  return {
    id: url,
    title: ofType('text', text),
    updated,
    link: rel === 'self' ? { '@_href': url, '@_rel': rel } : linkTo(url, rel, 'text/html'),
  };
}

/** Links to the answers, as RFC 4685 (Atom Threading Extensions) says. */
function linkToReplies({ feed, count }: { feed: string; count: number }): object {
  return { ...linkTo(feed, 'replies', 'application/atom+xml'), '@_thr:count': count };
}

function ofType(type: 'text' | 'html', text: string): object {
  return { '@_type': type, '#text': text };
}

function linkTo(href: string, rel: string, type: string): object {
  return { '@_href': href, '@_rel': rel, '@_type': type };
}
