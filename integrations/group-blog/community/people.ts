import { compareText } from '../model/compare.ts';
import type { Member, Network } from '../network/network.ts';

/** Lists by id who is a member on a day: no guest, and has not left. Who joins after today and has no post to be seen is not in the network. */
export function membersOn(network: Pick<Network, 'members'>, day: string): Member[] {
  return network.members.filter((member) => isMember(member, day)).toSorted(byId);
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
