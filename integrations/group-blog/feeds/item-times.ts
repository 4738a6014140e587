import { Temporal } from 'temporal-polyfill';
import type { Network, Offer, OutsidePost, Post } from '../network/network.ts';
import type { AnyPost } from '../network/outside-posts.ts';
import { FIRST_MINUTE } from '../network/post-order.ts';

/** When a post appeared and was changed last, as ISO instants. */
export interface ItemTimes {
  published: string;
  updated: string | null;
}

/**
 * Gives the times of posts in feeds. Readers sort by them, and take two changes of one second for one: so a newer post is published at
 * least a second after an older one, and no two changes fall into one second.
 */
export function itemTimes({
  listedPosts,
  outsidePosts,
  timezone,
}: Pick<Network, 'listedPosts' | 'outsidePosts' | 'timezone'>): ReadonlyMap<AnyPost, ItemTimes> {
  const published = new Map<Post, number>();
  let last = -Infinity;
  for (const post of listedPosts.toReversed()) {
    last = Math.max(secondOf(post.date, post.time, timezone), last + 1);
    published.set(post, last);
  }
  const updated = updateTimes(published, timezone);
  return new Map<AnyPost, ItemTimes>([
    ...[...published].map(([post, second]): [Post, ItemTimes] => {
      const change = updated.get(post);
      return [post, { published: isoText(second), updated: change === undefined ? null : isoText(change) }];
    }),
    ...outsideTimes(outsidePosts, new Set([...published.values(), ...updated.values()])),
  ]);
}

/** The times that posts have elsewhere, or the next free second: what comes from elsewhere moves no post of this network. */
function outsideTimes(posts: readonly OutsidePost[], taken: Set<number>): [OutsidePost, ItemTimes][] {
  const free = (instant: string): number => {
    let second = Temporal.Instant.from(instant).epochMilliseconds / 1000;
    while (taken.has(second)) second++;
    taken.add(second);
    return second;
  };
  return posts.toReversed().map((post) => {
    const published = free(post.published);
    const isChanged = post.updated !== null && post.updated > post.published;
    return [
      post,
      {
        published: isoText(published),
        updated: isChanged ? isoText(Math.max(free(post.updated ?? ''), published)) : null,
      },
    ];
  });
}

/** The second of the last change of each post that was changed: that in which its day begins, or the first free one after it. */
function updateTimes(published: ReadonlyMap<Post, number>, timezone: string): Map<Post, number> {
  const taken = new Set(published.values());
  const changes = [...published].flatMap(([post, second]) =>
    post.updated === null ? [] : [{ post, second, begins: secondOf(post.updated, null, timezone) }],
  );
  const times = new Map<Post, number>();
  let last = -Infinity;
  for (const { post, second, begins } of changes.toSorted((a, b) => a.begins - b.begins)) {
    last = Math.max(begins, second + 1, last + 1);
    while (taken.has(last)) last++;
    times.set(post, last);
  }
  return times;
}

/**
 * Gives the instants at which offers appear in feeds: the first free second of the day on which each starts. An offer that starts later than
 * today has none yet.
 * @param times those of the posts, which stay as they are.
 */
export function offerTimes(
  { offers, today, timezone }: Pick<Network, 'offers' | 'today' | 'timezone'>,
  times: ReadonlyMap<AnyPost, ItemTimes>,
): ReadonlyMap<Offer, string> {
  const taken = new Set([...times.values()].flatMap(({ published, updated }) => [published, updated]));
  const found = new Map<Offer, string>();
  for (const offer of offers) {
    if (offer.starts > today) continue;
    let second = secondOf(offer.starts, null, timezone);
    while (taken.has(isoText(second))) second++;
    taken.add(isoText(second));
    found.set(offer, isoText(second));
  }
  return found;
}

/** The second since 1970 at which a time of a day begins in a zone; where clocks skip that time, the one after the gap. */
function secondOf(date: string, time: string | null, timezone: string): number {
  const day = Temporal.PlainDate.from(date);
  const plainTime = time === null || time === FIRST_MINUTE ? undefined : Temporal.PlainTime.from(time);
  const { epochMilliseconds } = day.toZonedDateTime({ timeZone: timezone, ...(plainTime && { plainTime }) });
  return epochMilliseconds / 1000;
}

function isoText(second: number): string {
  return Temporal.Instant.fromEpochMilliseconds(second * 1000).toString();
}
