import type { SearchedPage } from './read-page.ts';
import { searchedWords, type SearchedWord } from './searched-words.ts';

/** The date of a page that has none: Pagefind leaves such pages out of a search that is sorted. */
const LONG_AGO = '0000-01-01';

/**
 * Writes a page as Pagefind is to index it: its words in the form in which they are searched, and its filters. Of its facts, which
 * Pagefind would all search, there are the title and the author.
 */
export function pagefindHtml({ title, meta, filters, date, blocks }: SearchedPage, language: string): string {
  const fields = [
    field('meta', 'title', searchedText(searchedWords(title))),
    field('meta', 'author', searchedText(searchedWords(meta.get('author') ?? ''))),
    ...[...filters].flatMap(([name, values]) => values.map((value) => field('filter', name, value))),
    field('sort', 'date', date ?? LONG_AGO),
  ];
  // The space before an end tag keeps Pagefind from adding a full stop.
  const text = blocks.map(({ tag, words }) => `<${tag}>${searchedText(words)} </${tag}>`);
  // Pagefind names the file of a page after all that it keeps of it: what it is not to search, it gets as an anchor.
  const anchor = `<p id="${encodeURIComponent(JSON.stringify([...meta]))}"></p>`;
  return `<html lang="${language}"><body data-pagefind-body>${anchor}${text.join('')}<p data-pagefind-ignore>${fields.join('')}</p></body></html>`;
}

function field(kind: 'meta' | 'filter' | 'sort', name: string, value: string): string {
  return value === '' ? '' : `<span data-pagefind-${kind}="${escapeHtml(name)}">${escapeHtml(value)}</span>`;
}

function escapeHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}

function searchedText(words: readonly SearchedWord[]): string {
  return words.map(({ searched }) => searched).join(' ');
}

/** What Pagefind keeps of a page to show it as a result. */
export interface Fragment {
  url: string;
  content: string;
  meta: Record<string, string>;
  anchors: readonly unknown[];
}

/**
 * Puts into a fragment what readers see: the words as they are written, and all facts. Zero-width spaces part the words, as Pagefind
 * itself parts those of Japanese.
 * @returns null if Pagefind has counted the words in another way, so that others would be marked as found.
 */
export function shownFragment(fragment: Fragment, page: SearchedPage): Fragment | null {
  const { blocks } = page;
  if (fragment.content !== searchedText(blocks.flatMap(({ words }) => words))) return null;
  const { title, language, direction, meta } = page;
  return {
    ...fragment,
    anchors: [],
    content: blocks.map(({ words }) => shownText(words)).join('\u200B'),
    meta: {
      ...Object.fromEntries(meta),
      title,
      ...(language !== null && { language }),
      ...(direction !== null && { direction }),
    },
  };
}

/** Writes the words of a block. A dot parts it from the next one, unless it ends in a sign. */
function shownText(words: readonly SearchedWord[]): string {
  const text = words
    .map(({ shown }) => shown)
    .join('\u200B')
    .trimEnd();
  return `${text}${/[\p{L}\p{M}\p{N}]$/u.test(text) ? ' ·' : ''} `;
}
