import { reallocationsOf } from '../../community/channels/stopped.ts';
import type { Member } from '../../network/network.ts';
import { dateText } from '../../words/dates.ts';
import type { Site } from '../site.ts';
import { namedChannel } from './channel-names.ts';

/** What somebody does with time that a channel no longer takes. */
export interface ReallocationItem {
  /** "14 September 2026: 90 minutes a week go from Instagram to Newsletter." */
  text: string;
  because: string;
}

/** Lists what a member decided about their time; the newest decision comes first. */
export function toReallocationItems({ network }: Pick<Site, 'network'>, member: Member): ReallocationItem[] {
  const { strategy } = member;
  if (!strategy) return [];
  const { words, language, today } = network;
  return reallocationsOf(member, today).map(({ on, from, to, minutesPerWeek, because }) => ({
    text: words.works.reallocation(
      dateText(on, language),
      minutesPerWeek,
      namedChannel(strategy.data, from, words),
      namedChannel(strategy.data, to, words),
    ),
    because,
  }));
}
