import { compareText } from '../model/compare.ts';
import type { Member, Network, Post } from '../network/network.ts';
import { FIRST_MINUTE } from '../network/post-order.ts';

/** Lists the members of a day by id: who is no guest, has not left, and has joined or has a post to be seen. */
export function membersOn({ members, allPosts, today }: Network, day: string): Member[] {
  const seen = new Set(
    day === today
      ? members
      : allPosts.filter(({ date }) => date <= day).flatMap(({ host, authors }) => [host, ...authors]),
  );
  return members
    .filter((member) => isMember(member, day) && (isThere(member, day) || seen.has(member)))
    .toSorted(byId);
}

function isThere({ joined }: Member, day: string): boolean {
  return joined === null || joined <= day;
}

/** Whether somebody is no guest, and has not left by a day. */
export function isMember({ isGuest, left }: Member, day: string): boolean {
  return !isGuest && (left === null || left > day);
}

export function isAway({ away }: Member, day: string): boolean {
  return away.some(({ from, to }) => from <= day && day <= to);
}

export function byId(a: { id: string }, b: { id: string }): number {
  return compareText(a.id, b.id);
}

/** Puts posts in the order of date, time and id. For `sort`. */
export function oldestFirst(a: Post, b: Post): number {
  return (
    compareText(a.date, b.date) ||
    compareText(a.time ?? FIRST_MINUTE, b.time ?? FIRST_MINUTE) ||
    compareText(a.id, b.id)
  );
}
