import { compareText } from '../../model/compare.ts';
import { posts as postKind } from '../../schemas/post.ts';
import { weekOf } from '../../schemas/values/iso-week.ts';
import { SUPPORT_KINDS } from '../../schemas/support.ts';
import { addressPattern } from '../pages/address-pattern.ts';
import { answeredPosts, answerPairs, pairsAcross } from '../conversations.ts';
import type { Act, ActKind, Member, Network, Post } from '../network.ts';
import { firstPlace } from './sorted.ts';

/** The acts that are found in posts. */
const AUTOMATIC_KINDS: readonly ActKind[] = ['guest-post', 'hosting', 'reply', 'mention'];

/** The kinds of acts, in the order in which they are counted. */
const ACT_KINDS = [...AUTOMATIC_KINDS, ...SUPPORT_KINDS];

const PLACES: ReadonlyMap<ActKind, number> = new Map(ACT_KINDS.map((kind, place) => [kind, place]));

/** How many acts of one person for another count in a week. */
export const COUNTED_A_WEEK = 3;

/** All acts in the order in which they are counted, and the counted ones by the id of who gave or received them, oldest first. */
export interface Acts {
  all: readonly Act[];
  given: ReadonlyMap<string, readonly Act[]>;
  received: ReadonlyMap<string, readonly Act[]>;
}

const memo = new WeakMap<Network, Acts>();

/** Finds and counts all acts of a network, once. */
export function actsOf(network: Network): Acts {
  const known = memo.get(network);
  if (known) return known;
  const all = countActs([
    ...network.listedPosts.flatMap(actsInPost),
    ...network.support.map((file): NewAct => {
      const { giver: by, to, kind, date, post, id, address } = file;
      return { act: { kind, by, to, date, post, file, counted: false }, path: id, address };
    }),
  ]);
  const counted = all.filter((act) => act.counted);
  const acts: Acts = {
    all,
    given: Map.groupBy(counted, ({ by }) => by.id),
    received: Map.groupBy(counted, ({ to }) => to.id),
  };
  memo.set(network, acts);
  return acts;
}

/** An act with what decides whether it counts. */
interface NewAct {
  act: Act;
  /** The id of its post or file. */
  path: string;
  /** Acts at one address count once; null for an act that is like no other. */
  address: string | null;
}

/** The page of a post stands at the path of its file. */
const POST_ADDRESS = addressPattern(`/${postKind.path.slice(0, -'.md'.length)}/`);

/** Finds the acts in a post: of each giver for each receiver, the first kind of the table. */
function actsInPost(post: Post): NewAct[] {
  const { host, authors, isGuestPost, mentions } = post;
  const found: [ActKind, [Member, Member][]][] = [
    ['guest-post', isGuestPost ? pairsAcross(authors, [host]) : []],
    ['hosting', isGuestPost ? pairsAcross([host], authors) : []],
    ['reply', answeredPosts(post).flatMap((answered) => answerPairs(post, answered))],
    [
      'mention',
      mentions.flatMap((mention) =>
        pairsAcross(authors, 'post' in mention ? mention.post.authors : [mention.member]),
      ),
    ],
  ];
  const address = POST_ADDRESS.fill([host.id, post.slug]);
  const acts = new Map<string, NewAct>();
  for (const [kind, pairs] of found) {
    for (const [by, to] of pairs) {
      const key = `${by.id}/${to.id}`;
      if (to.isGuest || acts.has(key)) continue;
      const act: Act = { kind, by, to, date: post.date, post, file: null, counted: false };
      acts.set(key, { act, path: post.id, address });
    }
  }
  return [...acts.values()];
}

function countActs(acts: readonly NewAct[]): Act[] {
  const seen = new Set<string>();
  const inWeek = new Map<string, number>();
  const weeks = new Map<string, string>();
  return acts.toSorted(inOrder).map(({ act, address }) => {
    const { by, to, date } = act;
    const pair = `${by.id}/${to.id}`;
    if (address !== null && !isFirst(seen, `${pair} ${address}`)) return act;
    const week = weeks.get(date) ?? weekOf(date);
    weeks.set(date, week);
    const inThisWeek = inWeek.get(`${pair} ${week}`) ?? 0;
    if (inThisWeek === COUNTED_A_WEEK) return act;
    inWeek.set(`${pair} ${week}`, inThisWeek + 1);
    return { ...act, counted: true };
  });
}

function isFirst(seen: Set<string>, key: string): boolean {
  if (seen.has(key)) return false;
  seen.add(key);
  return true;
}

function inOrder(a: NewAct, b: NewAct): number {
  return (
    compareText(a.act.date, b.act.date) ||
    (PLACES.get(a.act.kind) ?? 0) - (PLACES.get(b.act.kind) ?? 0) ||
    compareText(a.act.by.id, b.act.by.id) ||
    compareText(a.act.to.id, b.act.to.id) ||
    compareText(a.path, b.path)
  );
}

/** Counts the acts, oldest first, between two days, both included. */
export function countBetween(acts: readonly Act[], first: string, last: string): number {
  return firstPlace(acts, ({ date }) => date > last) - firstPlace(acts, ({ date }) => date >= first);
}

/** Returns the date of the last of the acts, oldest first, up to a day; undefined where there is none. */
export function lastDateUpTo(acts: readonly Act[], day: string): string | undefined {
  return acts[firstPlace(acts, ({ date }) => date > day) - 1]?.date;
}
