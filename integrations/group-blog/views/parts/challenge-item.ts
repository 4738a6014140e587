import { challengeAddress } from '../../network/addresses.ts';
import { dateText } from '../../words/dates.ts';
import type { Challenge } from '../../network/network.ts';
import { dayLabel, lastDay, type Phase } from '../../progress/civil-days.ts';
import { say } from '../../words/words.ts';
import { buildPage, type Page } from '../pages/page.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from '../site.ts';

/** A challenge as it stands in a list. */
export interface ChallengeItem {
  id: string;
  title: string;
  url: string;
  label: string;
  phase: Phase;
  /** `YYYY-MM-DD`. */
  start: string;
  from: string;
  to: string;
  ledBy: Person | null;
  participants: readonly Person[];
}

export function toChallengeItem(challenge: Challenge, site: Site): ChallengeItem {
  const { network, addresses } = site;
  const { label, phase } = dayLabel(challenge.data, network.today);
  return {
    id: challenge.id,
    title: challenge.title,
    url: addresses.page(challengeAddress(challenge.id)),
    label,
    phase,
    start: challenge.data.start,
    from: dateText(challenge.data.start, network.language),
    to: dateText(lastDay(challenge.data), network.language),
    ledBy: challenge.ledBy && toPerson(challenge.ledBy, site),
    participants: challenge.participants.map(({ member }) => toPerson(member, site)),
  };
}

export interface ChallengesPage {
  page: Page;
  /** Running, coming, past; those that there are. */
  sections: readonly { title: string; challenges: readonly ChallengeItem[] }[];
  /** Where there is none. */
  nothing: string;
}

export function buildChallengesPage(site: Site): ChallengesPage {
  const items = site.network.challenges.map((challenge) => toChallengeItem(challenge, site));
  const inPhase = (phase: Phase): ChallengeItem[] => items.filter((item) => item.phase === phase);
  return {
    page: buildPage(site, {
      title: 'Challenges',
      description: `What the members of ${site.network.title} set out to do, and how far they are.`,
      address: '/challenges/',
    }),
    sections: [
      { title: say('titleRunning'), challenges: inPhase('running') },
      { title: say('titleComing'), challenges: inPhase('before').toReversed() },
      { title: say('titlePast'), challenges: inPhase('closed') },
    ].filter(({ challenges }) => challenges.length > 0),
    nothing: say('noChallenge'),
  };
}
