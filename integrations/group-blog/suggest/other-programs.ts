import type { z } from 'zod';
import { fileName } from '../model/content-path.ts';
import { PICTURE_ENDING } from '../schemas/values/picture-path.ts';
import { bareName } from './bare-name.ts';
import { guessValues } from './guess-value.ts';
import { hourOfDate } from './hour-of-date.ts';
import type { FieldFix, UnknownNames } from './misplaced-field.ts';
import { fieldSchemas, itemSchema, schemaAt, valueAt } from './schema-walk.ts';
import { slugOf } from './slug.ts';
import { fieldLine, flowValue } from './yaml-line.ts';

/**
 * What fields here are called in other programs: Jekyll, Hugo, Astro's starters, Eleventy, Docusaurus, Hexo, Ghost, and
 * what is exported from WordPress. In small letters, without the signs between words.
 */
const NAMES: Readonly<Record<string, readonly string[]>> = {
  title: ['name', 'headline', 'posttitle', 'sitename', 'sitetitle'],
  name: ['displayname', 'fullname', 'nickname'],
  date: [
    'datepublished',
    'postdate',
    'postdategmt',
    'pubdate',
    'pubdatetime',
    'publicationdate',
    'publishdate',
    'published',
    'publishedat',
    'publisheddate',
    'publishedon',
    'created',
    'createdat',
    'createdon',
    'datecreated',
  ],
  updated: [
    'datemodified',
    'dateupdated',
    'lastmod',
    'lastmodified',
    'lastmodifiedat',
    'lastupdate',
    'lastupdated',
    'moddate',
    'moddatetime',
    'modified',
    'modifiedat',
    'postmodified',
    'updatedat',
    'updateddate',
    'updatedon',
  ],
  description: [
    'customexcerpt',
    'excerpt',
    'postexcerpt',
    'summary',
    'abstract',
    'deck',
    'intro',
    'lead',
    'metadescription',
    'ogdescription',
    'seodescription',
    'subtitle',
    'teaser',
  ],
  authors: ['author', 'byline', 'contributors', 'creator', 'postauthor', 'writer', 'writers'],
  tags: ['categories', 'category', 'keyword', 'keywords', 'label', 'labels', 'tag', 'topic', 'topics'],
  cover: [
    'banner',
    'bannerimage',
    'coverimage',
    'featuredimage',
    'featureimage',
    'headerimage',
    'hero',
    'heroimage',
    'image',
    'images',
    'img',
    'ogimage',
    'photo',
    'picture',
    'postimage',
    'socialimage',
    'teaserimage',
    'thumb',
    'thumbnail',
  ],
  avatar: ['image', 'photo', 'picture', 'portrait', 'profileimage', 'profilepicture'],
  tagline: ['headline', 'jobtitle', 'role', 'shortbio', 'subtitle'],
  canonical: ['canonicallink', 'canonicalurl', 'externalurl', 'originalurl', 'syndicatedfrom', 'link', 'url'],
  language: ['lang', 'languagecode', 'locale'],
  aliases: ['alias', 'permalink', 'redirectfrom', 'redirects', 'redirectsfrom', 'url'],
  timezone: ['tz'],
  joined: ['membersince', 'since'],
  site: ['baseurl', 'homepage', 'siteurl', 'url'],
  repository: ['repo', 'repositoryurl'],
  start: ['from', 'startdate', 'starts'],
  src: ['file', 'image', 'path', 'relative', 'url'],
  alt: ['alternativetext', 'alttext', 'imagealt'],
};

/** A field that another program has under another name, and what stands in it. */
interface Renamed extends Pick<UnknownNames, 'data' | 'parent' | 'typed'> {
  key: string;
  field: string;
  value: unknown;
  schema: z.ZodType;
  /** All that mean the same field, the likeliest first. */
  keys: readonly string[];
}

/** What a field of another program is here, with its value kept; undefined where it has no name there. */
export function fieldElsewhere(names: UnknownNames, key: string): FieldFix | undefined {
  const { parent, data, typed } = names;
  const value = valueAt(data, [...parent, key]);
  if (value === null || value === undefined) return undefined;
  const fields = fieldSchemas(schemaAt(names.schema, parent));
  const field = fieldNamed(key, value, fields);
  const schema = field === undefined ? undefined : fields[field];
  if (field === undefined || schema === undefined) {
    return bareName(key) === 'slug' && parent.length === 0 ? slugFix(value, fields) : undefined;
  }
  const rank = (name: string): number => NAMES[field]?.indexOf(bareName(name)) ?? 0;
  const keys = names.keys
    .filter((other) => fieldNamed(other, valueAt(data, [...parent, other]), fields) === field)
    .toSorted((a, b) => rank(a) - rank(b));
  const renamed = { key, field, value: typed([...parent, key]), schema, keys, data, parent, typed };
  const fix = itemSchema(schema) ? listFix(renamed) : valueFix(renamed);
  return { fix, meantField: [...parent, field], is: field };
}

/** The name under which other programs have a field of a post, of those that are there; the likeliest of several. */
export function fieldIn(
  data: Readonly<Record<string, unknown>>,
  field: string,
  fields: Readonly<Record<string, z.ZodType>>,
): string | undefined {
  const names = Object.keys(data).filter((name) => NAMES[field]?.includes(bareName(name)) === true);
  const rank = (name: string): number => NAMES[field]?.indexOf(bareName(name)) ?? 0;
  return names
    .filter((name) => data[name] !== null && fieldNamed(name, data[name], fields) === field)
    .toSorted((a, b) => rank(a) - rank(b))[0];
}

