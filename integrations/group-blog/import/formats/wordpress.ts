import { withParagraphs } from '../bodies/classic-paragraphs.ts';
import type { NoteChange } from '../bodies/change.ts';
import { pictureHtml, withoutShortcodes, type LibraryPicture } from '../bodies/wordpress-shortcodes.ts';
import type { Hiding, SourceAuthor, SourceBody, SourceHead } from '../source-post.ts';
import { elementsIn, textIn, type XmlElement } from './xml-element.ts';
import { decodedAddress } from '../../model/web-address.ts';

/** What an export (WXR) says besides its posts. */
export interface WordPressLibrary {
  /** Such as `https://old.example`. */
  address: string;
  authors: Map<string, SourceAuthor>;
  /** The pictures by their numbers. */
  pictures: Map<string, LibraryPicture>;
  /** The pictures that were put in for a post, by the number of the post. */
  ofPosts: Map<string, LibraryPicture[]>;
}

export function emptyLibrary(): WordPressLibrary {
  return { address: '', authors: new Map(), pictures: new Map(), ofPosts: new Map() };
}

/** The elements of an export that are read. */
export const WORDPRESS_ELEMENTS: ReadonlySet<string> = new Set(['item', 'wp:author', 'wp:base_blog_url']);

/** Adds to the library what an element says of it. */
export function addToLibrary(library: WordPressLibrary, element: XmlElement): void {
  switch (element.name) {
    case 'wp:base_blog_url':
      library.address = element.text.trim().replace(/\/$/, '');
      break;
    case 'wp:author': {
      const login = textIn(element, 'wp:author_login');
      addAuthor(library, login, textIn(element, 'wp:author_display_name') || login);
      break;
    }
    case 'item':
      if (textIn(element, 'wp:post_type') === 'attachment') addPicture(library, element);
      if (textIn(element, 'wp:post_type') === 'guest-author') {
        const login =
          metaIn(element, 'cap-user_login') || textIn(element, 'wp:post_name').replace(/^cap-/, '');
        addAuthor(library, login, metaIn(element, 'cap-display_name') || textIn(element, 'title') || login);
      }
  }
}

function addAuthor({ authors }: WordPressLibrary, login: string, name: string): void {
  if (login !== '') authors.set(loginKey(login), { key: loginKey(login), name });
}

function loginKey(login: string): string {
  return login.trim().toLowerCase();
}

function addPicture({ pictures, ofPosts }: WordPressLibrary, item: XmlElement): void {
  const url = textIn(item, 'wp:attachment_url');
  if (!/\.(?:jpe?g|png|gif|webp|avif|svg|bmp)(?:$|\?)/i.test(url)) return;
  const picture = {
    url,
    alt: metaIn(item, '_wp_attachment_image_alt') || textIn(item, 'title'),
    caption: textIn(item, 'excerpt:encoded'),
  };
  pictures.set(textIn(item, 'wp:post_id'), picture);
  const parent = textIn(item, 'wp:post_parent');
  if (parent !== '' && parent !== '0') ofPosts.set(parent, [...(ofPosts.get(parent) ?? []), picture]);
}

function metaIn(item: XmlElement, key: string): string {
  return metasIn(item, key)[0] ?? '';
}

function metasIn(item: XmlElement, key: string): string[] {
  return elementsIn(item, 'wp:postmeta')
    .filter((meta) => textIn(meta, 'wp:meta_key') === key)
    .map((meta) => textIn(meta, 'wp:meta_value'));
}

const STATES: Readonly<Record<string, Hiding | null>> = {
  publish: null,
  future: 'scheduled',
  draft: 'draft',
  'auto-draft': 'draft',
  pending: 'pending',
  private: 'private',
  trash: 'trash',
};

/** Whether an item is a post. All else is a page, a picture, a menu, or a part of one. */
export function isPost(item: XmlElement): boolean {
  return textIn(item, 'wp:post_type') === 'post';
}

/** Reads the head of a post. The state decides who sees it, never the date. */
export function wordPressHead(item: XmlElement, file: string): SourceHead {
  const id = textIn(item, 'wp:post_id');
  const link = textIn(item, 'link');
  const gmt = textIn(item, 'wp:post_date_gmt');
  const local = textIn(item, 'wp:post_date');
  const hasInstant = gmt !== '' && !gmt.startsWith('0000');
  const hasDay = local !== '' && !local.startsWith('0000');
  const state = textIn(item, 'wp:status');
  const slug = decodedAddress(textIn(item, 'wp:post_name'));
  const isPretty = link !== '' && !/\?(?:p|page_id)=/.test(link);
  const former = isPretty ? metasIn(item, '_wp_old_slug').map((old) => withSlug(link, slug, old)) : [];
  const excerpt = plainWords(textIn(item, 'excerpt:encoded'));
  const guid = textIn(item, 'guid');
  return {
    key: id || guid || link,
    place: { file, line: item.line },
    title: plainWords(textIn(item, 'title')),
    published: hasInstant ? `${gmt}Z` : hasDay ? local : null,
    slug,
    authors: authorsOf(item),
    tags: elementsIn(item, 'category')
      .filter(({ attributes }) => attributes['domain'] === 'post_tag' || attributes['domain'] === 'category')
      .map(({ text }) => plainWords(text)),
    ...(excerpt !== '' && { description: excerpt }),
    hiding: hidingOf(item, state),
    addresses: [
      ...former.flatMap((one) => one ?? []),
      ...(link === '' ? [] : [link]),
      ...(id === '' ? [] : [`/?p=${id}`]),
    ],
    ...(guid !== '' && { feedId: guid }),
  };
}

