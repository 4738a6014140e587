/**
 * Leaves out the characters that XML 1.0 cannot hold or that readers take for an error: control characters, halves of
 * surrogate pairs, and the replacement character.
 */
export function cleanText(text: string): string {
  return text.replace(/[^\t\n\r\x20-\x7E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu, '');
}

/** The cleaned text, or another if nothing is left of it. */
export function textOr(text: string, other: string): string {
  const cleaned = cleanText(text).trim();
  return cleaned === '' ? other : cleaned;
}

/** The cleaned texts of which something is left. */
export function cleanTexts(texts: readonly string[]): string[] {
  return texts.map((text) => textOr(text, '')).filter((text) => text !== '');
}

/** Text as it is written in HTML and in its attributes. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Text for a place where some readers expect HTML and others text, such as the description in RSS. Only what HTML would
 * take for a tag or the name of a character is escaped; the rest reads well as either.
 */
export function guardText(text: string): string {
  return text.replace(/&(?=#x?[\da-f]|\w+;)/gi, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
