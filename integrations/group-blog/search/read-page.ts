import { Parser, type Handler } from 'htmlparser2';
import { searchedWords, type SearchedWord } from './searched-words.ts';

/** What the search knows of a page. */
export interface SearchedPage {
  title: string;
  /** The language and the direction of the title and the text; null where they are those of the document. */
  language: string | null;
  direction: string | null;
  /** Facts about the page by name. */
  meta: ReadonlyMap<string, string>;
  /** The values of each filter. */
  filters: ReadonlyMap<string, readonly string[]>;
  /** The date by which results are sorted, `YYYY-MM-DD`; null where the page has none. */
  date: string | null;
  blocks: readonly SearchedBlock[];
}

/** A heading, or other text between two ends of lines. */
export interface SearchedBlock {
  tag: string;
  words: readonly SearchedWord[];
}

const BODY = 'data-pagefind-body';

/**
 * Reads a built page by Pagefind's attributes: `data-pagefind-body`, `-ignore`, and `-meta`, `-filter` and `-sort` with the name of what
 * the element's text says, or its attribute: `url[href]`.
 * @returns null for a page without `data-pagefind-body`.
 */
export function readSearchedPage(html: string): SearchedPage | null {
  const body = html.indexOf(BODY);
  if (body === -1) return null;
  const reader = new PageReader();
  new Parser(reader).end(html.slice(html.lastIndexOf('<', body)));
  return reader.hasBody ? reader : null;
}

interface OpenElement {
  name: string;
  isSearched: boolean;
  field: Field | null;
}

interface Field {
  kind: 'meta' | 'filter' | 'sort';
  name: string;
  text: string;
}

class PageReader implements Partial<Handler>, SearchedPage {
  hasBody = false;
  language: string | null = null;
  direction: string | null = null;
  date: string | null = null;
  readonly meta = new Map<string, string>();
  readonly filters = new Map<string, string[]>();
  readonly blocks: SearchedBlock[] = [];
  readonly #open: OpenElement[] = [];
  #text = '';

  get title(): string {
    const heading = this.blocks.find(({ tag }) => tag === 'h1')?.words.map(({ shown }) => shown);
    return this.meta.get('title') ?? heading?.join('').trim() ?? '';
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    this.#endBlockAt(name);
    if (name === 'br') this.#text += ' ';
    const isBody = BODY in attributes;
    this.hasBody ||= isBody;
    const field = fieldOf(attributes);
    if (field?.kind === 'meta' && field.name === 'title') {
      this.language = attributes['lang'] ?? null;
      this.direction = attributes['dir'] ?? null;
    }
    const isAround = isBody || this.#open.at(-1)?.isSearched === true;
    const isSearched = isAround && !('data-pagefind-ignore' in attributes) && !UNSEARCHED.has(name);
    this.#open.push({ name, isSearched, field });
  }

  ontext(text: string): void {
    // Zero-width spaces will part the words of the whole page.
    if (this.#open.at(-1)?.isSearched === true) this.#text += text.replaceAll('\u200B', '');
    for (const { field } of this.#open) if (field) field.text += text;
  }

  onclosetag(name: string): void {
    this.#endBlockAt(name);
    const field = this.#open.pop()?.field;
    if (field) this.#keep(field);
  }

  #endBlockAt(name: string): void {
    if (INLINE.has(name)) return;
    const words = searchedWords(this.#text);
    this.#text = '';
    if (words.length === 0) return;
    const heading = this.#open.find((element) => /^h[1-6]$/.test(element.name));
    this.blocks.push({ tag: heading?.name ?? 'p', words });
  }

  #keep({ kind, name, text }: Field): void {
    const value = text.trim().replace(/\s+/gu, ' ');
    if (kind === 'sort') this.date = value;
    else if (kind === 'meta') this.meta.set(name, value);
    else this.filters.set(name, [...(this.filters.get(name) ?? []), value]);
  }
}

function fieldOf(attributes: Record<string, string>): Field | null {
  for (const kind of ['meta', 'filter', 'sort'] as const) {
    const [, name, attribute] =
      /^([^[]+)(?:\[(.+)\])?$/.exec(attributes[`data-pagefind-${kind}`] ?? '') ?? [];
    if (name !== undefined) return { kind, name, text: attributes[attribute ?? ''] ?? '' };
  }
  return null;
}

/** Elements whose text is no part of what a page says. */
const UNSEARCHED = new Set(
  'footer form head iframe nav noscript rp rt script style svg template textarea'.split(' '),
);

/** Elements that end no line. */
const INLINE = new Set(
  (
    'a abbr b bdi bdo br button cite code data del dfn em i img input ins kbd label mark math q rp rt ruby s samp small ' +
    'span strong sub sup svg time u var wbr'
  ).split(' '),
);
