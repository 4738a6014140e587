import { isOwnFeedId } from '../feed-ids.ts';
import { Temporal } from 'temporal-polyfill';
import { byText } from '../../model/compare.ts';
import type { EntryOf } from '../../model/entries.ts';
import { typographic } from '../../words/typography.ts';
import { comparableAddress } from '../acts/comparable-address.ts';
import { addressKey } from '../addresses.ts';
import type { OutsidePost, Post } from '../network.ts';
import { newestOutsideFirst } from '../outside-posts.ts';
import { sourceOf, type NetworkDraft } from './network-draft.ts';

interface Context {
  today: string;
  timezone: string;
  language: string;
  feedAuthority: string;
}

/**
 * Joins the posts that members have elsewhere, newest first. What a member's field `feed` no longer asks for is left out, and so is what
 * stands in the folder too, what is dated after today, and what has the id of another post.
 */
export function buildOutside(
  entries: readonly EntryOf<'outside'>[],
  sources: readonly EntryOf<'sources'>[],
  { members }: NetworkDraft,
  posts: readonly Post[],
  { today, timezone, language: own, feedAuthority }: Context,
): OutsidePost[] {
  const isHere = createIsHere(posts);
  const feeds = new Map(sources.map(({ id, data }) => [id, data]));
  const taken = new Set<string>();
  const found = entries.toSorted(byText(({ id }) => id)).flatMap(({ id, data, ...source }): OutsidePost[] => {
    const [memberId = '', slug = ''] = id.split('/');
    const member = members.get(memberId);
    if (!member?.feed || !isAsked(member.feed, data.tags)) return [];
    const { date, time } = dayOf(data.published, timezone);
    const { language = own } = data;
    const { show = 'summary', url: feedUrl } = member.feed;
    const post: OutsidePost = {
      isOutside: true,
      id,
      slug,
      member,
      url: data.url,
      title: typographic(data.title, language),
      date,
      time,
      published: data.published,
      updated: data.updated ?? null,
      description: show === 'link' ? '' : typographic(data.summary ?? '', language),
      language,
      tags: data.tags ?? [],
      html: (show === 'full' && data.html) || null,
      feedId: data.id,
      feed: { title: feeds.get(memberId)?.title ?? null, url: feeds.get(memberId)?.feed ?? feedUrl },
      source: sourceOf(source),
    };
    if (date > today || isOwnFeedId(data.id, feedAuthority) || isHere(post)) return [];
    const keys = [data.id, comparableAddress(data.url)];
    if (keys.some((key) => taken.has(key))) return [];
    for (const key of keys) taken.add(key);
    return [post];
  });
  const sorted = newestOutsideFirst(found);
  for (const post of sorted) (post.member.outside as OutsidePost[]).push(post);
  return sorted;
}

/** Whether a member wants a post with these tags to stand here. */
export function isAsked(
  { only, not = [] }: { only?: readonly string[] | undefined; not?: readonly string[] | undefined },
  tags: readonly string[] = [],
): boolean {
  return (
    (only === undefined || only.some((tag) => tags.includes(tag))) && !not.some((tag) => tags.includes(tag))
  );
}

/** The day and the time of an instant in a zone. */
export function dayOf(instant: string, timezone: string): { date: string; time: string } {
  const zoned = Temporal.Instant.from(instant).toZonedDateTimeISO(timezone);
  return {
    date: zoned.toPlainDate().toString(),
    time: zoned.toPlainTime().toString({ smallestUnit: 'minute' }),
  };
}

/** Makes the function that tells whether a post from elsewhere stands in the folder: by its address, its id, or its title and day. */
function createIsHere(posts: readonly Post[]): (post: OutsidePost) => boolean {
  const known = new Set(
    posts.flatMap((post) => [
      post.feedId,
      ...(post.canonical === null ? [] : [comparableAddress(post.canonical)]),
      ...[post.host, ...post.authors].flatMap(({ id }) => [
        `${id} ${post.date} ${comparableTitle(post.title)}`,
        ...post.aliases.map((alias) => `${id} ${addressKey(alias)}`),
      ]),
    ]),
  );
  return ({ member, feedId, url, date, title }) =>
    [
      feedId,
      comparableAddress(url),
      `${member.id} ${date} ${comparableTitle(title)}`,
      `${member.id} ${addressKey(new URL(url).pathname)}`,
    ].some((key) => known.has(key));
}

function comparableTitle(title: string): string {
  return title
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
