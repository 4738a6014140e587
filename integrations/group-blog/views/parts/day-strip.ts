import { dayAnchor } from '../../network/pages/page-anchors.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { dayText, weekdayText } from '../../words/dates.ts';
import type { Grade } from '../../evidence/grade.ts';
import type { Participation } from '../../network/network.ts';
import { DAYS_PER_WEEK } from '../../network/civil-days.ts';
import type { DayState } from '../../progress/day-states.ts';
import { DAY_SIGNS } from '../../progress/day-text.ts';
import type { DayView, ProgressView } from '../../progress/progress-view.ts';
import type { Words } from '../../words/words.ts';
import type { Link } from './link.ts';
import { recentWeeks } from './recent-weeks.ts';
import type { Site } from '../site.ts';
import { checkInUrl } from '../writing-links.ts';

/** A participant's days in rows of a week. */
export interface DayStripView {
  /** "Ann, day by day". */
  caption: string;
  /** One row for each week that is shown; the cells after the last day are null. */
  weeks: readonly { label: string; days: readonly (StripDay | null)[] }[];
  weekdays: readonly { short: string; long: string }[];
  legend: Legend;
  /** Open days, each with a link to a new check-in file with its fields filled in. */
  daysToWrite: readonly Link[];
  /** "Ann, check in for". */
  writeTitle: string;
}

/** The meaning of the letters in a strip or a matrix. */
export interface Legend {
  label: string;
  signs: readonly { state: DayState; letter: string; text: string }[];
}

export interface StripDay {
  n: number;
  state: DayState;
  letter: string;
  /** The cell's accessible name, as a sentence. */
  text: string;
  /** The address of the day's post, else of its check-in on the participant's page; on an open day, of a new check-in file. */
  url: string | null;
  isToWrite: boolean;
  /** How well it is known when the day was handed in, which decides of the ring around it; null where nobody says. */
  grade: Grade | null;
}

/** @param isBrief leaves out the legend, the days to write and all but four weeks, for a strip that is not on the participant's own page. */
export function buildDayStrip(
  site: Site,
  participation: Participation,
  progress: ProgressView,
  { isBrief = false }: { isBrief?: boolean } = {},
): DayStripView {
  const { language, words } = site.network;
  const { challenge, member } = participation;
  const checkInsPage = isBrief ? site.addresses.page(PAGES.progress.make(challenge.id, member.id)) : '';
  const days = progress.days.map((day) => toStripDay(site, participation, progress, { day, checkInsPage }));
  const { from, to } = isBrief ? recentWeeks(progress.day.n, days.length) : { from: 1, to: days.length };
  return {
    caption: words.days.strip(member.name),
    weeks: Array.from({ length: Math.ceil(days.length / DAYS_PER_WEEK) }, (_, week) => ({
      label: words.days.week(week + 1),
      days: Array.from({ length: DAYS_PER_WEEK }, (__, day) => days[week * DAYS_PER_WEEK + day] ?? null),
    })).slice(Math.floor(from / DAYS_PER_WEEK), Math.ceil(to / DAYS_PER_WEEK)),
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

/** Explains the states that occur in the views. */
export function buildLegend(views: readonly ProgressView[], { days: words }: Words): Legend {
  const occurs = (state: DayState): boolean =>
    views.some(({ days }) => days.some((day) => day.state === state));
  const isByWeek = views.some(({ streak }) => streak.unit === 'week');
  return {
    label: words.legend,
    signs: LEGEND.filter(occurs).map((state) => ({
      state,
      letter: DAY_SIGNS[state],
      text: state === 'rest' && isByWeek ? words.nothingDue : words.states[state],
    })),
  };
}

const LEGEND = ['kept', 'bonus', 'missed', 'open', 'rest', 'paused'] as const;

interface DayOnPage {
  day: DayView;
  /** The path of the page that lists the check-ins; empty for the page of the strip itself. */
  checkInsPage: string;
}

function toStripDay(
  site: Site,
  participation: Participation,
  progress: ProgressView,
  { day, checkInsPage }: DayOnPage,
): StripDay {
  const canCheckIn =
    day.state === 'open' && progress.status !== 'withdrawn' && !participation.member.isEarlier;
  const checkIn = canCheckIn ? checkInUrl(site, participation, day.date) : null;
  return {
    n: day.n,
    state: day.state,
    letter: DAY_SIGNS[day.state],
    text: checkIn === null ? day.text : site.network.words.days.sentenceToCheckIn(day.text),
    url: checkIn ?? entryUrl(site, participation, { day, checkInsPage }),
    isToWrite: checkIn !== null,
    grade: day.grade ?? null,
  };
}

/** Returns the address of a day's post, or else of its check-in; null where there is neither. */
function entryUrl(
  { addresses }: Site,
  { checkIns }: Participation,
  { day: { n, date, post }, checkInsPage }: DayOnPage,
): string | null {
  const [host = '', slug = ''] = post?.split('/') ?? [];
  if (post !== null) return addresses.page(PAGES.post.make(host, slug));
  return checkIns.some((checkIn) => checkIn.date === date) ? `${checkInsPage}#${dayAnchor(n)}` : null;
}
