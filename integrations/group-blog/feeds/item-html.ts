import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { cleanDocument } from './clean-document.ts';
import type { FeedItem } from './feed-item.ts';
import { cleanText, escapeHtml } from './text.ts';

/**
 * A post's rendered words as they are read away from their page.
 * @param url of the page.
 * @param fit what makes them a part of the page, where that is still to be done.
 */
export function toFeedHtml(
  rendered: string,
  url: string,
  fit?: (document: ReturnType<typeof parseDocument>) => void,
): string {
  const document = parseDocument(rendered, { decodeEntities: true });
  fit?.(document);
  cleanDocument(document, url);
  return cleanText(render(document, { encodeEntities: 'utf8', emptyAttrs: false })).trim();
}

/**
 * The whole of an item: what stands above the words, the words in their own language, and what stands below.
 * @param words from `toFeedHtml`.
 * @param language the feed's own.
 */
export function toItemHtml(item: FeedItem, words: string, language: string): string {
  const body =
    words === '' || item.language === language
      ? words
      : `<div lang="${escapeHtml(item.language)}" dir="${item.direction}">${words}</div>`;
  const around = (html: string): string => (html === '' ? '' : toFeedHtml(html, item.url));
  const parts = [around(item.before), body, around(item.after)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n') : `<p>${escapeHtml(item.summary)}</p>`;
}
