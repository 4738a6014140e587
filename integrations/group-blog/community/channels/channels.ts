import { addDays } from '../../network/civil-days.ts';
import type { Member, Network, WeekReport } from '../../network/network.ts';
import type { Outcome } from '../../schemas/values/outcome.ts';
import type { ChannelData } from '../../schemas/strategy.ts';
import { isMember, membersOn } from '../people.ts';
import { silentSince } from './presence.ts';
import {
  DAYS_OF_REPORTS,
  freedMinutes,
  sumOfReports,
  verdictsOn,
  type ChannelReport,
  type ChannelSums,
  type Verdict,
} from './verdicts.ts';

/** How an active channel of a member works. */
export interface ChannelState {
  member: Member;
  channel: ChannelData;
  /** What others may see of the last 28 days; null where one of their reports is private. */
  numbers: Pick<ChannelSums, 'minutes' | 'interactions' | 'reports'> | null;
  /** How many of the member's primary outcome; null where they have none, too. */
  outcomes: number | null;
  /** Null for a member without a primary outcome. */
  verdict: Verdict | null;
  /** The minutes a week that are free once the channel is stopped; null where it is not to be stopped, or is private. */
  freed: number | null;
  /** The day since which nobody was there; null where the promise is kept. */
  silentSince: string | null;
}

/** Lists how the active channels of members work today, by member, then as in their strategies. */
export function channelsOn(network: Pick<Network, 'members' | 'today'>): ChannelState[] {
  return membersOn(network, network.today).flatMap((member) => channelsOf(member, network.today));
}

/** Lists how the active channels of somebody work today; none for a guest, and for who has left. */
export function channelsOf(member: Member, today: string): ChannelState[] {
  const { strategy, results } = member;
  if (!strategy || !isMember(member, today)) return [];
  const { primaryOutcome, channels = [] } = strategy.data;
  const active = channels.filter(({ state }) => state === 'active');
  const recent = recentReports(results, today);
  const sums = active.map(({ id }) => sumOfReports(reportsOn(id, recent, primaryOutcome)));
  const verdicts = primaryOutcome === undefined ? [] : verdictsOn(sums);
  return active.flatMap((channel, index): ChannelState[] => {
    const sum = sums[index];
    if (!sum) return [];
    const { minutes, interactions, reports, isPrivate } = sum;
    const verdict = verdicts[index] ?? null;
    return [
      {
        member,
        channel,
        numbers: isPrivate ? null : { minutes, interactions, reports },
        outcomes: isPrivate || primaryOutcome === undefined ? null : sum.outcomes,
        verdict,
        freed: verdict === 'stop' && !isPrivate ? freedMinutes(sum) : null,
        silentSince: silentSince(channel, lastReport(channel.id, results), today),
      },
    ];
  });
}

/** Returns the reports of the 28 days that end today, oldest first. */
export function recentReports(results: readonly WeekReport[], today: string): readonly WeekReport[] {
  const first = addDays(today, 1 - DAYS_OF_REPORTS);
  return results.slice(results.findLastIndex(({ date }) => date < first) + 1);
}

/** Reads what reports say of a channel, as far as they name it. */
export function reportsOn(
  channel: string,
  reports: readonly WeekReport[],
  outcome: Outcome | undefined,
): ChannelReport[] {
  return reports.flatMap(({ date, isPrivate, channels }): ChannelReport[] => {
    const own = Object.hasOwn(channels, channel) ? channels[channel] : undefined;
    if (!own) return [];
    const { minutes, outcomes = {}, interactions = 0 } = own;
    return [
      {
        date,
        minutes,
        interactions,
        outcomes: (outcome === undefined ? undefined : outcomes[outcome]) ?? 0,
        isPrivate,
      },
    ];
  });
}

/** Finds the day of the last report with minutes for a channel. */
function lastReport(channel: string, results: readonly WeekReport[]): string | undefined {
  return results.findLast(
    ({ channels }) => Object.hasOwn(channels, channel) && (channels[channel]?.minutes ?? 0) > 0,
  )?.date;
}
