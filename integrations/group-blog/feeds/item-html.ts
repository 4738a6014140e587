import render from 'dom-serializer';
import { parseDocument } from 'htmlparser2';
import { cleanDocument } from './clean-document.ts';
import type { FeedItem } from './feed-item.ts';
import { cleanText } from './feed-text.ts';
import { escapeHtml } from '../model/escape-html.ts';

/**
 * Cleans the HTML of a post's body for a feed.
 * @param html the body as the page has it.
 * @param url the address of the page.
 */
export function toFeedHtml(html: string, url: string): string {
  const document = parseDocument(html, { decodeEntities: true });
  cleanDocument(document, url);
  return cleanText(render(document, { encodeEntities: 'utf8', emptyAttrs: false })).trim();
}

/**
 * Joins the HTML of a whole item: the opening, the body in its own language, and the closing.
 * @param body the result of `toFeedHtml`.
 * @param language the language of the feed.
 */
export function toItemHtml(item: FeedItem, body: string, language: string): string {
  const own =
    body === '' || item.language === language
      ? body
      : `<div lang="${escapeHtml(item.language)}" dir="${item.direction}">${body}</div>`;
  const cleaned = (html: string): string => (html === '' ? '' : toFeedHtml(html, item.url));
  const parts = [cleaned(item.before), own, cleaned(item.after)].filter((part) => part !== '');
  return parts.length > 0 ? parts.join('\n') : `<p>${escapeHtml(item.summary)}</p>`;
}
