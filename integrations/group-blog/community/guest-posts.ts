import { compareText } from '../model/compare.ts';
import { countAnswers, mutualAnswers, oldestFirst } from '../network/conversations.ts';
import type { Member, Network, Post } from '../network/network.ts';
import { byId, membersOn } from './people.ts';

/** How many posts a guest wrote for a host. */
export interface HostAndGuest {
  host: Member;
  guest: Member;
  /** Oldest first. */
  posts: readonly Post[];
}

/** Lists who was whose guest, by the ids of host and guest. */
export function buildReciprocity({ listedPosts }: Pick<Network, 'listedPosts'>): HostAndGuest[] {
  const found = new Map<string, { host: Member; guest: Member; posts: Post[] }>();
  for (const post of listedPosts) {
    for (const guest of post.isGuestPost ? post.authors : []) {
      const key = pairKey(post.host, guest);
      const pair = found.get(key) ?? { host: post.host, guest, posts: [] };
      found.set(key, pair);
      pair.posts.push(post);
    }
  }
  return [...found.values()]
    .map((pair) => ({ ...pair, posts: pair.posts.toSorted(oldestFirst) }))
    .toSorted((a, b) => byId(a.host, b.host) || byId(a.guest, b.guest));
}

/** Two members who could write for each other, and why. */
export interface Suggestion {
  /** By id. */
  members: readonly [Member, Member];
  /** The community that one of them serves and the other wants to serve; null where each has answered the other. */
  community: string | null;
}

/** How many suggestions name one member. */
const SUGGESTED = 3;
/** In how many posts each has answered the other. */
const ANSWERS = 2;

/** Proposes pairs of members of whom neither wrote for the other. Those who have written fewest guest posts come first. */
export function suggestGuestPosts(network: Network): Suggestion[] {
  const members = membersOn(network, network.today);
  const wrote = new Set(buildReciprocity(network).map(({ host, guest }) => pairKey(host, guest)));
  const guestPosts = new Map(
    members.map((member) => [member, member.written.filter(({ isGuestPost }) => isGuestPost).length]),
  );
  const together = ([a, b]: readonly [Member, Member]): number =>
    (guestPosts.get(a) ?? 0) + (guestPosts.get(b) ?? 0);
  const pairs = new Map<string, Suggestion>();
  for (const suggestion of [...byCommunity(network, members), ...byAnswers(network, members)]) {
    const [a, b] = suggestion.members;
    const key = pairKey(a, b);
    if (!pairs.has(key) && !wrote.has(key) && !wrote.has(pairKey(b, a))) pairs.set(key, suggestion);
  }
  const sorted = [...pairs.values()].toSorted(
    (one, other) =>
      together(one.members) - together(other.members) ||
      byId(one.members[0], other.members[0]) ||
      byId(one.members[1], other.members[1]),
  );
  const named = new Map<Member, number>();
  return sorted.filter(({ members: pair }) => {
    if (pair.some((member) => named.get(member) === SUGGESTED)) return false;
    for (const member of pair) named.set(member, (named.get(member) ?? 0) + 1);
    return true;
  });
}

/** The pairs of whom one serves what the other wants to serve. A pair stands first with the community whose id comes first. */
function byCommunity({ communities }: Network, members: readonly Member[]): Suggestion[] {
  const known = new Set(members);
  return communities.toSorted(byId).flatMap(({ id, servedBy, wantedBy }) =>
    servedBy.flatMap((one) =>
      wantedBy.flatMap((other): Suggestion[] => {
        if (one === other || !known.has(one) || !known.has(other)) return [];
        return [{ members: compareText(one.id, other.id) < 0 ? [one, other] : [other, one], community: id }];
      }),
    ),
  );
}

function byAnswers(network: Network, members: readonly Member[]): Suggestion[] {
  return mutualAnswers(countAnswers(network), members, ANSWERS).map((pair) => ({
    members: pair,
    community: null,
  }));
}

function pairKey(a: Member, b: Member): string {
  return `${a.id}/${b.id}`;
}
