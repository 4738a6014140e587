/**
 * Leaves out what XML 1.0 cannot hold or readers take for an error: control characters, halves of surrogate pairs, and the
 * sign for a character that is lost.
 */
export function cleanText(text: string): string {
  return text.replace(/[^\t\n\r\x20-\x7E\u00A0-\uD7FF\uE000-\uFFFC\u{10000}-\u{10FFFF}]/gu, '');
}

/** The same, or something else to read where nothing is left of it. */
export function textOr(text: string, other: string): string {
  const cleaned = cleanText(text).trim();
  return cleaned === '' ? other : cleaned;
}

/** Those of which something is left. */
export function cleanTexts(texts: readonly string[]): string[] {
  return texts.map((text) => textOr(text, '')).filter((text) => text !== '');
}

/** Text as it stands in HTML, in an attribute too. */
export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/**
 * Text where some readers expect HTML and others text, as in the description of RSS: what HTML would take for a tag or a
 * character's name is escaped, the rest reads well as either.
 */
export function guardText(text: string): string {
  return text.replace(/&(?=#x?[\da-f]|\w+;)/gi, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