/** The field here; of several, the one that can take the value, alone or in a list. */
function fieldNamed(
  key: string,
  value: unknown,
  fields: Readonly<Record<string, z.ZodType>>,
): string | undefined {
  const name = bareName(key);
  const named = Object.keys(fields).filter(
    (field) => Object.hasOwn(NAMES, field) && NAMES[field]?.includes(name) === true,
  );
  const takes = (field: string, some: unknown): boolean => fields[field]?.safeParse(some).success === true;
  return named.find((field) => takes(field, value) || takes(field, [value])) ?? named[0];
}

/** All that goes into one list is written into one line, which is told once. */
function listFix({ key, field, schema, keys, data, parent, typed }: Renamed): string | undefined {
  if (keys[0] !== key) return undefined;
  const names = [field, ...keys].filter((name) => valueAt(data, [...parent, name]) !== undefined);
  const items = names.flatMap((name) => itemsOf(typed([...parent, name]), schema));
  if (items.length === 0 || items.includes(undefined)) return rename(key, field);
  const line = `write "${field}: [${[...new Set(items)].join(', ')}]"`;
  const others = names.filter((name) => name !== key);
  return others.length === 0 ? line : `${line} in the place of this line and of ${others.join(', ')}`;
}

/** The items as they are typed in brackets; undefined for one of which nobody can tell what it is here. */
function itemsOf(value: unknown, list: z.ZodType): (string | undefined)[] {
  const item = itemSchema(list);
  if (item === undefined) return [undefined];
  const parts = typeof value === 'string' ? value.split(/[,;]/) : [value].flat();
  return parts
    .map((part: unknown) => nameIn(typeof part === 'string' ? part.trim() : part))
    .filter((part) => part !== '')
    .map((part) => (item.safeParse(part).success ? flowValue(part) : guessValues(item, part)[0]));
}

/** The name in a group of fields, as `{ name: Ann, url: … }`. */
function nameIn(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Date) return value;
  const group = value as Readonly<Record<string, unknown>>;
  return group['name'] ?? group['title'] ?? group['id'] ?? value;
}

function valueFix(renamed: Renamed): string {
  const { key, field, value, keys, parent, typed } = renamed;
  const [first = key] = keys;
  if (first !== key) return `remove it where "${first}" is the ${field}: there is one ${field} here`;
  const lines = linesOf(renamed);
  const there = typed([...parent, field]);
  if (there === undefined) return lines ?? rename(key, field);
  if (there === value) return `remove the line: ${field} says the same`;
  const instead = lines === undefined ? `its value as the ${field}` : lines.replace(/^write /, '');
  return `remove the line, or write ${instead} in the place of "${fieldLine(field, there)}"`;
}

/** The line to type; undefined where its value is too long to be told again, or nobody can tell it. */
function linesOf({ key, field, value, schema, typed, parent }: Renamed): string | undefined {
  // The hour is told of the field here, which has another one for it.
  if (field === 'date' && hourOfDate(String(value), '2000-01-01', 'UTC') !== undefined) return undefined;
  const picture = pictureLine(field, value, schema, typed([...parent, `${key}Alt`]));
  if (picture !== undefined) return picture;
  if (typeof value === 'string' && value.trim().includes('\n')) return undefined;
  const plain = schema.safeParse(value).success ? value : nameIn(value);
  const lines = schema.safeParse(plain).success
    ? [fieldLine(field, plain)]
    : guessValues(schema, plain).map((guess) => `${field}: ${guess}`);
  if (lines.length === 0 || lines.some((line) => line.length > LONGEST_LINE)) return undefined;
  return `write ${lines.map((line) => `"${line}"`).join(' or ')}`;
}

const LONGEST_LINE = 120;

function rename(key: string, field: string): string {
  return `write "${field}:" in the place of "${key}:"`;
}

/** A picture, which lies beside the file here, and has its words with it. */
function pictureLine(
  field: string,
  pictures: unknown,
  schema: z.ZodType,
  altBeside: unknown,
): string | undefined {
  if (field !== 'cover' && field !== 'avatar' && field !== 'src') return undefined;
  const value: unknown = Array.isArray(pictures) ? pictures[0] : pictures;
  const group = (typeof value === 'object' && value !== null ? value : {}) as Readonly<
    Record<string, unknown>
  >;
  const first = (names: readonly string[]): unknown =>
    Object.entries(group).find(([name]) => names.includes(bareName(name)))?.[1];
  const address = Object.keys(group).length > 0 ? first(['src', ...(NAMES['src'] ?? [])]) : value;
  const name = typeof address === 'string' ? fileName(address.replace(/[?#].*$/, '')) : '';
  if (typeof address !== 'string' || !PICTURE_ENDING.test(name)) return undefined;
  const alt = first(['alt', ...(NAMES['alt'] ?? [])]) ?? altBeside;
  const words = typeof alt === 'string' && alt.trim() !== '' ? alt : '…';
  const src = `./${name}`;
  const line = fieldLine(field, schema.safeParse(src).success ? src : { src, alt: words });
  const own = line.includes('…') ? ', with your own words in the place of …' : '';
  const isBeside = /^(?:\.\/)?[^/]+$/.test(address);
  return `write "${line}"${own}${isBeside ? '' : `, and put ${name} beside the file`}`;
}

/** The name of a page's address, which is that of its file here. */
function slugFix(value: unknown, fields: Readonly<Record<string, z.ZodType>>): FieldFix | undefined {
  const text = String(value);
  if (text.startsWith('/') && fields['aliases']?.safeParse([text]).success === true) {
    return { fix: `write "aliases: [${flowValue(text)}]"`, is: 'aliases' };
  }
  const slug = slugOf(text);
  if (slug === undefined) return undefined;
  return { fix: `remove the line, and name the file "${slug}": its name is the address here` };
}
