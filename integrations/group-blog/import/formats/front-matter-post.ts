import { parse as parseToml, TomlDate } from 'smol-toml';
import { parseDocument } from 'yaml';
import { guessDates } from '../../suggest/guess-date.ts';
import { posts as postKind } from '../../schemas/post.ts';
import { fieldIn } from '../../suggest/other-programs.ts';
import { seenBy } from '../../suggest/visibility.ts';
import { bareName } from '../../suggest/bare-name.ts';
import { postTime } from '../post-time.ts';
import type { Hiding, SourcePost } from '../source-post.ts';
import { fillPermalink, type FolderLayout } from './folder-layouts.ts';

/** What the files of a site say of all its posts. */
export interface FolderSite {
  /** Such as `https://old.example/blog`; empty where nobody knows it. */
  address: string;
  /** The template of addresses of posts. */
  permalink: string | undefined;
  /** Templates of addresses by the section of posts, as Hugo has them. */
  permalinks: Readonly<Record<string, string>>;
}

/**
 * Reads a file of Markdown or HTML with front matter as a post.
 * @throws {Error} where the front matter cannot be read.
 */
export function frontMatterPost(
  path: string,
  source: string,
  layout: FolderLayout,
  site: FolderSite,
): SourcePost {
  const { fields, body, line } = readFields(source);
  const typed = (name: string): unknown => valueNamed(fields, name);
  const inPath = path.replace(/(?:\/index)?\.(?:mdx?|markdown|html)$/i, '');
  const bare = inPath.replace(layout.roots, '');
  const fileName = /[^/]*$/.exec(inPath)?.[0] ?? '';
  const [, nameDate, nameSlug] = /^(\d{4}-\d{1,2}-\d{1,2})[-_](.+)$/.exec(fileName) ?? [];
  const [, folderYear, folderMonth, folderDay] =
    /(?:^|\/)(\d{4})[/-](\d{2})[/-](\d{2})(?:[/-]|$)/.exec(bare) ?? [];
  const ownSlug = textOf(fields['slug']);
  const slug =
    ownSlug
      ?.replace(/^\/|\/$/g, '')
      .split('/')
      .at(-1) ||
    (nameSlug ?? fileName);
  const written = textOf(typed('date'));
  const inName =
    nameDate ?? (folderYear === undefined ? null : `${folderYear}-${folderMonth ?? ''}-${folderDay ?? ''}`);
  const isRead = written !== undefined && postTime(written, 'UTC') !== undefined;
  const published = isRead ? written : (inName ?? written ?? null);
  const categories = listOf(fields['categories'] ?? fields['category']);
  const date = /^\d{4}-\d{2}-\d{2}/.exec(published ?? '')?.[0] ?? guessDates(published ?? '')[0];
  const section = bare.split('/')[0] ?? '';
  const template =
    textOf(fields['permalink']) ?? site.permalinks[section] ?? site.permalink ?? layout.permalink;
  const ownAddress = textOf(fields['url']) ?? (ownSlug?.startsWith('/') ? ownSlug : undefined);
  const addressPath =
    ownSlug === undefined || ownSlug.startsWith('/') ? bare : bare.replace(/[^/]*$/, ownSlug);
  const lower = layout.feedId === 'address' ? addressPath.toLowerCase() : addressPath;
  const address = ownAddress?.startsWith('/')
    ? ownAddress
    : template === undefined
      ? undefined
      : fillPermalink(template, { path: lower, slug: ownSlug ?? nameSlug ?? fileName, date, categories });
  const former = [
    fields['aliases'],
    fields['alias'],
    fields['redirect_from'],
    fields['redirectFrom'],
    fields['redirects'],
  ].flatMap(listOf);
  const base = baseOf(site.address);
  const whole = address === undefined ? undefined : `${base}${address}`;
  const cover = coverOf(typed('cover'), fields);
  return {
    key: path,
    place: { file: path, line: 1 },
    title: textOf(typed('title')) ?? headingOf(body) ?? '',
    published,
    updated: textOf(typed('updated')),
    slug,
    authors: listOf(typed('authors')),
    tags: tagsIn(fields),
    description: textOf(typed('description')),
    language: textOf(typed('language')),
    canonical: textOf(
      fields['canonical_url'] ?? fields['canonicalUrl'] ?? fields['canonicalURL'] ?? fields['canonical'],
    ),
    hiding: hidingOf(path, fields, layout),
    addresses: [
      ...former
        .map((one) => (one.startsWith('/') || one.includes('://') ? one : `/${one}`))
        .map((one) => withBase(one, base)),
      ...(whole === undefined ? [] : [whole]),
    ],
    feedId: feedIdOf(whole, layout, site.address),
    ...(cover && { cover }),
    body: { is: bodyKind(path, layout), text: body, line },
  };
}

function feedIdOf(address: string | undefined, { feedId }: FolderLayout, site: string): string | undefined {
  if (address === undefined || feedId === 'none' || site === '') return undefined;
  const whole = URL.parse(address, site)?.href;
  return feedId === 'address' ? whole : whole?.replace(/\/$|\.html$/, '');
}

/** The path of the site under its host, without a slash at its end. */
function baseOf(site: string): string {
  return (URL.parse(site)?.pathname ?? '').replace(/\/$/, '');
}

function withBase(address: string, base: string): string {
  return base === '' || address.includes('://') || address.startsWith(`${base}/`) ? address : base + address;
}

