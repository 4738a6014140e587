import { DomUtils, parseDocument } from 'htmlparser2';
import type { FeedItem } from './feed-item.ts';
import { cleanText } from './feed-text.ts';

/** Returns the text of an item in a feed of summaries: the opening, which names the authors, and the summary. */
export function toItemText({ before, summary }: FeedItem): string {
  const opening = parseDocument(before).children.map((node) => DomUtils.textContent(node));
  const text = [...opening, summary].join(' ').replace(/\s+/g, ' ').trim();
  return cleanText(text);
}
