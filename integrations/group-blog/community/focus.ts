import { compareText } from '../model/compare.ts';
import { addDays, DAYS_PER_WEEK, dayNumber, lastDay, participantStart } from '../network/civil-days.ts';
import type { Challenge, Member, Network } from '../network/network.ts';
import { mondayOf, weekOf, type IsoWeek } from '../schemas/values/iso-week.ts';
import { actsOf, countBetween } from '../network/acts/acts.ts';
import { byId, isAway, isMember, membersOn } from './people.ts';

/** On whom everybody looks in a block of seven days. */
export interface Focus {
  from: string;
  to: string;
  member: Member;
}

/** Blocks of seven days, and whom they can be about: those of a challenge, or the weeks of the calendar. */
interface Blocks {
  /** The challenge whose blocks they are; null for the weeks of the calendar. */
  challenge: Challenge | null;
  /** The first day of the block that holds a day. */
  startOf: (day: string) => string;
  /** The people of the block that begins on a day. */
  peopleOf: (first: string) => readonly Member[];
  /** What was written for blocks, by their first days: ids of members. */
  written: ReadonlyMap<string, string>;
}

/** How many days before a block decide about it. */
const DAYS_BEFORE = 28;

/**
 * Finds the focus of the block that holds a day. It is the one that was written down; today alone it is computed without, so that no
 * earlier day changes.
 * @returns null where nobody was written down for an earlier day, or where there is nobody.
 */
export function focusOn(network: Network, day: string): Focus | null {
  const blocks = blocksOn(network, day);
  const from = blocks.startOf(day);
  const to = addDays(from, DAYS_PER_WEEK - 1);
  const member =
    writtenFor(blocks, from) ?? (day === network.today ? candidatesFor(network, blocks, from)[0] : undefined);
  return member ? { from, to, member } : null;
}

/** The next blocks, each with the one whom it could be about. */
export interface FocusCycle {
  /** The challenge in which it is to be written; null where that is network.md. */
  challenge: Challenge | null;
  /** What has been written for earlier blocks of the challenge; null for a block that went by without. */
  before: readonly (string | null)[];
  blocks: readonly Focus[];
}

/** Proposes the focus of the blocks from the first one on, today's or later, for which none was written. */
export function nextCycle(network: Network): FocusCycle {
  const blocks = blocksOn(network, network.today);
  let first = blocks.startOf(network.today);
  while (writtenFor(blocks, first)) first = addDays(first, DAYS_PER_WEEK);
  const start = blocks.challenge?.data.start;
  const gone = start === undefined ? 0 : (dayNumber(start, first) - 1) / DAYS_PER_WEEK;
  return {
    challenge: blocks.challenge,
    before: Array.from({ length: gone }, (_, k) => blocks.challenge?.data.focus?.[k] ?? null),
    blocks: candidatesFor(network, blocks, first).map((member, k) => {
      const from = addDays(first, k * DAYS_PER_WEEK);
      return { from, to: addDays(from, DAYS_PER_WEEK - 1), member };
    }),
  };
}

function writtenFor({ written, peopleOf }: Blocks, first: string): Member | undefined {
  const id = written.get(first);
  return id === undefined ? undefined : peopleOf(first).find((member) => member.id === id);
}

/** Lists the candidates of a block: whose turn it is comes first, and those whose turn was lately come last. */
function candidatesFor(network: Network, { written, peopleOf }: Blocks, first: string): Member[] {
  const [from, to] = [addDays(first, -DAYS_BEFORE), addDays(first, -1)];
  const { received } = actsOf(network);
  const there = peopleOf(first).filter((member) => !isAway(member, first));
  const wrote = there.filter((member) => member.written.some(({ date }) => from <= date && date <= to));
  const candidates = wrote.length > 0 ? wrote : there;
  const earlier = [...written]
    .filter(([day]) => day < first)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([, id]) => id);
  const recent = new Set(candidates.length > 1 ? earlier.slice(1 - candidates.length) : []);
  const got = new Map(
    candidates.map((member) => [member, countBetween(received.get(member.id) ?? [], from, to)]),
  );
  return candidates.toSorted(
    (a, b) =>
      Number(recent.has(a.id)) - Number(recent.has(b.id)) ||
      (got.get(a) ?? 0) - (got.get(b) ?? 0) ||
      compareText(a.joined ?? '', b.joined ?? '') ||
      byId(a, b),
  );
}

const PEOPLE_OF_A_CHALLENGE = 2;

/** Finds which blocks count on a day: those of the first challenge that runs with two people, else the weeks of the calendar. */
function blocksOn(network: Network, day: string): Blocks {
  const running = network.challenges
    .filter(({ data }) => data.start <= day && day <= lastDay(data))
    .toSorted((a, b) => compareText(a.data.start, b.data.start) || byId(a, b));
  for (const challenge of running) {
    const blocks = blocksOfChallenge(challenge, day);
    if (blocks.peopleOf(blocks.startOf(day)).length >= PEOPLE_OF_A_CHALLENGE) return blocks;
  }
  const members = membersOn(network, day);
  return {
    challenge: null,
    startOf: (date) => mondayOf(weekOf(date)) ?? date,
    peopleOf: (first) => members.filter(({ joined }) => joined === null || joined <= first),
    written: new Map(
      Object.entries(network.focus).flatMap(([week, id]: [IsoWeek, string]): [string, string][] => {
        const monday = mondayOf(week);
        return monday === undefined ? [] : [[monday, id]];
      }),
    ),
  };
}

function blocksOfChallenge(challenge: Challenge, day: string): Blocks {
  const { data, participants } = challenge;
  const blockOf = (date: string): number => Math.floor((dayNumber(data.start, date) - 1) / DAYS_PER_WEEK);
  const startOfBlock = (k: number): string => addDays(data.start, k * DAYS_PER_WEEK);
  const staying = participants
    .filter(({ member, data: { withdrawn } }) => isMember(member, day) && !(withdrawn && withdrawn.on <= day))
    .toSorted((a, b) => byId(a.member, b.member));
  return {
    challenge,
    startOf: (date) => startOfBlock(blockOf(date)),
    peopleOf: (first) =>
      staying
        .filter(({ data: { joined } }) => participantStart(data, joined) <= first)
        .map(({ member }) => member),
    written: new Map(
      (data.focus ?? []).flatMap((id, k): [string, string][] => (id === null ? [] : [[startOfBlock(k), id]])),
    ),
  };
}
