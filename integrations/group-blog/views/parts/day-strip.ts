import { dayAnchor } from '../../network/page-anchors.ts';
import { PAGES } from '../../network/pages.ts';
import { dayText, weekdayText } from '../../words/dates.ts';
import type { Participation } from '../../network/network.ts';
import { DAYS_PER_WEEK } from '../../progress/civil-days.ts';
import type { DayState } from '../../progress/day-states.ts';
import { DAY_SIGNS } from '../../progress/day-text.ts';
import type { ProgressView } from '../../progress/progress-view.ts';
import type { Words } from '../../words/words.ts';
import type { Link } from './link.ts';
import type { Site } from '../site.ts';
import { checkInUrl } from '../writing-links.ts';

/** A participant's days. */
export interface DayStripView {
  /** "Ann, day by day". */
  caption: string;
  /** A week a row; days before the first and after the last of the week are null. */
  weeks: readonly { label: string; days: readonly (StripDay | null)[] }[];
  weekdays: readonly { short: string; long: string }[];
  legend: Legend;
  /** Open days, each with a new check-in that is filled in. */
  daysToWrite: readonly Link[];
  /** "Ann, check in for". */
  writeTitle: string;
}

/** What the signs mean. */
export interface Legend {
  label: string;
  signs: readonly { state: DayState; letter: string; text: string }[];
}

export interface StripDay {
  n: number;
  state: DayState;
  letter: string;
  /** A full sentence: the cell's accessible name. */
  text: string;
  /** To the post of that day, to its check-in on the participant's page, or, where it is open, to a new check-in. */
  url: string | null;
  isToWrite: boolean;
}

/** @param isBrief on another page: without the legend and the days to write. */
export function buildDayStrip(
  site: Site,
  participation: Participation,
  progress: ProgressView,
  { isBrief = false }: { isBrief?: boolean } = {},
): DayStripView {
  const { language, words } = site.network;
  const { challenge, member } = participation;
  const checkInsAt = isBrief ? site.addresses.page(PAGES.progress.make(challenge.id, member.id)) : '';
  const days = progress.days.map((day) => toStripDay(site, participation, progress, { day, checkInsAt }));
  return {
    caption: words.days.strip(member.name),
    weeks: Array.from({ length: Math.ceil(days.length / DAYS_PER_WEEK) }, (_, week) => ({
      label: words.days.week(week + 1),
      days: Array.from({ length: DAYS_PER_WEEK }, (__, day) => days[week * DAYS_PER_WEEK + day] ?? null),
    })),
    weekdays: progress.days.slice(0, DAYS_PER_WEEK).map(({ date }) => ({
      short: weekdayText(date, language, 'short'),
      long: weekdayText(date, language, 'long'),
    })),
    legend: buildLegend(isBrief ? [] : [progress], words),
    daysToWrite: isBrief
      ? []
      : progress.days.flatMap(({ n, date }, index) => {
          const { isToWrite, url } = days[index] ?? {};
          return isToWrite && url ? [{ text: words.days.dayOn(n, dayText(date, language)), url }] : [];
        }),
    writeTitle: words.days.checkInFor(member.name),
  };
}

/** What the signs mean, of those that are there. */
export function buildLegend(views: readonly ProgressView[], { days: words }: Words): Legend {
  const isThere = (state: DayState): boolean =>
    views.some(({ days }) => days.some((day) => day.state === state));
  const isByWeek = views.some(({ streak }) => streak.unit === 'week');
  return {
    label: words.legend,
    signs: LEGEND.filter(isThere).map((state) => ({
      state,
      letter: DAY_SIGNS[state],
      text: state === 'rest' && isByWeek ? words.nothingDue : words.states[state],
    })),
  };
}

const LEGEND = ['kept', 'bonus', 'missed', 'open', 'rest', 'paused'] as const;

interface PlacedDay {
  day: ProgressView['days'][number];
  /** The page where the check-ins stand; empty: the same. */
  checkInsAt: string;
}

function toStripDay(
  site: Site,
  participation: Participation,
  progress: ProgressView,
  { day, checkInsAt }: PlacedDay,
): StripDay {
  const toWrite = day.state === 'open' && progress.status !== 'withdrawn' && !participation.member.isEarlier;
  const checkIn = toWrite ? checkInUrl(site, participation, day.date) : null;
  return {
    n: day.n,
    state: day.state,
    letter: DAY_SIGNS[day.state],
    text: checkIn === null ? day.text : `${day.text} ${site.network.words.days.checkIn}`,
    url: checkIn ?? toldAt(site, participation, { day, checkInsAt }),
    isToWrite: checkIn !== null,
  };
}

/** Where a day is told of: its post, or its check-in among the others. */
function toldAt(
  { addresses }: Site,
  { checkIns }: Participation,
  { day: { n, date, post }, checkInsAt }: PlacedDay,
): string | null {
  const [host = '', slug = ''] = post?.split('/') ?? [];
  if (post !== null) return addresses.page(PAGES.post.make(host, slug));
  return checkIns.some((checkIn) => checkIn.date === date) ? `${checkInsAt}#${dayAnchor(n)}` : null;
}