function bodyKind(path: string, { isMdx }: FolderLayout): SourcePost['body']['is'] {
  if (/\.html$/i.test(path)) return 'html';
  if (/\.mdx$/i.test(path)) return 'mdx';
  return isMdx ? 'loose-mdx' : 'markdown';
}

type Fields = Readonly<Record<string, unknown>>;

/** Front matter in YAML, TOML or JSON, and the body with the number of its first line. */
export function readFields(source: string): { fields: Fields; body: string; line: number } {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const [, toml] = /^\s*\+\+\+[^\S\n]*\n([^]*?\n?)\+\+\+[^\S\n]*(?:\n|$)/.exec(text) ?? [];
  if (toml !== undefined) {
    const end = text.indexOf('+++', text.indexOf('+++') + 3) + 3;
    return { fields: plainFields(parseToml(toml)) as Fields, ...bodyFrom(text, end) };
  }
  const [all, yaml] = /^\s*---[^\S\n]*\n([^]*?\n)?---[^\S\n]*(?:\n|$)/.exec(text) ?? [];
  if (all === undefined) return { fields: {}, body: text, line: 1 };
  // With this schema, every value is the text that was typed: `1.10`, `2012-02-05`, `false`.
  const document = parseDocument(yaml ?? '', { schema: 'failsafe', logLevel: 'silent', uniqueKeys: false });
  const [fault] = document.errors;
  if (fault) throw new Error(fault.message.split('\n')[0]);
  const fields: unknown = document.toJS() ?? {};
  if (typeof fields !== 'object' || fields === null || Array.isArray(fields))
    throw new Error('it has no fields');
  return { fields: fields as Fields, ...bodyFrom(text, all.length) };
}

function bodyFrom(text: string, end: number): { body: string; line: number } {
  return { body: text.slice(end), line: text.slice(0, end).split('\n').length };
}

/** TOML's dates as they are typed. */
function plainFields(value: unknown): unknown {
  if (value instanceof TomlDate) return value.toISOString();
  if (Array.isArray(value)) return value.map(plainFields);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, plainFields(inner)]));
}

/** Fields of Hugo that are grouped below another one. */
const GROUPS = ['params', 'taxonomies', 'extra', 'meta', 'seo'];

/** The value of what a field is here, under whatever name the program has it. */
function valueNamed(fields: Fields, field: string): unknown {
  const shape = postKind.schema.shape;
  const own = (some: Fields): unknown => {
    if (isSaid(some[field])) return some[field];
    const name = fieldIn(some, field, shape);
    return name === undefined ? undefined : some[name];
  };
  const found = own(fields);
  if (isSaid(found)) return found;
  return GROUPS.map((group) => fields[group])
    .filter((inner) => typeof inner === 'object' && inner !== null)
    .map((inner) => own(inner as Fields))
    .find(isSaid);
}

function isSaid(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function tagsIn(fields: Fields): string[] {
  const groups = [fields, ...GROUPS.map((group) => fields[group])].filter(
    (one) => typeof one === 'object' && one !== null,
  );
  return groups.flatMap((group) =>
    ['tags', 'tag', 'categories', 'category', 'topics', 'keywords', 'labels'].flatMap((name) =>
      listOf((group as Fields)[name]),
    ),
  );
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  if (typeof value === 'number') return String(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const { date, name, src } = value as Fields;
    return textOf(date ?? name ?? src);
  }
  return undefined;
}

/** A list, or what stands in one text with commas between. */
function listOf(value: unknown): string[] {
  const items: unknown[] =
    typeof value === 'string'
      ? value.split(',')
      : Array.isArray(value)
        ? value
        : isSaid(value)
          ? [value]
          : [];
  return items.flatMap((item) => {
    const group = item as Fields;
    const isGroup = typeof item === 'object' && item !== null;
    const text = isGroup
      ? (group['key'] ?? group['name'] ?? group['id'] ?? group['label'] ?? group['from'])
      : item;
    return typeof text === 'string' || typeof text === 'number'
      ? String(text).trim() === ''
        ? []
        : [String(text).trim()]
      : [];
  });
}

function coverOf(value: unknown, fields: Fields): { src: string; alt: string } | undefined {
  const first: unknown = Array.isArray(value) ? value[0] : value;
  const group = typeof first === 'object' && first !== null ? (first as Fields) : undefined;
  const names = ['src', 'url', 'image', 'path', 'feature', 'file', 'relative', 'filename'];
  const src = group
    ? names.map((name) => textOf(group[name])).find((one) => one !== undefined)
    : textOf(first);
  if (src === undefined) return undefined;
  const alts = [
    group?.['alt'],
    group?.['caption'],
    fields['imageAlt'],
    fields['heroImageAlt'],
    fields['image_alt'],
    fields['alt'],
  ];
  return { src, alt: alts.map(textOf).find((one) => one !== undefined) ?? '' };
}

function hidingOf(path: string, fields: Fields, { isDraft }: FolderLayout): Hiding | null {
  if (isDraft?.test(path)) return 'draft';
  const seen = Object.entries(fields).map(([name, value]) =>
    bareName(name) === 'sitemap' || bareName(name) === 'permalink' ? undefined : seenBy(name, value),
  );
  if (seen.includes('draft')) return 'draft';
  return seen.includes('unlisted') ? 'unlisted' : null;
}

function headingOf(body: string): string | undefined {
  return /^\s*# (.+)$/m.exec(body)?.[1]?.trim();
}
