import { compareText } from '../../model/compare.ts';
import { addDays } from '../../network/civil-days.ts';
import type { Member, Network } from '../../network/network.ts';
import type { ChannelData, StrategyData } from '../../schemas/strategy.ts';
import { byId, membersOn } from '../people.ts';
import { DAYS_OF_REPORTS } from './verdicts.ts';

/** A channel that a member paused or dropped. */
export interface StoppedChannel {
  member: Member;
  channel: ChannelData;
  /** The day of the decision. */
  decided: string;
  because: string;
}

/** What a member does with time that a channel no longer takes. */
export type Reallocation = NonNullable<StrategyData['reallocations']>[number];

/** Lists what members stopped by today, and why. The newest decision comes first. */
export function stoppedChannels(network: Pick<Network, 'members' | 'today'>): StoppedChannel[] {
  const { today } = network;
  return membersOn(network, today)
    .flatMap((member) =>
      (member.strategy?.data.channels ?? []).flatMap((channel): StoppedChannel[] => {
        const { state, decided, because } = channel;
        const isStopped = state === 'paused' || state === 'dropped';
        if (!isStopped || decided === undefined || because === undefined || decided > today) return [];
        return [{ member, channel, decided, because }];
      }),
    )
    .toSorted((a, b) => compareText(b.decided, a.decided) || byId(a.member, b.member));
}

/** Lists what somebody decided by today to do with their time. The newest decision comes first. */
export function reallocationsOf({ strategy }: Member, today: string): Reallocation[] {
  return (strategy?.data.reallocations ?? [])
    .filter(({ on }) => on <= today)
    .toSorted((a, b) => compareText(b.on, a.on));
}

/** Whether it was decided, since the first of the reports that count today, where the time of a channel goes. */
export function isReallocated(member: Member, channel: string, today: string): boolean {
  const first = addDays(today, 1 - DAYS_OF_REPORTS);
  return reallocationsOf(member, today).some(({ from, on }) => from === channel && on >= first);
}
