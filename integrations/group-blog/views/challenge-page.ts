import { challengeAddress, communityAddress, progressAddress } from '../network/addresses.ts';
import type { Challenge, Participation } from '../network/network.ts';
import { buildProgress } from '../progress/build-progress.ts';
import { dayLabel, lastDay, type Phase } from '../progress/civil-days.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { toPerson, type Person } from './person.ts';
import { toPostItem, type PostItem } from './post-item.ts';
import { buildBody, type BodyView } from './prose.ts';
import type { Site } from './site.ts';
import { countText, dateText } from './words.ts';

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

export interface ChallengePage extends ChallengeItem {
  page: Page;
  body: BodyView;
  /** Today's, while the challenge runs. */
  prompt: string | null;
  prompts: readonly { day: string; text: string }[];
  communities: readonly Link[];
  standings: readonly Standing[];
  posts: readonly PostItem[];
}

/** One participant's row. */
export interface Standing {
  person: Person;
  url: string;
  percent: number;
  kept: string;
  withdrawn: boolean;
}

export function buildChallengePage(site: Site, challenge: Challenge): ChallengePage {
  const { network, addresses } = site;
  const item = toChallengeItem(challenge, site);
  const { n } = dayLabel(challenge.data, network.today);
  return {
    ...item,
    page: buildPage(site, {
      title: challenge.title,
      description: `${item.label}. ${countText(challenge.participants.length, 'member')} taking part, ${item.from} to ${item.to}.`,
      address: challengeAddress(challenge.id),
    }),
    body: buildBody(site, 'challenges', challenge.id, challenge.source),
    prompt: (item.phase === 'running' && challenge.data.prompts?.[String(n)]) || null,
    prompts: Object.entries(challenge.data.prompts ?? {}).map(([day, text]) => ({ day: `Day ${day}`, text })),
    communities: challenge.communities.map(({ id, name }) => ({
      text: name,
      url: addresses.page(communityAddress(id)),
    })),
    standings: challenge.participants.map((participation) => toStanding(site, participation)),
    posts: challenge.posts.map((post) => toPostItem(post, site)),
  };
}

function toStanding(site: Site, participation: Participation): Standing {
  const { challenge, member } = participation;
  const { percent, consistency, withdrawn } = buildProgress(site.network, participation, site.now);
  return {
    person: toPerson(member, site),
    url: site.addresses.page(progressAddress(challenge.id, member.id)),
    percent,
    kept: consistency.of === 0 ? '–' : `${consistency.kept} of ${consistency.of}`,
    withdrawn: withdrawn !== null,
  };
}
