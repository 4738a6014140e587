import { lastDay } from '../civil-days.ts';
import type { Challenge, Member, Network, Offer, Participation } from '../network.ts';
import { isOutsidePost, type AnyPost } from '../outside-posts.ts';

/** The days, `YYYY-MM-DD`, on which what a page shows was written or began, for the sitemap. */

type Today = Pick<Network, 'today'>;

export function daysOfPosts(posts: readonly AnyPost[]): string[] {
  return posts.map((post) => (isOutsidePost(post) ? post.date : (post.updated ?? post.date)));
}

export function daysOfMembers(members: readonly Member[], { today }: Today): string[] {
  return members
    .flatMap(({ joined, left }) => [joined ?? [], left ?? []].flat())
    .filter((day) => day <= today);
}

export function daysOfChallenges(challenges: readonly Challenge[], { today }: Today): string[] {
  return challenges.flatMap(({ data }) => [data.start, lastDay(data)]).filter((day) => day <= today);
}

export function daysOfParticipation({ checkIns, posts }: Participation): string[] {
  return [...checkIns.map(({ date }) => date), ...daysOfPosts(posts)];
}

/** An offer that is not listed has none: it is not led to. */
export function daysOfOffer(
  { isListed, starts, ends, promises, results }: Offer,
  { today }: Today,
): string[] {
  if (!isListed) return [];
  const days = [starts, ends, results?.on ?? '', ...promises.map(({ kept }) => kept ?? '')];
  return days.filter((day) => day !== '' && day <= today);
}
