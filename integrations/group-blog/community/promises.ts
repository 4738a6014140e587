import { addDays, DAYS_PER_WEEK } from '../network/civil-days.ts';
import type { Member, Network, PostPromise } from '../network/network.ts';
import { mondayOf, weekOf } from '../schemas/values/iso-week.ts';
import { isMember, membersOn } from './people.ts';

/** How a member keeps the pace that they promised. */
export interface PromiseState {
  member: Member;
  promise: PostPromise;
  /** The last period that is over and counts; null where there is none yet. */
  last: PromisedPeriod | null;
}

export interface PromisedPeriod {
  from: string;
  to: string;
  /** How many listed posts they wrote in it. */
  posts: number;
  kept: boolean;
}

/** Lists the promises of members as of a day, by the member's id. */
export function promisesOn(network: Network, day: string): PromiseState[] {
  return membersOn(network, day).flatMap((member) => promiseOf(member, day) ?? []);
}

/** Says how somebody keeps their promise as of a day; null for one who promised nothing, for a guest and for who has left. */
export function promiseOf(member: Member, day: string): PromiseState | null {
  const { promises: promise } = member;
  return promise && isMember(member, day)
    ? { member, promise, last: lastPeriod(member, promise, day) }
    : null;
}

/** Finds the last period that is wholly over, did not begin before the promise, and has no day away. */
function lastPeriod(
  member: Member,
  { posts: promised, per, since }: PostPromise,
  day: string,
): PromisedPeriod | null {
  const first = [member.joined ?? '', since ?? ''].reduce((a, b) => (a > b ? a : b));
  let { from } = periodOf(per, day);
  for (;;) {
    const period = periodOf(per, addDays(from, -1));
    if (period.from < first) return null;
    const away = member.away.find((one) => one.from <= period.to && period.from <= one.to);
    if (!away) {
      const posts = member.written.filter(({ date }) => period.from <= date && date <= period.to).length;
      return { ...period, posts, kept: posts >= promised };
    }
    // A long absence is passed over at once: the period in which it began has a day of it, too.
    ({ from } = periodOf(per, away.from));
  }
}

/** Returns the week or the month that holds a day. */
function periodOf(per: PostPromise['per'], day: string): { from: string; to: string } {
  if (per === 'week') {
    const from = mondayOf(weekOf(day)) ?? day;
    return { from, to: addDays(from, DAYS_PER_WEEK - 1) };
  }
  const from = `${day.slice(0, 7)}-01`;
  const next = `${addDays(from, 31).slice(0, 7)}-01`;
  return { from, to: addDays(next, -1) };
}
