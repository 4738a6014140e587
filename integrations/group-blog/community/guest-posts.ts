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
  const reasonFor = reasonFinder(network, members);
  const written = new Map(
    members.map((member) => [member, member.written.filter(({ isGuestPost }) => isGuestPost).length]),
  );
  const byCount = Map.groupBy(members, (member) => written.get(member) ?? 0);
  const counts = [...byCount.keys()];
  const sums = new Set(counts.flatMap((one) => counts.map((other) => one + other)));
  const named = new Map<Member, number>();
  const isNamedEnough = (member: Member): boolean => named.get(member) === SUGGESTED;
  const found: Suggestion[] = [];
  for (const sum of [...sums].toSorted((a, b) => a - b)) {
    for (const a of members) {
      for (const b of byCount.get(sum - (written.get(a) ?? 0)) ?? []) {
        if (isNamedEnough(a)) break;
        const reason = b.id <= a.id || isNamedEnough(b) ? undefined : reasonFor(a, b);
        if (!reason) continue;
        found.push({ members: [a, b], ...reason });
        for (const member of [a, b]) named.set(member, (named.get(member) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** Makes the function that says why two members, the one with the smaller id first, could write for each other; undefined where nothing says so. */
function reasonFinder(
  network: Network,
  members: readonly Member[],
): (a: Member, b: Member) => Pick<Suggestion, 'community'> | undefined {
  const wrote = new Set(buildReciprocity(network).map(({ host, guest }) => pairKey(host, guest)));
  const answered = new Set(
    mutualAnswers(countAnswers(network), members, ANSWERS).map(([a, b]) => pairKey(a, b)),
  );
  return (a, b) => {
    const community = firstCommunity(a, b);
    if (community === null && !answered.has(pairKey(a, b))) return undefined;
    return wrote.has(pairKey(a, b)) || wrote.has(pairKey(b, a)) ? undefined : { community };
  };
}

/** Finds the first community, by id, that one of the two serves and the other wants to serve. */
function firstCommunity(a: Member, b: Member): string | null {
  let first: string | null = null;
  for (const [one, other] of [
    [a, b],
    [b, a],
  ] as const) {
    for (const community of one.serves) {
      const isFirst = first === null || community.id < first;
      if (isFirst && other.wantsToServe.includes(community)) first = community.id;
    }
  }
  return first;
}

function pairKey(a: Member, b: Member): string {
  return `${a.id}/${b.id}`;
}
