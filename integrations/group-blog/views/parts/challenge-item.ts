import { PAGES } from '../../network/pages/pages.ts';
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
  /** The first of those who take part, by name. */
  participants: readonly Person[];
  /** "and 12 more"; null where all are shown. */
  more: string | null;
}

/** So many faces stand beside a challenge in a list. */
const MOST_FACES = 5;

export function toChallengeItem(challenge: Challenge, site: Site): ChallengeItem {
  const { network, addresses } = site;
  const rest = challenge.participants.length - MOST_FACES;
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
    participants: challenge.participants.slice(0, MOST_FACES).map(({ member }) => toPerson(member, site)),
    more: rest > 0 ? network.words.people.more(rest) : null,
  };
}
