import { parseFeed } from 'feedsmith';
import { escapeHtml } from '../model/escape-html.ts';
import { textOfMarkup } from './markup-text.ts';
import { xmlFault } from './xml-limits.ts';

/** A feed as it is taken, whatever its format. */
export interface FeedContent {
  title: string | null;
  language: string | null;
  /** The web page whose feed it is. */
  home: string | null;
  entries: readonly FeedEntry[];
}

/** A post in a feed, as the feed gives it. Texts are plain and trimmed. */
export interface FeedEntry {
  /** What the feed itself calls it; null where it gives no name. */
  id: string | null;
  /** It can be relative. */
  link: string | null;
  title: string | null;
  published: string | null;
  updated: string | null;
  /** HTML. */
  summary: string | null;
  html: string | null;
  language: string | null;
  tags: readonly string[];
}

export interface FeedLimits {
  /** How many posts are taken from one feed at most. */
  entries: number;
  /** How deep its elements may lie in each other. */
  depth: number;
}

export const FEED_LIMITS: FeedLimits = { entries: 2000, depth: 60 };

/** A feed that cannot be read; the message says why, in words that follow the name of the feed. */
export class FeedFault extends Error {}

/**
 * Reads RSS, RDF, Atom or JSON Feed.
 * @throws {FeedFault} where it is none of these, or beyond the limits.
 */
export function readFeed(text: string, limits: FeedLimits = FEED_LIMITS): FeedContent {
  const fault = text.trimStart().startsWith('<') ? xmlFault(text, limits.depth) : null;
  if (fault !== null) throw new FeedFault(fault);
  try {
    return contentOf(parsed(text, limits));
  } catch {
    throw new FeedFault('it is no feed that can be read');
  }
}

function parsed(text: string, { entries }: FeedLimits) {
  return parseFeed(text, { maxItems: entries });
}

type Parsed = ReturnType<typeof parsed>;

type FeedOf<Format extends Parsed['format']> = Extract<Parsed, { format: Format }>['feed'];

function contentOf({ format, feed }: Parsed): FeedContent {
  switch (format) {
    case 'rss':
      return ofRss(feed);
    case 'rdf':
      return ofRdf(feed);
    case 'atom':
      return ofAtom(feed);
    case 'json':
      return ofJson(feed);
  }
}

function ofRss(feed: FeedOf<'rss'>): FeedContent {
  return {
    title: textOfMarkup(feed.title),
    language: plain(feed.language),
    home: plain(feed.link),
    entries: (feed.items ?? []).map((item) => {
      const content = item.content?.encoded;
      return {
        id: plain(item.guid?.value),
        link: plain(item.link) ?? (item.guid?.isPermaLink === false ? null : plain(item.guid?.value)),
        title: textOfMarkup(item.title),
        published: plain(item.pubDate ?? item.dc?.dates?.[0] ?? item.atom?.published),
        updated: plain(item.atom?.updated),
        summary: plain(item.description),
        html: plain(content ?? item.description),
        language: plain(item.dc?.languages?.[0] ?? item.xml?.lang),
        tags: texts([...(item.categories ?? []).map(({ name }) => name), ...(item.dc?.subjects ?? [])]),
      };
    }),
  };
}

function ofRdf(feed: FeedOf<'rdf'>): FeedContent {
  return {
    title: textOfMarkup(feed.title),
    language: plain(feed.dc?.languages?.[0]),
    home: plain(feed.link),
    entries: (feed.items ?? []).map((item) => ({
      id: plain(item.rdf?.about),
      link: plain(item.link),
      title: textOfMarkup(item.title),
      published: plain(item.dc?.dates?.[0]),
      updated: null,
      summary: plain(item.description),
      html: plain(item.content?.encoded ?? item.description),
      language: plain(item.dc?.languages?.[0]),
      tags: texts(item.dc?.subjects ?? []),
    })),
  };
}

function ofAtom(feed: FeedOf<'atom'>): FeedContent {
  return {
    title: textOfAtom(feed.title),
    language: plain(feed.xml?.lang),
    home: alternateOf(feed.links),
    entries: (feed.entries ?? []).map((entry) => ({
      id: plain(entry.id),
      link: alternateOf(entry.links),
      title: textOfAtom(entry.title),
      published: plain(entry.published ?? entry.updated),
      updated: plain(entry.updated),
      summary: htmlOfAtom(entry.summary),
      html: htmlOfAtom(entry.content) ?? htmlOfAtom(entry.summary),
      language: plain(entry.xml?.lang),
      tags: texts((entry.categories ?? []).map(({ label, term }) => term ?? label)),
    })),
  };
}

function ofJson(feed: FeedOf<'json'>): FeedContent {
  return {
    title: plain(feed.title),
    language: plain(feed.language),
    home: plain(feed.home_page_url),
    entries: (feed.items ?? []).map((item) => {
      const text = plain(item.content_text);
      return {
        id: plain(item.id),
        link: plain(item.url),
        title: plain(item.title),
        published: plain(item.date_published),
        updated: plain(item.date_modified),
        summary: typeof item.summary === 'string' ? escapeHtml(item.summary) : null,
        html: plain(item.content_html) ?? (text === null ? null : paragraphsOf(text)),
        language: plain(item.language),
        tags: texts(item.tags ?? []),
      };
    }),
  };
}

interface AtomText {
  value?: string | undefined;
  type?: string | undefined;
}

/** Atom's text is HTML where it says so. Its default is plain text. */
function textOfAtom(text: AtomText | undefined): string | null {
  return text?.type === 'html' || text?.type === 'xhtml' ? textOfMarkup(text.value) : plain(text?.value);
}

function htmlOfAtom(text: AtomText | undefined): string | null {
  const value = plain(text?.value);
  if (value === null) return null;
  return text?.type === 'html' || text?.type === 'xhtml' || text?.type === 'text/html'
    ? value
    : paragraphsOf(value);
}

function alternateOf(links: FeedOf<'atom'>['links']): string | null {
  const pages = (links ?? []).filter(({ rel = 'alternate' }) => rel === 'alternate');
  return plain((pages.find(({ type = 'text/html' }) => /html/.test(type)) ?? pages[0])?.href);
}

function paragraphsOf(text: string): string {
  return text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => `<p>${escapeHtml(part.trim()).replaceAll('\n', '<br>')}</p>`)
    .join('');
}

/** The text without white space at its ends; null for an empty one, and for what is no text. */
function plain(text: unknown): string | null {
  const trimmed = typeof text === 'string' ? text.trim() : '';
  return trimmed === '' ? null : trimmed;
}

function texts(found: readonly (string | undefined)[]): string[] {
  return found.flatMap((text) => textOfMarkup(text) ?? []);
}
