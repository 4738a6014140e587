import { foreignText } from '../safety/foreign-html.ts';

/** The words of a text that may be HTML, as titles in RSS often are; null where it has none. */
export function textOfMarkup(text: string | undefined): string | null {
  if (text === undefined) return null;
  const words = /&#?\w+;|<\/?[a-z][^<>]*>/i.test(text) ? foreignText(text) : text.replace(/\s+/g, ' ').trim();
  return words === '' ? null : words;
}
