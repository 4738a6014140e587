import { challengeAddress } from '../network/addresses.ts';
import { dateText } from '../network/date-text.ts';
import type { Challenge } from '../network/network.ts';
import { dayLabel, lastDay, type Phase } from '../progress/civil-days.ts';
import { buildPage, type Page } from './page.ts';
import { toPerson, type Person } from './person.ts';
import type { Site } from './site.ts';

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
  running: readonly ChallengeItem[];
  coming: readonly ChallengeItem[];
  past: readonly ChallengeItem[];
}

export function buildChallengesPage(site: Site): ChallengesPage {
  const items = site.network.challenges.map((challenge) => toChallengeItem(challenge, site));
  return {
    page: buildPage(site, {
      title: 'Challenges',
      description: `What the members of ${site.network.title} set out to do, and how far they are.`,
      address: '/challenges/',
    }),
    running: items.filter(({ phase }) => phase === 'running'),
    coming: items.filter(({ phase }) => phase === 'before').toReversed(),
    past: items.filter(({ phase }) => phase === 'closed'),
  };
}
