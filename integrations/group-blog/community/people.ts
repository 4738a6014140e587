import { compareText } from '../model/compare.ts';
import type { Member, Network } from '../network/network.ts';

/** Lists the members of a day by id: who is no guest, has not left, and has joined or has a post to be seen. */
export function membersOn(network: Network, day: string): Member[] {
  const since = firstDays(network);
  return network.members
    .filter((member) => isMember(member, day) && (since.get(member) ?? '') <= day)
    .toSorted(byId);
}

const memo = new WeakMap<Network, ReadonlyMap<Member, string>>();

/** Finds the day since which each person is there: they joined on it, or their first post, own or on their blog, is of it. */
function firstDays(network: Network): ReadonlyMap<Member, string> {
  const known = memo.get(network);
  if (known) return known;
  const days = new Map(network.members.map((member) => [member, member.joined ?? '']));
  for (const { host, authors, date } of network.allPosts) {
    for (const member of [host, ...authors]) if (date < (days.get(member) ?? '')) days.set(member, date);
  }
  memo.set(network, days);
  return days;
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
