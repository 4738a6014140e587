import { generateAtomFeed, type AtomFeed } from 'feedsmith';
import { archiveLinks, HISTORY_NAMESPACE } from './archive-links.ts';
import type { WrittenFeed } from './feed.ts';
import type { FeedItem } from './feed-item.ts';
import { GENERATOR } from './generator.ts';
import { toItemText } from './item-text.ts';

type Entry = AtomFeed.Entry<Date, true>;

/**
 * The date of a feed without posts, for Atom wants one of every feed, and validators doubt any before 1990. Atom became a
 * standard in this month.
 */
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
  return closeUp(feed.archive ? asArchive(atom) : atom);
}

/** Adds the mark of an archive, for which feedsmith has no field. */
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

/** Takes away the line breaks that feedsmith puts around CDATA, which would become a part of names and ids. */
function closeUp(atom: string): string {
  return atom.replace(/>\n *<!\[CDATA\[/g, '><![CDATA[').replace(/\]\]>\n *<\//g, ']]></');
}
