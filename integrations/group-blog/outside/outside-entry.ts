import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import { cleanForeignHtml, foreignSentences } from '../safety/foreign-html.ts';
import { MAX_OUTSIDE_HTML, outside } from '../schemas/pulled/outside.ts';
import type { FEED_SHOWS } from '../schemas/pulled/feed-settings.ts';
import { shortenText } from '../words/letters.ts';
import type { FeedContent, FeedEntry } from './read-feed.ts';
import { parseWebAddress } from '../model/web-address.ts';

export type OutsideData = z.output<typeof outside.schema>;

/** A post of a feed, as it can be kept, but for its date. */
export interface OutsideEntry {
  data: Omit<OutsideData, 'published'>;
  /** When the feed says that it was published; null where it does not, or says what cannot be. */
  published: string | null;
  /** How many pictures became links. */
  pictures: number;
}

export interface EntryContext {
  /** The address of the feed, from which relative links start. */
  feed: string;
  show: (typeof FEED_SHOWS)[number];
  /** The network's language. */
  language: string;
  /** An instant. */
  now: string;
}

const LONGEST_TITLE = 160;
const LONGEST_SUMMARY = 300;
const LONGEST_TITLE_OF_WORDS = 60;

/** Makes what is kept of a post in a feed; null where it has no address. */
export function toOutsideEntry(
  entry: FeedEntry,
  { title: feedTitle, language: feedLanguage, home }: FeedContent,
  { feed, show, language: own, now }: EntryContext,
): OutsideEntry | null {
  const base = (home !== null && parseWebAddress(home, feed)?.href) || feed;
  const url = entry.link === null ? undefined : parseWebAddress(entry.link, base)?.href;
  if (url === undefined) return null;
  // Counting the letters of a whole post would take longer than all the rest.
  const words = foreignSentences(entry.summary ?? entry.html ?? '').slice(0, 10 * LONGEST_SUMMARY);
  const published = instantOf(entry.published, now);
  const updated = instantOf(entry.updated, now);
  const title =
    entry.title ??
    (words === '' ? (feedTitle ?? new URL(url).host) : shortenText(words, LONGEST_TITLE_OF_WORDS));
  const language = languageOf(entry.language ?? feedLanguage, own);
  const tags = [...new Set(entry.tags.flatMap((tag) => tagOf(tag) ?? []))].slice(0, 50);
  const full =
    show === 'full' && entry.html !== null && entry.html.length <= MAX_OUTSIDE_HTML
      ? cleanForeignHtml(entry.html, url)
      : null;
  return {
    data: {
      id: entry.id ?? url,
      url,
      title: shortenText(title, LONGEST_TITLE),
      ...(updated !== null && published !== null && updated > published && { updated }),
      ...(show !== 'link' && words !== '' && { summary: shortenText(words, LONGEST_SUMMARY) }),
      ...(language !== undefined && { language }),
      ...(tags.length > 0 && { tags }),
      ...(full !== null && full.html !== '' && full.html.length <= MAX_OUTSIDE_HTML && { html: full.html }),
    },
    published,
    pictures: full?.pictures ?? 0,
  };
}

/** Programs write 1970 where they know no date, and there were no blogs before 1990. */
const FIRST_YEAR = '1990';

/**
 * The second that a date of a feed means, in UTC. A date without a zone is taken for one in UTC.
 * @returns null where there is none, and for what cannot be: a date before blogs, or after now.
 */
export function instantOf(text: string | null, now: string): string | null {
  if (text === null) return null;
  const time = Date.parse(withZone(text));
  if (Number.isNaN(time)) return null;
  const instant = Temporal.Instant.fromEpochMilliseconds(time).round('second').toString();
  return instant < FIRST_YEAR || instant.length > 20 || instant > now ? null : instant;
}

function withZone(text: string): string {
  const isIso = /^\d{4}-\d{2}-\d{2}T[\d:.]+$/.test(text);
  const isMail = /\s\d{1,2}:\d{2}(?::\d{2})?$/.test(text);
  return isIso ? `${text}Z` : isMail ? `${text} GMT` : text;
}

/** The language of a post, where it is one that is not the network's. */
function languageOf(tag: string | null, own: string): string | undefined {
  const written = tag?.replaceAll('_', '-');
  const isKnown = outside.schema.shape.language.safeParse(written).success;
  return isKnown && written?.toLowerCase() !== own.toLowerCase() ? written : undefined;
}

/** A tag as this network writes them; undefined where nothing is left of it. */
function tagOf(text: string): string | undefined {
  const tag = text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{Ll}\p{Lo}\p{Lm}\p{M}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return outside.schema.shape.tags.safeParse([tag]).success ? tag : undefined;
}
