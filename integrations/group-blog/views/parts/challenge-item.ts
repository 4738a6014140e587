import { PAGES } from '../../network/pages.ts';
import { dateText } from '../../words/dates.ts';
import type { Challenge } from '../../network/network.ts';
import { dayLabel, lastDay, type Phase } from '../../network/civil-days.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from '../site.ts';

/** What a list shows of a challenge. */
export interface ChallengeItem {
  id: string;
  title: string;
  url: string;
  label: string;
  phase: Phase;
  /** `YYYY-MM-DD`. */
  start: string;
  /** "3 August 2026 to 23 August 2026". */
  dates: string;
  ledBy: Person | null;
  participants: readonly Person[];
}

export function toChallengeItem(challenge: Challenge, site: Site): ChallengeItem {
  const { network, addresses } = site;
  const { label, phase } = dayLabel(challenge.data, network.today, network.words);
  return {
    id: challenge.id,
    title: challenge.title,
    url: addresses.page(PAGES.challenge.make(challenge.id)),
    label,
    phase,
    start: challenge.data.start,
    dates: network.words.challenges.dates(
      dateText(challenge.data.start, network.language),
      dateText(lastDay(challenge.data), network.language),
    ),
    ledBy: challenge.ledBy && toPerson(challenge.ledBy, site),
    participants: challenge.participants.map(({ member }) => toPerson(member, site)),
  };
}