function hidingOf(item: XmlElement, state: string): Hiding | null {
  if (state === 'publish' && textIn(item, 'wp:post_password') !== '') return 'password';
  return Object.hasOwn(STATES, state) ? (STATES[state] ?? null) : 'draft';
}

/** Co-Authors Plus keeps the authors as categories, with a login as their text; else there is one creator. */
function authorsOf(item: XmlElement): string[] {
  const together = elementsIn(item, 'category')
    .filter(({ attributes }) => attributes['domain'] === 'author')
    .map(({ text, attributes }) =>
      loginKey(text.trim() || (attributes['nicename'] ?? '').replace(/^cap-/, '')),
    );
  const creator = textIn(item, 'dc:creator');
  const all = together.length > 0 ? together : creator === '' ? [] : [loginKey(creator)];
  return [...new Set(all.filter((login) => login !== ''))];
}

/** The address that a post had under an older name. */
function withSlug(link: string, slug: string, old: string): string | undefined {
  const at = decodedAddress(link).lastIndexOf(slug);
  return slug === '' || at === -1
    ? undefined
    : `${decodedAddress(link).slice(0, at)}${decodedAddress(old)}${decodedAddress(link).slice(at + slug.length)}`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
};

/** The words of a little HTML, such as a title. */
export function plainWords(html: string): string {
  return html
    .replace(
      /<\/?(?:a|abbr|b|cite|code|del|em|font|i|ins|mark|q|s|small|span|strong|sub|sup|u)\b[^>]*>/gi,
      '',
    )
    .replace(/<[a-z!/][^>]*>/gi, ' ')
    .replace(
      /&(?:#x([\da-f]+)|#(\d+)|(\w+));/gi,
      (all: string, hex?: string, decimal?: string, name: string = '') => {
        const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
        if (hex !== undefined || decimal !== undefined)
          return code > 31 && code < 0x110000 ? String.fromCodePoint(code) : all;
        return ENTITIES[name.toLowerCase()] ?? all;
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/** Reads the body of a post, with its shortcodes and paragraphs as HTML. */
export function wordPressBody(item: XmlElement, library: WordPressLibrary, note: NoteChange): SourceBody {
  const content = item.children.find(({ name }) => name === 'content:encoded');
  const line = content?.line ?? item.line;
  const raw = (content?.text ?? '').replace(/\r\n?/g, '\n');
  const thumbnail = library.pictures.get(metaIn(item, '_thumbnail_id'));
  const isShown = thumbnail !== undefined && raw.includes(withoutSize(thumbnail.url));
  const text = withoutShortcodes(raw, {
    note,
    line,
    picture: (id) => library.pictures.get(id),
    ownPictures: library.ofPosts.get(textIn(item, 'wp:post_id')) ?? [],
  });
  const above = thumbnail && !isShown ? `${pictureHtml({ ...thumbnail, caption: '' })}\n\n` : '';
  // The picture above stands on lines of its own, which are none of the source.
  return {
    is: 'html',
    text: withParagraphs(above + text) + notesOf(item),
    line: line - (above === '' ? 0 : 2),
  };
}

/** The address of a picture without the ending that says how large its copy is. */
function withoutSize(url: string): string {
  return url.replace(/(?:-\d+x\d+)?\.\w+$/, '');
}

/** The block editor keeps footnotes beside the body, as JSON. */
function notesOf(item: XmlElement): string {
  const json = metaIn(item, 'footnotes');
  if (json === '') return '';
  try {
    const notes = JSON.parse(json) as readonly { id?: unknown; content?: unknown }[];
    return `<ol>${notes.map(({ id, content }) => `<li id="${String(id)}">${String(content)}</li>`).join('')}</ol>`;
  } catch {
    return '';
  }
}

/** How many comments of readers a post has that were let in. */
export function commentsOf(item: XmlElement): XmlElement[] {
  return elementsIn(item, 'wp:comment').filter(
    (comment) =>
      textIn(comment, 'wp:comment_approved') === '1' &&
      /^(?:comment)?$/.test(textIn(comment, 'wp:comment_type')),
  );
}

/** Where feeds of WordPress stand. */
export const WORDPRESS_FEEDS = ['/feed/', '/feed/atom/', '/feed/rss2/', '/feed/rss/'];
