import { challengeAddress, postAddress, progressAddress, progressCardAddress } from '../network/addresses.ts';
import type { CheckIn, Participation } from '../network/network.ts';
import { buildProgress } from '../progress/build-progress.ts';
import { dayNumber } from '../progress/civil-days.ts';
import type { DayState } from '../progress/day-states.ts';
import type { GoalView, ProgressView } from '../progress/progress-view.ts';
import { buildPage, type Link, type Page } from './page.ts';
import { toPerson, type Person } from './person.ts';
import { possessive, toPostItem, type PostItem } from './post-item.ts';
import { buildBody, type BodyView } from './prose.ts';
import type { Site } from './site.ts';
import { checkInUrl } from './writing-links.ts';
import { dateText, dayText, rangeText, weekdayText } from './words.ts';

export interface ProgressPage {
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
  /** The strip, a week a row; days before the first and after the last of the week are null. */
  weeks: readonly { label: string; days: readonly (StripDay | null)[] }[];
  weekdays: readonly { short: string; long: string }[];
  legend: readonly { state: DayState; letter: string; text: string }[];
  /** Open days, each with a new check-in that is filled in. */
  daysToWrite: readonly Link[];
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

export interface StripDay {
  n: number;
  state: DayState;
  letter: string;
  /** A full sentence: the cell's accessible name. */
  text: string;
  /** To the post of that day, to its check-in further down the page, or, where it is open, to a new check-in. */
  url: string | null;
  isToWrite: boolean;
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
  const strip = progress.days.map((day) => toStripDay(site, participation, progress, day));
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
    weeks: Array.from({ length: Math.ceil(strip.length / WEEK) }, (_, week) => ({
      label: `Week ${week + 1}`,
      days: Array.from({ length: WEEK }, (__, day) => strip[week * WEEK + day] ?? null),
    })),
    weekdays: progress.days.slice(0, WEEK).map(({ date }) => ({
      short: weekdayText(date, network.language, 'short'),
      long: weekdayText(date, network.language, 'long'),
    })),
    daysToWrite: progress.days.flatMap(({ n, date }, index) => {
      const { isToWrite, url } = strip[index] ?? {};
      return isToWrite && url ? [{ text: `Day ${n}, ${dayText(date, network.language)}`, url }] : [];
    }),
    legend: DAY_LEGEND.filter(({ state }) => progress.days.some((day) => day.state === state)),
    goals: progress.goals.map((goal) => toGoalItem(goal, network.language)),
    partners: network.members.filter(({ id }) => partners.has(id)).map((partner) => toPerson(partner, site)),
    pauses: progress.pauses.map(({ from, to, reason }) =>
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

function toStripDay(
  site: Site,
  participation: Participation,
  progress: ProgressView,
  day: ProgressView['days'][number],
): StripDay {
  const { letter, text } = DAY_WORDS[day.state];
  const sentence = `Day ${day.n}, ${dayText(day.date, site.network.language)}: ${text}.`;
  const toWrite = day.state === 'open' && progress.withdrawn === null && !participation.member.isEarlier;
  const checkIn = toWrite ? checkInUrl(site, participation, progress, day.date) : null;
  return {
    n: day.n,
    state: day.state,
    letter,
    text: checkIn === null ? sentence : `${sentence} Check in.`,
    url: checkIn ?? toldAt(site, participation, day),
    isToWrite: checkIn !== null,
  };
}

/** Where a day is told of: its post, or its check-in further down the page. */
function toldAt(
  { addresses }: Site,
  { checkIns }: Participation,
  { n, date, post }: ProgressView['days'][number],
): string | null {
  const [host = '', slug = ''] = post?.split('/') ?? [];
  if (post !== null) return addresses.page(postAddress(host, slug));
  return checkIns.some((checkIn) => checkIn.date === date) ? `#${anchorOf(n)}` : null;
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

const anchorOf = (n: number): string => `day-${n}`;
