/** Leaves out what XML 1.0 cannot hold: control characters and halves of surrogate pairs. */
export function cleanText(text: string): string {
  return text.toWellFormed().replace(/[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '');
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
  return text.replace(/&(?=#?\w+;)/g, '&amp;').replace(/<(?=[a-z!/?])/gi, '&lt;');
}
