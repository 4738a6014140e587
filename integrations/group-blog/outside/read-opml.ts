import { parseOpml, type Opml } from 'feedsmith';
import { FEED_LIMITS, FeedFault } from './read-feed.ts';
import { textOfMarkup } from './markup-text.ts';
import { xmlFault } from './xml-limits.ts';
import { parseWebAddress } from '../model/web-address.ts';

/** A blog in a blogroll. */
export interface BlogrollEntry {
  name: string;
  /** The address of its feed. */
  feed: string;
  /** The address of its pages; null where the blogroll has none. */
  website: string | null;
}

/**
 * Reads the blogs in OPML, those in its folders too, each feed once.
 * @throws {FeedFault} where it is no OPML that can be read.
 */
export function readOpml(text: string): BlogrollEntry[] {
  const fault = xmlFault(text, FEED_LIMITS.depth);
  if (fault !== null) throw new FeedFault(fault);
  let outlines: readonly Outline[];
  try {
    outlines = parseOpml(text).body?.outlines ?? [];
  } catch {
    throw new FeedFault('it is no OPML that can be read');
  }
  const found = new Map<string, BlogrollEntry>();
  for (const { title, text: label, xmlUrl, htmlUrl } of flattened(outlines)) {
    const feed = parseWebAddress(xmlUrl?.trim() ?? '')?.href;
    if (feed === undefined || found.has(feed)) continue;
    const name = textOfMarkup(title) ?? textOfMarkup(label) ?? new URL(feed).host;
    found.set(feed, { name, feed, website: parseWebAddress(htmlUrl?.trim() ?? '')?.href ?? null });
  }
  return [...found.values()];
}

type Outline = Opml.Outline<unknown>;

function flattened(outlines: readonly Outline[]): Outline[] {
  return outlines.flatMap((outline) => [outline, ...flattened(outline.outlines ?? [])]);
}
