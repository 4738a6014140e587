import { isSafeLink } from '../safety/safe-html.ts';
import { PICTURE_ENDING } from '../schemas/values/picture-path.ts';
import { slugOf } from '../suggest/slug.ts';
import { beginningOf, type Change, type NoteChange } from './bodies/change.ts';
import { htmlToMarkdown } from './bodies/html-to-markdown.ts';
import { adaptMarkdown } from './bodies/markdown-body.ts';
import { mdxToMarkdown } from './bodies/mdx-body.ts';
import { mapOutsideCode, SOURCE_SCHEME, withoutTemplateTags } from './bodies/template-tags.ts';
import { addressKeyOf } from './old-addresses.ts';
import type { PlannedPost, PostFields } from './plan.ts';
import type { SourceBody, SourceHead } from './source-post.ts';
import { freeId } from './who-is-who.ts';
import { decodedAddress } from '../model/web-address.ts';

/** A picture of the source that comes along. */
export interface CarriedPicture {
  /** Its file in the source. */
  from: string;
  /** The name of its file beside the post. */
  name: string;
}

/** A picture of the source, as far as it has to be known to name it. */
export interface FoundPicture {
  from: string;
  /** The ending that it will have, with its point. */
  ending: string;
}

export interface ConvertOptions {
  /** The address of the old blog; empty where nobody knows it. */
  site: string;
  /** Finds the post that stood at an address, or that was made of a file. */
  find: FindPost;
  /** Finds a picture among the files of the source. */
  findPicture: (address: string, head: SourceHead) => FoundPicture | undefined;
  /** Whether the text has tags of templates. */
  hasTemplateTags: boolean;
}

/** A post as it is to be written. */
export interface ConvertedPost {
  fields: PostFields;
  body: string;
  pictures: readonly CarriedPicture[];
  changes: readonly Change[];
  /** The ids of the posts to which it links. */
  linked: ReadonlySet<string>;
}

/**
 * Turns the body of a post into Markdown that can stand here.
 * @throws {Error} where it cannot be parsed.
 */
export function convertPost(
  { head, fields, ...planned }: PlannedPost,
  body: SourceBody,
  options: ConvertOptions,
): ConvertedPost {
  const changes: Change[] = [];
  const linked = new Set<string>();
  const pictures = new Map<string, CarriedPicture>();
  const note: NoteChange = (change) => void changes.push(change);
  for (const text of planned.lostAddresses) note({ what: 'address', line: head.place.line, text });
  for (const text of planned.changedTags)
    note({ what: 'tag', line: head.place.line, text: beginningOf(text) });

  const carried = ({ from, ending }: FoundPicture): string => {
    const known = pictures.get(from);
    if (known) return known.name;
    const names = new Set([...pictures.values()].map(({ name }) => name.replace(/\.\w+$/, '')));
    const base = slugOf(/([^/]+?)(?:\.\w+)?$/.exec(from)?.[1] ?? '') ?? 'picture';
    const name = `${freeId(base, (one) => names.has(one))}${ending}`;
    pictures.set(from, { from, name });
    return name;
  };
  const picture = (address: string, line: number): string | null => {
    const found = options.findPicture(address, head);
    if (found) return `./${carried(found)}`;
    const url = absolute(address, head, options.site);
    if (url === undefined || !/^https?:/.test(url)) return null;
    note({ what: 'picture-link', line, text: beginningOf(url) });
    return url;
  };
  const link = (address: string): string | null => {
    const post = options.find(address, head);
    if (post) {
      linked.add(post.id);
      return post.address;
    }
    const plain = address.trim();
    if (/^(?:mailto|tel):./i.test(plain)) return isSafeLink(plain) ? plain.replace(/\s/g, '%20') : null;
    const found = PICTURE_ENDING.test(plain) ? options.findPicture(plain, head) : undefined;
    if (found) return `./${carried(found)}`;
    return absolute(plain, head, options.site) ?? null;
  };
  const markdown = toMarkdown(body, { ...options, link, picture, note, title: head.title });
  const cover = coverOf(head, picture);
  return {
    fields: { ...fields, cover },
    body: markdown,
    pictures: [...pictures.values()],
    changes: changes.toSorted((a, b) => a.line - b.line),
    linked,
  };
}

