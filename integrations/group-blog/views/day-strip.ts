import { postAddress } from '../network/addresses.ts';
import type { Participation } from '../network/network.ts';
import type { DayState } from '../progress/day-states.ts';
import type { ProgressView } from '../progress/progress-view.ts';
import type { Link } from './page.ts';
import type { Site } from './site.ts';
import { dayText, weekdayText } from './words.ts';
import { checkInUrl } from './writing-links.ts';

/** A participant's days. */
export interface DayStripView {
  /** A week a row; days before the first and after the last of the week are null. */
  weeks: readonly { label: string; days: readonly (StripDay | null)[] }[];
  weekdays: readonly { short: string; long: string }[];
  legend: readonly { state: DayState; letter: string; text: string }[];
  /** Open days, each with a new check-in that is filled in. */
  daysToWrite: readonly Link[];
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

export function buildDayStrip(
  site: Site,
  participation: Participation,
  progress: ProgressView,
): DayStripView {
  const { language } = site.network;
  const days = progress.days.map((day) => toStripDay(site, participation, progress, day));
  return {
    weeks: Array.from({ length: Math.ceil(days.length / WEEK) }, (_, week) => ({
      label: `Week ${week + 1}`,
      days: Array.from({ length: WEEK }, (__, day) => days[week * WEEK + day] ?? null),
    })),
    weekdays: progress.days.slice(0, WEEK).map(({ date }) => ({
      short: weekdayText(date, language, 'short'),
      long: weekdayText(date, language, 'long'),
    })),
    legend: DAY_LEGEND.filter(({ state }) => progress.days.some((day) => day.state === state)),
    daysToWrite: progress.days.flatMap(({ n, date }, index) => {
      const { isToWrite, url } = days[index] ?? {};
      return isToWrite && url ? [{ text: `Day ${n}, ${dayText(date, language)}`, url }] : [];
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
  const checkIn = toWrite ? checkInUrl(site, participation, day.date) : null;
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

/** What a day's check-in is called, further down the page. */
export const anchorOf = (n: number): string => `day-${n}`;
