import { challengeAddress, progressAddress, progressCardAddress } from '../network/addresses.ts';
import type { CheckIn, Participation } from '../network/network.ts';
import { buildProgress } from '../progress/build-progress.ts';
import { dayNumber } from '../progress/civil-days.ts';
import type { GoalView, ProgressView } from '../progress/progress-view.ts';
import { anchorOf, buildDayStrip, type DayStripView } from './day-strip.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { toPerson, type Person } from './person.ts';
import { possessive, toPostItem, type PostItem } from './post-item.ts';
import { buildBody, type BodyView } from './prose.ts';
import type { Site } from './site.ts';
import { dateText, dayText, rangeText } from './words.ts';

export interface ProgressPage extends DayStripView {
  page: Page;
  body: BodyView;
  /** "Ann’s progress". */
  heading: string;
  person: Person;
  challenge: Link;
  progress: ProgressView;
  /** "Consistency: 17 of 20 days kept", or "–". */
  kept: string;
  asOf: string;
  goals: readonly GoalItem[];
  partners: readonly Person[];
  pauses: readonly string[];
  /** Newest first. */
  checkIns: readonly CheckInItem[];
  posts: readonly PostItem[];
}

export interface CheckInItem {
  /** What the strip links to. */
  anchor: string;
  day: string;
  date: string;
  dateText: string;
  /** "3 miles, 1 night"; empty where it was only done. */
  values: string;
  note: string;
  /** Where it can be seen. */
  link: Link | null;
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

export function buildProgressPage(site: Site, participation: Participation): ProgressPage {
  const { network, addresses } = site;
  const { challenge, member } = participation;
  const progress = buildProgress(network, participation, site.now);
  const title = `${challenge.title}: ${member.name}`;
  const summary = `${progress.day.label}, ${progress.percent} %`;
  const partners = new Set(progress.partners);
  return {
    page: buildPage(site, {
      title,
      description: `${possessive(member.name)} progress in ${challenge.title}. ${summary}.`,
      address: progressAddress(challenge.id, member.id),
      card: {
        address: progressCardAddress(challenge.id, member.id),
        alt: `${member.name} in ${challenge.title}. ${summary}.`,
      },
    }),
    body: buildBody(site, 'participants', `${challenge.id}/${member.id}`, participation.source),
    heading: `${possessive(member.name)} progress`,
    person: toPerson(member, site),
    challenge: { text: challenge.title, url: addresses.page(challengeAddress(challenge.id)) },
    progress,
    kept:
      progress.consistency.of === 0
        ? '–'
        : `${progress.consistency.kept} of ${progress.consistency.of} days kept`,
    asOf: dateText(progress.asOf, network.language),
    ...buildDayStrip(site, participation, progress),
    goals: progress.goals.map((goal) => toGoalItem(goal, network.language)),
    partners: network.members.filter(({ id }) => partners.has(id)).map((partner) => toPerson(partner, site)),
    pauses: progress.pauses
      // A plan for later is told, but not on a day of the past.
      .filter(({ from }) => !site.isPinned || from <= progress.asOf)
      .map(({ from, to, reason }) =>
        [rangeText(from, to, network.language), ...(reason === null ? [] : [reason])].join(': '),
      ),
    checkIns: participation.checkIns
      .map((checkIn) => toCheckInItem(site, participation, checkIn))
      .toReversed(),
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

function toCheckInItem({ network }: Site, { challenge }: Participation, checkIn: CheckIn): CheckInItem {
  const { date, values = {}, note, link } = checkIn;
  const number = new Intl.NumberFormat(network.language, { maximumFractionDigits: 2 });
  const n = dayNumber(challenge.data.start, date);
  return {
    anchor: anchorOf(n),
    day: `Day ${n}`,
    date,
    dateText: dayText(date, network.language),
    values: Object.entries(values)
      .map(([unit, value]) => `${number.format(value)} ${unit}`)
      .join(', '),
    note,
    link: link === undefined ? null : { text: new URL(link).host, url: link },
  };
}
