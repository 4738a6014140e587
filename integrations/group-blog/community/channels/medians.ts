import type { Network } from '../../network/network.ts';
import type { Outcome } from '../../schemas/values/outcome.ts';
import type { ChannelKind } from '../../schemas/strategy.ts';
import { compareText } from '../../model/compare.ts';
import { membersOn } from '../people.ts';
import { recentReports, reportsOn } from './channels.ts';
import { isTooEarly, perHour, sumOfReports, sumOfSums } from './verdicts.ts';

/** What a kind of channel brings those who share their results. */
export interface GroupMedian {
  kind: ChannelKind;
  outcome: Outcome;
  /** The middle value of what it brings an hour. */
  perHour: number;
  /** How many members it comes from: three or more. */
  members: number;
}

/** A middle value of fewer would tell what somebody does. */
const FEWEST = 3;

/**
 * Works out what kinds of channels bring an hour, for those members who share their results, private reports aside. What is too early to tell
 * without them counts for nothing. Of several channels of a kind, a member has one value.
 */
export function groupMedians(network: Pick<Network, 'members' | 'today'>): GroupMedian[] {
  const { today } = network;
  const values = membersOn(network, today).flatMap((member) => {
    const { primaryOutcome: outcome, channels = [] } = member.strategy?.data ?? {};
    if (!member.sharesResults || outcome === undefined) return [];
    const open = recentReports(member.results, today).filter(({ isPrivate }) => !isPrivate);
    const active = channels
      .filter(({ state }) => state === 'active')
      .map(({ id, kind }) => ({ kind, ...sumOfReports(reportsOn(id, open, outcome)) }))
      .filter((channel) => !isTooEarly(channel));
    return [...Map.groupBy(active, ({ kind }) => kind)].map(([kind, sums]) => ({
      kind,
      outcome,
      value: perHour(sumOfSums(sums)),
    }));
  });
  return [...Map.groupBy(values, ({ kind, outcome }) => `${kind} ${outcome}`).values()]
    .flatMap((group): GroupMedian[] => {
      const [first] = group;
      if (!first || group.length < FEWEST) return [];
      const { kind, outcome } = first;
      return [{ kind, outcome, perHour: median(group.map(({ value }) => value)), members: group.length }];
    })
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.outcome, b.outcome));
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const lower = sorted[Math.ceil(sorted.length / 2) - 1] ?? 0;
  return (lower + upper) / 2;
}
