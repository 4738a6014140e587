import { isOwnFeedId } from '../network/feed-ids.ts';
import type { z } from 'zod';
import { comparableAddress } from '../network/acts/comparable-address.ts';
import { addDays } from '../network/civil-days.ts';
import { dayOf, isAsked } from '../network/joining/build-outside.ts';
import { byText } from '../model/compare.ts';
import { MOST_PULLED, type feedSettings } from '../schemas/pulled/feed-settings.ts';
import { outside } from '../schemas/pulled/outside.ts';
import type { sources } from '../schemas/pulled/sources.ts';
import { slugOf } from '../suggest/slug.ts';
import { instantOf, toOutsideEntry, type OutsideData, type OutsideEntry } from './outside-entry.ts';
import type { FeedContent } from './read-feed.ts';

export type FeedSettings = z.output<ReturnType<typeof feedSettings>>;
export type SourceData = z.output<typeof sources.schema>;

/** A member whose blog elsewhere is read, with what earlier pulls wrote of it. */
export interface PullSubject {
  member: string;
  feed: FeedSettings;
  source: SourceData;
  /** The posts that are kept, by the names of their files without ending. */
  kept: ReadonlyMap<string, OutsideData>;
  /** The paths of the files that there are, by these names; that of the source by an empty one. They can lie under a former id. */
  paths: ReadonlyMap<string, string>;
}

/** What came of asking for a feed. */
export type PullAnswer =
  | { is: 'failed'; why: string }
  | { is: 'unchanged' }
  | {
      is: 'read';
      content: FeedContent;
      /** The address at which the feed stands. */
      feed: string;
      etag: string | null;
      lastModified: string | null;
      /** SHA-256 of its text. */
      digest: string;
    };

export interface PullContext {
  /** An instant, to the second. */
  now: string;
  timezone: string;
  language: string;
  feedAuthority: string;
  /** The ids of posts that others have in the network already. */
  takenIds: ReadonlySet<string>;
}

/** What a pull changes. Paths are under the content folder. */
export interface PullPlan {
  /** Sorted by path. */
  writes: readonly { path: string; text: string }[];
  removes: readonly string[];
  /** What was left out or changed, and why. */
  notes: readonly string[];
  added: number;
  changed: number;
  removed: number;
  /** The ids of the posts that are kept then. */
  ids: readonly string[];
  /** The day of the newest one; null without any. */
  lastPost: string | null;
  source: SourceData;
}

/** A day on which a feed could be read is written down anew after so many days, so that a quiet night changes no file. */
const DAYS_TO_KEEP = 7;

/** A post whose address said so often in a row that it is gone is taken out. */
const TIMES_GONE = 2;

/**
 * Lists the posts whose own addresses are to be asked whether they are gone: those that the feed should still have, for it has older ones, and
 * those that were missing before.
 * @param now an instant.
 */
export function vanishedPosts(
  { source, kept }: PullSubject,
  answer: PullAnswer,
  now: string,
): { name: string; url: string }[] {
  const names = new Set(Object.keys(source.vanished ?? {}));
  if (answer.is === 'read') {
    const dates = answer.content.entries.flatMap(({ published }) => instantOf(published, now) ?? []);
    const oldest = dates.toSorted()[0] ?? now;
    const isThere = createIsThere(answer.content, answer.feed);
    for (const [name, data] of kept) {
      if (isThere(data)) names.delete(name);
      else if (data.published > oldest) names.add(name);
    }
  }
  return [...names].toSorted().flatMap((name) => {
    const url = kept.get(name)?.url;
    return url === undefined ? [] : [{ name, url }];
  });
}

function createIsThere({ entries }: FeedContent, feed: string): (post: OutsideData) => boolean {
  const known = new Set(
    entries.flatMap(({ id, link }) => {
      const url = link === null ? null : URL.parse(link, feed);
      return [id ?? [], url === null ? [] : comparableAddress(url.href)].flat();
    }),
  );
  return ({ id, url }) => known.has(id) || known.has(comparableAddress(url));
}

/**
 * Works out what a pull changes: posts are added and updated, and what is missing from the feed stays, but for what is gone at its own address
 * for the second time.
 * @param missing the posts of `vanishedPosts`, and whether the address of each said that it is gone.
 */
