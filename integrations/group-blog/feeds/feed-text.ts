import { spaceUnseenBreaks } from '../schemas/values/unseen-breaks.ts';

/**
 * Removes the characters that XML 1.0 forbids, such as control characters and lone surrogates, and the replacement character.
 * Unseen breaks become spaces.
 */
export function cleanText(text: string): string {
  return spaceUnseenBreaks(text).replace(
    /[^\t\n\r\x20-\x7E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu,
    '',
  );
}

/** Returns the cleaned text, or another if nothing is left of it. */
export function textOr(text: string, other: string): string {
  const cleaned = cleanText(text).trim();
  return cleaned === '' ? other : cleaned;
}

/** Returns the cleaned texts without the empty ones. */
export function cleanTexts(texts: readonly string[]): string[] {
  return texts.map((text) => textOr(text, '')).filter((text) => text !== '');
}

/**
 * Escapes text for an element that readers show as HTML, and a browser that opens the feed as text: a summary. Only what HTML could read as a
 * tag or a character reference is escaped, so that "bread & butter" is the same in both.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/&(?=[#\w])/g, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
