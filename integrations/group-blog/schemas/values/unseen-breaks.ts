/**
 * Old line and page breaks, which other programs leave in copied text: no browser shows them, so that the words beside them look like one.
 * U+000B, U+000C, U+001C to U+001F, U+0085, U+2028 and U+2029.
 */
const UNSEEN_BREAKS = /[\v\f\u001C-\u001F\u0085\u2028\u2029]/g;

/** Replaces each unseen break by one space, so that positions in the text stay the same. */
export function spaceUnseenBreaks(text: string): string {
  return text.replace(UNSEEN_BREAKS, ' ');
}

/** Finds the offsets of unseen breaks, in UTF-16 code units. */
export function unseenBreaksIn(text: string): number[] {
  return Array.from(text.matchAll(UNSEEN_BREAKS), ({ index }) => index);
}