export function planPull(
  subject: PullSubject,
  answer: PullAnswer,
  missing: ReadonlyMap<string, boolean>,
  context: PullContext,
): PullPlan {
  const { date: today } = dayOf(context.now, context.timezone);
  if (answer.is === 'failed') return planOfFailure(subject, answer.why, today, context.timezone);
  const files = new Map(subject.kept);
  const notes: string[] = [];
  if (answer.is === 'read') addEntries(files, subject, answer, context, notes);
  for (const [name, data] of files) if (!isAsked(subject.feed, data.tags)) files.delete(name);
  const vanished: Record<string, number> = {};
  for (const [name, isGone] of [...missing].toSorted(byText(([key]) => key))) {
    const times = isGone ? (subject.source.vanished?.[name] ?? 0) + 1 : 0;
    if (times < TIMES_GONE) vanished[name] = times;
    else if (files.delete(name)) notes.push(`${name} is gone there, and was taken out`);
  }
  const source = sourceAfter(subject, answer, vanished, today);
  const differing = [...files].filter(([name, data]) => textOf(data) !== textOf(subject.kept.get(name)));
  const gone = [...subject.kept.keys()].filter((name) => !files.has(name));
  const isSame = differing.length === 0 && gone.length === 0 && isSameSource(subject.source, source, today);
  return {
    writes: [
      ...(isSame ? [] : [{ path: pathOf(subject), text: textOf(source) }]),
      ...differing.map(([name, data]) => ({ path: pathOf(subject, name), text: textOf(data) })),
    ].toSorted(byText(({ path }) => path)),
    removes: gone.map((name) => pathOf(subject, name)),
    notes,
    added: differing.filter(([name]) => !subject.kept.has(name)).length,
    changed: differing.filter(([name]) => subject.kept.has(name)).length,
    removed: gone.length,
    ...factsOf(files.values(), context.timezone),
    source: isSame ? subject.source : source,
  };
}

/** @param name of a post; without one, the source is meant. */
function pathOf({ member, paths }: PullSubject, name = ''): string {
  return paths.get(name) ?? `outside/${member}${name === '' ? '' : `/${name}`}.json`;
}

/** A file's text. The fields are in the order of the schema, so that the same post is the same text. */
function textOf(data: object | undefined): string {
  return data === undefined ? '' : `${JSON.stringify(data, null, 2)}\n`;
}

function planOfFailure(subject: PullSubject, why: string, today: string, timezone: string): PullPlan {
  const { source } = subject;
  const failing = { since: source.failing?.since ?? today, why: why.slice(0, 300) };
  const isSame = source.failing?.why === failing.why;
  const after = { ...source, failing };
  return {
    writes: isSame ? [] : [{ path: pathOf(subject), text: textOf(inOrder(after)) }],
    removes: [],
    notes: [],
    added: 0,
    changed: 0,
    removed: 0,
    ...factsOf(subject.kept.values(), timezone),
    source: after,
  };
}

function factsOf(posts: Iterable<OutsideData>, timezone: string): Pick<PullPlan, 'ids' | 'lastPost'> {
  const all = [...posts];
  const last = all
    .map(({ published }) => published)
    .toSorted()
    .at(-1);
  return { ids: all.map(({ id }) => id), lastPost: last === undefined ? null : dayOf(last, timezone).date };
}

function sourceAfter(
  { feed, source }: PullSubject,
  answer: Exclude<PullAnswer, { is: 'failed' }>,
  vanished: Readonly<Record<string, number>>,
  today: string,
): SourceData {
  const found =
    answer.is === 'unchanged'
      ? {}
      : {
          feed: answer.feed === feed.url ? undefined : answer.feed,
          title: answer.content.title?.slice(0, 300) ?? undefined,
          etag: answer.etag?.slice(0, 500) ?? undefined,
          lastModified: answer.lastModified?.slice(0, 100) ?? undefined,
          digest: answer.digest,
          settings: feed,
        };
  return inOrder({
    ...source,
    ...found,
    succeeded: today,
    failing: undefined,
    vanished: Object.keys(vanished).length > 0 ? vanished : undefined,
  });
}

const SOURCE_FIELDS = [
  'feed',
  'title',
  'etag',
  'lastModified',
  'digest',
  'settings',
  'succeeded',
  'failing',
  'vanished',
] as const;

/** The fields that have a value, in the order of the schema. */
function inOrder(source: { [Name in keyof SourceData]: SourceData[Name] | undefined }): SourceData {
  return Object.fromEntries(
    SOURCE_FIELDS.flatMap((name) => (source[name] === undefined ? [] : [[name, source[name]]])),
  );
}

/**
 * Whether two records say the same but for the day and the version, and the day of the first is not too old: a feed that says anew when it was
 * made, and has no other posts, is to change no file.
 */
