import { posts as postKind } from '../schemas/post.ts';
import { contentPath } from '../model/content-path.ts';
import { PAGES } from '../network/pages/pages.ts';
import { guessLanguage } from '../suggest/guess-language.ts';
import { slugOf } from '../suggest/slug.ts';
import { language, webAddress } from '../schemas/fields.ts';
import { fileText, yamlLines } from '../writing/file-text.ts';
import { oneLine } from '../writing/file-text.ts';
import { aliasOf } from './old-addresses.ts';
import { postTime } from './post-time.ts';
import type { Hiding, SourceHead } from './source-post.ts';
import { tagOf } from './tag-of.ts';
import { freeId, type Who } from './who-is-who.ts';

/** The front matter of a post that is to be written. */
export interface PostFields {
  title: string;
  date: string;
  time?: string | undefined;
  description?: string | undefined;
  updated?: string | undefined;
  authors?: readonly string[] | undefined;
  tags?: readonly string[] | undefined;
  cover?: { src: string; alt: string } | undefined;
  canonical?: string | undefined;
  language?: string | undefined;
  aliases?: readonly string[] | undefined;
  feedId?: string | undefined;
  draft?: true | undefined;
  unlisted?: true | undefined;
}

/** A post of the source that comes in, and where it will stand. */
export interface PlannedPost {
  head: SourceHead;
  /** `host/slug`. */
  id: string;
  /** Its address here. */
  address: string;
  fields: PostFields;
  /** Old addresses that nothing can stand at. */
  lostAddresses: readonly string[];
  /** The tags that have another name here. */
  changedTags: readonly string[];
  /** The file that it has already; undefined for one that is new. */
  known?: string;
}

/** A post of the source that stays outside, and why. */
export interface LeftOut {
  head: SourceHead;
  reason: string;
  /** What to do about it by hand. */
  fix: string;
}

/** A post that the network has. */
export interface KnownPost {
  path: string;
  id: string;
  title: unknown;
  date: unknown;
  feedId: unknown;
  aliases: readonly unknown[];
}

export interface PlanOptions {
  host: string;
  timezone: string;
  /** The network's language. */
  language: string;
  /** `YYYY-MM-DD`: what is dated later is not to be seen yet. */
  today: string;
  /** The first day of posts that come in; undefined for all. */
  since: string | undefined;
  /** Whether what is not published comes in, as drafts. */
  hasDrafts: boolean;
  who: readonly Who[];
  known: readonly KnownPost[];
}

/** Whether a post would be read by those who could not read it where it comes from. */
const WHY: Readonly<Record<Hiding, string>> = {
  draft: 'it is a draft',
  pending: 'it waits for a review',
  private: 'it is private',
  password: 'it needs a password',
  scheduled: 'it is still to come',
  trash: 'it was thrown away',
  members: 'it is for members only',
  paid: 'it is for those who paid',
  unlisted: 'it is unlisted',
  email: 'it was sent as mail only',
};

/** Says which posts come in, at which address, and with which fields. It depends on nothing that an earlier run has written. */
export function planPosts(
  heads: readonly SourceHead[],
  options: PlanOptions,
): { planned: PlannedPost[]; leftOut: LeftOut[] } {
  const planned: PlannedPost[] = [];
  const leftOut: LeftOut[] = [];
  const members = new Map(options.who.map(({ key, member }) => [key, member]));
  const findKnown = createFindKnown(options.known);
  const occupied = new Map(options.known.map((post) => [post.id.toLowerCase(), post]));
  const taken = new Set<string>();
  const claimed = new Map(
    options.known.flatMap(({ id, aliases }) => aliases.map((alias) => [claimKey(String(alias)), id])),
  );
  for (const head of heads) {
    const when = head.published === null ? undefined : postTime(head.published, options.timezone);
    const hiding = head.hiding ?? (when && when.date > options.today ? 'scheduled' : null);
    const isDraft = hiding !== null && hiding !== 'unlisted';
    const leave = (reason: string, fix: string): void => void leftOut.push({ head, reason, fix });
    if (hiding === 'trash' || (isDraft && !options.hasDrafts)) {
      leave(WHY[hiding], 'with --drafts, it comes in as a draft');
      continue;
    }
    if (!when && !isDraft) {
      leave(
        head.published === null ? 'it has no date' : `its date, ${head.published}, is none of the calendar`,
        'write "date: 2026-01-31" with its day',
      );
      continue;
    }
    const date = when?.date ?? options.today;
    if (options.since !== undefined && date < options.since) continue;
    if (date < '1900') {
      leave(`its date, ${date}, lies before 1900`, 'write "date: 2026-01-31" with its day');
      continue;
    }
    const title = titleOf(head);
    const own = aliasesOf(head);
    const authors = [...new Set(head.authors.flatMap((key) => members.get(key) ?? []))];
    const known = findKnown(head, own.aliases, { title, date });
    const slug = slugOf(head.slug) ?? slugOf(title) ?? `post-${date}`;
    const isFree = (one: string): boolean => {
      const id = `${options.host}/${one}`;
      const other = occupied.get(id);
      const isOthers = (claimed.get(claimKey(addressOf(id))) ?? id) !== id;
      return !taken.has(id) && !isOthers && (other === undefined || isSame(other, { title, date }));
    };
    const id = known?.id ?? `${options.host}/${freeId(slug, (one) => !isFree(one))}`;
    taken.add(id);
    const aliases = own.aliases.filter((alias) => {
      const holder = claimed.get(claimKey(alias)) ?? id;
      claimed.set(claimKey(alias), holder);
      return holder === id && claimKey(alias) !== claimKey(addressOf(id));
    });
    const others = own.aliases.filter(
      (alias) => !aliases.includes(alias) && claimKey(alias) !== claimKey(addressOf(id)),
    );
    const here = known ?? occupied.get(id);
    const tags = head.tags.flatMap((tag) => tagOf(tag) ?? []);
    const isOwn = authors.length === 1 && authors[0] === options.host;
    planned.push({
      head,
      id,
      address: addressOf(id),
      fields: {
        title,
        date,
        time: when?.time,
        description: shortened(head.description, 300),
        updated: updatedOf(head, date, options),
        authors: authors.length === 0 || isOwn ? undefined : authors,
        tags: tags.length === 0 ? undefined : [...new Set(tags)],
        canonical: webAddress().safeParse(head.canonical).success ? head.canonical : undefined,
        language: languageOf(head.language, options.language),
        aliases: aliases.length === 0 ? undefined : aliases,
        feedId: head.feedId,
        draft: isDraft ? true : undefined,
        unlisted: hiding === 'unlisted' ? true : undefined,
      },
      lostAddresses: [...own.lost, ...others],
      changedTags: head.tags.filter(
        (tag) =>
          tagOf(tag) !==
          tag
            .toLowerCase()
            .trim()
            .replace(/[\s_]+/g, '-'),
      ),
      ...(here && { known: here.path }),
    });
  }
  return { planned, leftOut };
}

