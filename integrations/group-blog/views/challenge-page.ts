import { challengeAddress, communityAddress, postAddress, progressAddress } from '../network/addresses.ts';
import type { Challenge, Participation } from '../network/network.ts';
import { buildProgress } from '../progress/build-progress.ts';
import { dayLabel, lastDay, type Phase } from '../progress/civil-days.ts';
import type { DayState } from '../progress/day-states.ts';
import type { GoalView, ProgressView } from '../progress/progress-view.ts';
import { buildPage, progressCardAddress, type Link, type Page } from './page.ts';
import { toPerson, type Person } from './person.ts';
import { possessive, toPostItem, type PostItem } from './post-item.ts';
import type { Site } from './site.ts';
import { countText, dateText, dayText, weekdayText } from './words.ts';

/** A challenge as it stands in a list. */
export interface ChallengeItem {
  id: string;
  title: string;
  url: string;
  label: string;
  phase: Phase;
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
  prompt: string | null;
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
    prompt: (item.phase === 'running' && challenge.data.prompts?.[String(n)]) || null,
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

export interface ProgressPage {
  page: Page;
  person: Person;
  challenge: Link;
  progress: ProgressView;
  /** "Consistency: 17 of 20 days kept", or "–". */
  kept: string;
  asOf: string;
  /** The strip, a week a row; days before the first and after the last of the week are null. */
  weeks: readonly { label: string; days: readonly (StripDay | null)[] }[];
  weekdays: readonly { short: string; long: string }[];
  legend: readonly { letter: string; text: string }[];
  goals: readonly GoalItem[];
  partners: readonly Person[];
  pauses: readonly string[];
  posts: readonly PostItem[];
}

export interface GoalItem {
  title: string;
  percent: number;
  /** "12 of 21 posts". */
  done: string;
  milestones: readonly string[];
  asks: readonly string[];
  changes: readonly string[];
}

export interface StripDay {
  n: number;
  state: DayState;
  letter: string;
  /** A full sentence: the cell's accessible name. */
  text: string;
  /** To the post of that day, or to its check-in further down the page. */
  url: string | null;
}

const DAY_WORDS: Readonly<Record<DayState, { letter: string; text: string }>> = {
  kept: { letter: '✓', text: 'checked in' },
  bonus: { letter: '+', text: 'checked in on a rest day' },
  missed: { letter: '○', text: 'missed' },
  open: { letter: '…', text: 'still open' },
  rest: { letter: 'R', text: 'rest day' },
  paused: { letter: 'P', text: 'paused' },
  'before-joining': { letter: '–', text: 'before joining' },
  future: { letter: '', text: 'yet to come' },
};

const DAY_LEGEND = (['kept', 'bonus', 'missed', 'open', 'rest', 'paused'] as const).map((state) => ({
  state,
  ...DAY_WORDS[state],
}));

const WEEK = 7;

export function buildProgressPage(site: Site, participation: Participation): ProgressPage {
  const { network, addresses } = site;
  const { challenge, member } = participation;
  const progress = buildProgress(network, participation, site.now);
  const title = `${challenge.title}: ${member.name}`;
  const summary = `${progress.day.label}, ${progress.percent} %`;
  const partners = new Set(progress.partners);
  const strip = progress.days.map((day) => toStripDay(site, day));
  return {
    page: buildPage(site, {
      title,
      description: `${possessive(member.name)} progress in ${challenge.title}. ${summary}.`,
      address: progressAddress(challenge.id, member.id),
      card: {
        address: progressCardAddress(challenge, member),
        alt: `${member.name} in ${challenge.title}. ${summary}.`,
      },
    }),
    person: toPerson(member, site),
    challenge: { text: challenge.title, url: addresses.page(challengeAddress(challenge.id)) },
    progress,
    kept:
      progress.consistency.of === 0
        ? '–'
        : `${progress.consistency.kept} of ${progress.consistency.of} days kept`,
    asOf: dateText(progress.asOf, network.language),
    weeks: Array.from({ length: Math.ceil(strip.length / WEEK) }, (_, week) => ({
      label: `Week ${week + 1}`,
      days: Array.from({ length: WEEK }, (__, day) => strip[week * WEEK + day] ?? null),
    })),
    weekdays: progress.days.slice(0, WEEK).map(({ date }) => ({
      short: weekdayText(date, network.language, 'short'),
      long: weekdayText(date, network.language, 'long'),
    })),
    legend: DAY_LEGEND,
    goals: progress.goals.map((goal) => toGoalItem(goal, network.language)),
    partners: network.members.filter(({ id }) => partners.has(id)).map((partner) => toPerson(partner, site)),
    pauses: progress.pauses.map(({ from, to, reason }) =>
      [
        `${dateText(from, network.language)} to ${dateText(to, network.language)}`,
        ...(reason === null ? [] : [reason]),
      ].join(': '),
    ),
    posts: challenge.posts
      .filter(({ authors }) => authors.includes(member))
      .map((post) => toPostItem(post, site)),
  };
}

function toGoalItem(goal: GoalView, language: string): GoalItem {
  const number = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const amount = (value: number): string => `${number.format(value)} ${goal.unit}`;
  const beyond = goal.over > 0 ? `, ${number.format(goal.over)} beyond it` : '';
  return {
    title: goal.title,
    percent: goal.percent,
    done: `${number.format(goal.actual)} of ${amount(goal.target)}${beyond}`,
    milestones: goal.milestones.map(({ title, due, value }) =>
      [title, ...(value === null ? [] : [amount(value)]), `by ${dateText(due, language)}`].join(', '),
    ),
    asks: goal.asks,
    changes: goal.changes.map(({ on, target, due, because }) => {
      const what = [
        ...(target === null ? [] : [amount(target)]),
        ...(due === null ? [] : [`by ${dateText(due, language)}`]),
      ];
      return `${dateText(on, language)}: ${what.join(', ')}. ${because}`;
    }),
  };
}

function toStripDay({ network, addresses }: Site, day: ProgressView['days'][number]): StripDay {
  const { letter, text } = DAY_WORDS[day.state];
  const [host = '', slug = ''] = day.post?.split('/') ?? [];
  return {
    n: day.n,
    state: day.state,
    letter,
    text: `Day ${day.n}, ${dayText(day.date, network.language)}: ${text}.`,
    url:
      day.post !== null
        ? addresses.page(postAddress(host, slug))
        : day.note !== null
          ? `#day-${day.n}`
          : null,
  };
}