function isSameSource(before: SourceData, after: SourceData, today: string): boolean {
  const isFresh = before.succeeded !== undefined && addDays(before.succeeded, DAYS_TO_KEEP) > today;
  const { etag, lastModified, digest, succeeded } = after;
  return isFresh && textOf(inOrder({ ...before, etag, lastModified, digest, succeeded })) === textOf(after);
}

/** Puts the posts of a feed among the files, the newest `most` of them. */
function addEntries(
  files: Map<string, OutsideData>,
  { feed, kept }: PullSubject,
  { content, feed: address }: Extract<PullAnswer, { is: 'read' }>,
  context: PullContext,
  notes: string[],
): void {
  const { show = 'summary', most = MOST_PULLED } = feed;
  const made = content.entries.flatMap((entry): OutsideEntry[] => {
    const one = toOutsideEntry(entry, content, { ...context, feed: address, show });
    if (one === null) notes.push(`a post without an address was left out: ${entry.title ?? entry.id ?? '–'}`);
    return one === null ? [] : [one];
  });
  const named = withOwnIds(made);
  const known = createFindName(kept);
  const dated = named.map((entry, index) => {
    const before = known(entry.data);
    const published =
      entry.published ?? (before && kept.get(before)?.published) ?? secondsBefore(context.now, index);
    return { entry, before, published };
  });
  const newest = dated
    .toSorted(byText(({ published }) => published))
    .toReversed()
    .slice(0, most);
  let pictures = 0;
  for (const { entry, before, published } of newest.toReversed()) {
    const { id, url, title, ...rest } = entry.data;
    const parsed = outside.schema.safeParse({ id, url, title, published, ...rest });
    const reason = parsed.success ? refusalOf(parsed.data, context) : 'it does not fit';
    if (!parsed.success || reason !== null) {
      notes.push(`“${title}” was left out: ${reason ?? ''}`);
      continue;
    }
    if (!isAsked(feed, parsed.data.tags)) continue;
    pictures += entry.pictures;
    const name = before ?? freeName(parsed.data, context.timezone, files);
    files.set(name, parsed.data);
  }
  if (pictures > 0)
    notes.push(`${pictures} ${pictures === 1 ? 'picture' : 'pictures'} became links (foreign-image)`);
}

/** Why a post cannot stand here; null where it can. */
function refusalOf({ id }: OutsideData, { feedAuthority, takenIds }: PullContext): string | null {
  if (isOwnFeedId(id, feedAuthority)) return 'its id is one of this network’s own';
  return takenIds.has(id) ? 'another post of the network has its id' : null;
}

/** Posts with one id are told apart by their addresses; of those with one address, the first is taken. */
function withOwnIds(entries: readonly OutsideEntry[]): OutsideEntry[] {
  const byUrl = new Map(entries.toReversed().map((entry) => [comparableAddress(entry.data.url), entry]));
  const single = entries.filter((entry) => byUrl.get(comparableAddress(entry.data.url)) === entry);
  const counts = Map.groupBy(single, ({ data }) => data.id);
  return single.map((entry) =>
    (counts.get(entry.data.id)?.length ?? 0) > 1
      ? { ...entry, data: { ...entry.data, id: entry.data.url } }
      : entry,
  );
}

/** Makes the function that finds the file of a post: by its id, or else by its address. */
function createFindName(
  kept: ReadonlyMap<string, OutsideData>,
): (post: { id: string; url: string }) => string | undefined {
  const byId = new Map([...kept].map(([name, { id }]) => [id, name]));
  const byUrl = new Map([...kept].map(([name, { url }]) => [comparableAddress(url), name]));
  return ({ id, url }) => byId.get(id) ?? byUrl.get(comparableAddress(url));
}

/** The instant some seconds before: posts without a date keep the order of their feed. */
function secondsBefore(instant: string, seconds: number): string {
  return new Date(Date.parse(instant) - seconds * 1000).toISOString().replace(/\.\d+Z$/, 'Z');
}

const LONGEST_SLUG = 48;

/** A name for a new file: its day, and what it is about. */
function freeName(
  { title, published }: OutsideData,
  timezone: string,
  taken: ReadonlyMap<string, unknown>,
): string {
  const slug = slugOf(title)?.slice(0, LONGEST_SLUG).replace(/-+$/, '') ?? 'post';
  const name = `${dayOf(published, timezone).date}-${slug}`;
  let free = name;
  for (let number = 2; taken.has(free); number++) free = `${name}-${number}`;
  return free;
}