/** @param id `host/slug`. */
function addressOf(id: string): string {
  return PAGES.post.fill(id.split('/'));
}

function claimKey(alias: string): string {
  const path = alias.endsWith('/') ? alias : `${alias}/`;
  try {
    return decodeURI(path).toLowerCase();
  } catch {
    return path.toLowerCase();
  }
}

/** Finds the post that an earlier run has written, wherever it lies now. */
function createFindKnown(
  known: readonly KnownPost[],
): (
  head: SourceHead,
  aliases: readonly string[],
  post: { title: string; date: string },
) => KnownPost | undefined {
  const byFeedId = new Map(
    known.flatMap((post) => (typeof post.feedId === 'string' ? [[post.feedId, post]] : [])),
  );
  const byAlias = new Map(known.flatMap((post) => post.aliases.map((alias) => [alias, post] as const)));
  return ({ feedId }, aliases, post) => {
    const found = (feedId === undefined ? undefined : byFeedId.get(feedId)) ?? byAlias.get(aliases[0]);
    return found && (feedId !== undefined || isSame(found, post)) ? found : undefined;
  };
}

function isSame(known: KnownPost, { title, date }: { title: string; date: string }): boolean {
  return known.title === title && known.date === date;
}

function titleOf({ title, description, slug }: SourceHead): string {
  return (
    shortened(title, 160) ??
    shortened(description, 60) ??
    shortened(slug.replaceAll('-', ' '), 160) ??
    'Untitled'
  );
}

/** A text on one line, cut at a word where it is too long. */
export function shortened(text: string | undefined, max: number): string | undefined {
  const line = oneLine(text ?? '');
  if (line === '') return undefined;
  if (line.length <= max) return line;
  const cut = line.slice(0, max - 1);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), max / 2)).trimEnd()}…`;
}

function updatedOf(
  { updated }: SourceHead,
  date: string,
  { timezone, today }: PlanOptions,
): string | undefined {
  const changed = updated === undefined ? undefined : postTime(updated, timezone)?.date;
  return changed !== undefined && changed > date && changed <= today ? changed : undefined;
}

function languageOf(typed: string | undefined, own: string): string | undefined {
  if (typed === undefined || typed.trim() === '') return undefined;
  const tag = typed.trim().replaceAll('_', '-');
  const found = language().safeParse(tag).success ? tag : guessLanguage(typed);
  return found === undefined || found.toLowerCase() === own.toLowerCase() ? undefined : found;
}

function aliasesOf({ addresses }: SourceHead): { aliases: string[]; lost: string[] } {
  const found = addresses.map((address) => ({ address, alias: aliasOf(address) }));
  return {
    aliases: [...new Set(found.flatMap(({ alias }) => alias ?? []))],
    lost: found.flatMap(({ address, alias }) =>
      alias === undefined && !address.includes('?') ? [address] : [],
    ),
  };
}

/** The path of a post's file; one with pictures lies in a folder with them. */
export function postPath(id: string, hasPictures: boolean): string {
  const [host = '', slug = ''] = id.split('/');
  const path = contentPath(postKind, { host, slug });
  return hasPictures ? path.replace(/\.md$/, '/index.md') : path;
}

/** The text of a post's file. */
export function postFileText(
  { tags, authors, aliases, date, updated, ...fields }: PostFields,
  body: string,
): string {
  const { title, time, description, cover, canonical, language: tongue, feedId, draft, unlisted } = fields;
  const lines = [
    ...yamlLines({ title }),
    `date: ${date}`,
    ...yamlLines({ time, description }),
    ...(updated === undefined ? [] : [`updated: ${updated}`]),
    ...yamlLines({ authors, tags, cover, canonical, language: tongue, aliases, feedId, draft, unlisted }),
  ];
  return fileText(lines, body);
}
