import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import { GENERATOR, type Feed, type WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { toItemText } from './item-text.ts';

type Entry = AtomFeed.Entry<Date, true>;

/** The namespace of RFC 5005, Feed Paging and Archiving. */
const HISTORY_NAMESPACE = 'http://purl.org/syndication/history/1.0';

/** The date of a feed without posts, which Atom requires: the month in which Atom became a standard. */
const NEVER = '2005-12-01T00:00:00Z';

/**
 * Writes Atom 1.0 with every author.
 * @param stylesheet the address of the CSS with which a browser shows the feed.
 */
export function toAtom(feed: WrittenFeed, stylesheet: string): string {
  const atom = generateAtomFeed(
    {
      id: feed.id,
      title: { value: feed.title, type: 'text' },
      subtitle: { value: feed.description, type: 'text' },
      updated: new Date(feed.updated ?? NEVER),
      links: [
        { href: feed.self.atom, rel: 'self', type: 'application/atom+xml' },
        { href: feed.home, rel: 'alternate', type: 'text/html' },
        ...archiveLinks(feed).map((link) => ({ ...link, type: 'application/atom+xml' })),
        ...(feed.hub === null ? [] : [{ href: feed.hub, rel: 'hub' }]),
      ],
      ...(feed.copyright !== null && { rights: { value: feed.copyright, type: 'text' } }),
      generator: { text: GENERATOR },
      xml: { lang: feed.language },
      entries: feed.items.map((item, index) => toEntry(item, feed.html?.[index])),
    },
    { stylesheets: [{ type: 'text/css', href: stylesheet }] },
  );
  return trimCdata(feed.archive ? asArchive(atom) : atom);
}

/** Links a feed and its archives (RFC 5005), which lead back to the first post. Archives exist in Atom alone. */
function archiveLinks({ previous, archive }: Feed): { href: string; rel: string }[] {
  return [
    ...(archive ? [{ href: archive.current.atom, rel: 'current' }] : []),
    ...(previous ? [{ href: previous.atom, rel: 'prev-archive' }] : []),
    ...(archive?.next ? [{ href: archive.next.atom, rel: 'next-archive' }] : []),
  ];
}

/** Adds the element that marks an archive, for which feedsmith has no field. */
function asArchive(atom: string): string {
  return atom.replace(/<feed([^>]*)>/, `<feed$1 xmlns:fh="${HISTORY_NAMESPACE}"><fh:archive/>`);
}

function toEntry(item: FeedItem, html: string | undefined): Entry {
  return {
    id: item.id,
    title: { value: item.title, type: 'text' },
    links: [{ href: item.url, rel: 'alternate', type: 'text/html' }],
    published: new Date(item.published),
    updated: new Date(item.updated ?? item.published),
    authors: item.authors.map(({ name, url }) => ({ name, uri: url })),
    categories: [...item.communities, ...item.tags].map((term) => ({ term })),
    summary: { value: html === undefined ? toItemText(item) : item.summary, type: 'text' },
    ...(html !== undefined && { content: { value: html, type: 'html' } }),
    ...(item.firstPublished && { source: toSource(item.firstPublished, item.published) }),
    media: {
      contents: [
        {
          url: item.image.url,
          medium: 'image',
          type: 'image/png',
          width: item.image.width,
          height: item.image.height,
          description: { value: item.image.alt, type: 'plain' },
        },
      ],
    },
    ...(item.answers.length > 0 && {
      thr: { inReplyTos: item.answers.map(({ id, url }) => ({ ref: id, href: url, type: 'text/html' })) },
    }),
    xml: { lang: item.language },
  };
}

function toSource(
  { url, text }: { url: string; text: string },
  updated: string,
): NonNullable<Entry['source']> {
  return {
    id: url,
    title: { value: text, type: 'text' },
    updated: new Date(updated),
    links: [{ href: url, rel: 'alternate', type: 'text/html' }],
  };
}

/** Removes the line breaks that feedsmith puts around CDATA, which would become part of names and ids. */
function trimCdata(atom: string): string {
  return atom.replace(/>\n *<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n *<\//g, ']]></');
}
