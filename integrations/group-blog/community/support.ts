import { compareText } from '../model/compare.ts';
import { addDays } from '../network/civil-days.ts';
import type { Member, Network } from '../network/network.ts';
import { actsOf, lastDateUpTo } from '../network/acts/acts.ts';
import { byId, isAway, membersOn } from './people.ts';
import { firstPlace } from '../network/acts/sorted.ts';

/** What a member gave and received. The two stand side by side: they are never added up or compared. */
export interface MemberSupport {
  member: Member;
  /** How many counted acts. */
  given: number;
  received: number;
  /** Breadth: how many different people the member has supported. */
  supported: number;
  /** Since when the member has waited for support; null for one who needs none. */
  waitingSince: string | null;
}

/** Lists what each member gave and received by today, by id. */
export function memberSupport(network: Network): MemberSupport[] {
  const { given, received } = actsOf(network);
  const waiting = new Map(needsSupport(network, network.today).map(({ member, since }) => [member, since]));
  return membersOn(network, network.today).map((member) => ({
    member,
    given: given.get(member.id)?.length ?? 0,
    received: received.get(member.id)?.length ?? 0,
    supported: supportedBy(network, member).length,
    waitingSince: waiting.get(member) ?? null,
  }));
}

/** Lists the people whom somebody has supported, each with the day of the first counted act, in the order of these. */
export function supportedBy(network: Network, { id }: Member): { to: Member; since: string }[] {
  const first = new Map<Member, string>();
  for (const { to, date } of actsOf(network).given.get(id) ?? []) if (!first.has(to)) first.set(to, date);
  return [...first].map(([to, since]) => ({ to, since }));
}

/** A member who wrote, and got no counted act since. */
export interface Waiting {
  member: Member;
  since: string;
}

const DAYS_WITHOUT_SUPPORT = 7;
/** A member has written lately whose post is from two days ago to four weeks ago. */
const WROTE = { from: 28, to: 2 };

/** Lists the members who need support on a day. Who has waited longest comes first. */
export function needsSupport(network: Network, day: string): Waiting[] {
  const { received } = actsOf(network);
  const [from, to] = [addDays(day, -WROTE.from), addDays(day, -WROTE.to)];
  const lastWeek = addDays(day, 1 - DAYS_WITHOUT_SUPPORT);
  return membersOn(network, day)
    .flatMap((member): Waiting[] => {
      if (isAway(member, day)) return [];
      const { written } = member;
      const earliest = written[firstPlace(written, ({ date }) => date < from) - 1]?.date;
      if (earliest === undefined || earliest > to) return [];
      const got = lastDateUpTo(received.get(member.id) ?? [], day) ?? '';
      return got >= lastWeek ? [] : [{ member, since: got > earliest ? got : earliest }];
    })
    .toSorted((a, b) => compareText(a.since, b.since) || byId(a.member, b.member));
}