function toMarkdown(
  { is, text, line }: SourceBody,
  options: ConvertOptions & Pick<Parameters<typeof htmlToMarkdown>[1], 'link' | 'picture' | 'note' | 'title'>,
): string {
  const { note, site, hasTemplateTags } = options;
  if (is === 'html') return htmlToMarkdown(text, { ...options, line });
  const plain = hasTemplateTags ? withoutTemplateTags(text, { note, line, site }) : text;
  const markdown =
    is === 'markdown' ? plain : withoutMdx(plain, { note, line, mayBeMarkdown: is === 'loose-mdx' });
  return adaptMarkdown(markdown, { ...options, line })
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .trimEnd();
}

/** Docusaurus reads its `.md` files as MDX with comments and addresses as Markdown has them, or as Markdown. */
function withoutMdx(
  text: string,
  { mayBeMarkdown, ...options }: { note: NoteChange; line: number; mayBeMarkdown: boolean },
): string {
  if (!mayBeMarkdown) return withoutGaps(mdxToMarkdown(text, options));
  const plain = mapOutsideCode(text, (piece) =>
    piece
      .replace(/<!--[^]*?-->/g, (comment) => comment.replace(/[^\n]/g, ''))
      .replace(
        /<((?:https?:\/\/|mailto:)[^\s<>]+)>/g,
        (_, url: string) => `[${url.replace(/[[\]_*]/g, '\\$&')}](${url})`,
      ),
  );
  try {
    return withoutGaps(mdxToMarkdown(plain, options));
  } catch {
    return plain.replace(/^(?:import|export) .*$/gm, '');
  }
}

/** Where code was taken out, empty lines are left. */
function withoutGaps(text: string): string {
  return mapOutsideCode(text, (piece) => piece.replace(/\n(?:[^\S\n]*\n){2,}/g, '\n\n'));
}

/** Covers have to lie beside the post. */
function coverOf(
  { cover, place, title }: SourceHead,
  picture: (address: string, line: number) => string | null,
): PostFields['cover'] {
  const src = cover === undefined ? null : picture(cover.src, place.line);
  if (!cover || src === null || !src.startsWith('./')) return undefined;
  return { src, alt: cover.alt.trim() === '' ? title : cover.alt.trim() };
}

/** The whole address of something in the old blog; undefined where nobody knows it, or it is none that a link may have. */
function absolute(address: string, { addresses }: SourceHead, site: string): string | undefined {
  const plain = address.trim().replace(/^\/\//, 'https://');
  if (/^[a-z][a-z\d+.-]*:/i.test(plain))
    return /^https?:/i.test(plain) ? (URL.parse(plain)?.href ?? undefined) : undefined;
  if (site === '') return undefined;
  const base = URL.parse(addresses[0] ?? '/', site);
  return base ? (URL.parse(plain, base)?.href ?? undefined) : undefined;
}

/** Finds the post at an address that stands in another post. */
export type FindPost = (address: string, from: SourceHead) => PlannedPost | undefined;

export function createFindPost(planned: readonly PlannedPost[], site: string): FindPost {
  const byAddress = new Map<string, PlannedPost>();
  const byFile = new Map<string, PlannedPost>();
  for (const post of planned) {
    for (const address of post.head.addresses) {
      const key = addressKeyOf(address, site);
      if (key !== undefined && !byAddress.has(key)) byAddress.set(key, post);
    }
    const file = fileKey(post.head.place.file);
    byFile.set(file, post);
    const [name = ''] = /[^/]*$/.exec(file) ?? [];
    if (!byFile.has(name)) byFile.set(name, post);
  }
  return (address, from) => {
    if (address.startsWith(SOURCE_SCHEME)) {
      const path = fileKey(address.slice(SOURCE_SCHEME.length).replace(/#.*$/, '').replace(/^\//, ''));
      return byFile.get(path) ?? byFile.get(/[^/]*$/.exec(path)?.[0] ?? '');
    }
    if (address.startsWith('#')) return undefined;
    const isRelative = !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(address);
    if (isRelative) {
      const beside = URL.parse(address, `https://file.invalid/${from.place.file}`)?.pathname.slice(1) ?? '';
      const file = byFile.get(fileKey(decodedAddress(beside)));
      if (file) return file;
    }
    const base = URL.parse(from.addresses[0] ?? '/', site === '' ? 'https://old.invalid/' : site);
    const whole = base ? URL.parse(address, base) : null;
    const key = whole ? addressKeyOf(whole.href, site) : undefined;
    return key === undefined || key === '' ? undefined : byAddress.get(key);
  };
}

function fileKey(path: string): string {
  return path.replace(/(?:\/index)?\.(?:mdx?|markdown|html)$/i, '').replace(/\/$/, '');
}
