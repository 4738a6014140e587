import { PAGES } from '../../network/pages/pages.ts';
import { dayText } from '../../words/dates.ts';
import type { Challenge, Participation } from '../../network/network.ts';
import { phaseOn } from '../../network/civil-days.ts';
import type { DayState } from '../../progress/day-states.ts';
import { DAY_SIGNS } from '../../progress/day-text.ts';
import type { DayView, ProgressView } from '../../progress/progress-view.ts';
import { buildLegend, type Legend } from './day-strip.ts';
import { recentWeeks } from './recent-weeks.ts';
import type { Site } from '../site.ts';

/** A table of who checked in on which day, with a row for each participant in the order of their names. */
export interface DayMatrix {
  caption: string;
  /** Names the days that the table shows; null where it shows all. */
  note: string | null;
  days: readonly { n: number; text: string; isToday: boolean }[];
  rows: readonly { name: string; url: string; cells: readonly MatrixCell[] }[];
  legend: Legend;
}

export interface MatrixCell {
  state: DayState;
  letter: string;
  /** "Ann. Day 5, Friday 6 March: checked in." */
  text: string;
  /** The path of the day's post; null where there is none. */
  url: string | null;
}

/**
 * Builds a table of at most four weeks, of which the last has today in it.
 * @returns null before the first day, and without participants.
 * @param participants those who have a row.
 * @param views theirs, in the same order.
 */
export function buildDayMatrix(
  site: Site,
  challenge: Challenge,
  participants: readonly Participation[],
  views: readonly ProgressView[],
): DayMatrix | null {
  const { language, today, words } = site.network;
  const { n: now, of, phase } = phaseOn(challenge.data, today);
  if (phase === 'before' || views.length === 0) return null;
  const { from, to } = recentWeeks(now, of);
  const inWindow = (days: readonly DayView[]): readonly DayView[] => days.slice(from - 1, to);
  return {
    caption: words.challenges.matrix,
    note: to - from + 1 < of ? words.challenges.matrixDays(from, to) : null,
    days: inWindow(views[0]?.days ?? []).map(({ n, date }) => ({
      n,
      text: words.days.dayOn(n, dayText(date, language)),
      isToday: n === now,
    })),
    rows: participants.map(({ member }, index) => ({
      name: member.name,
      url: site.addresses.page(PAGES.progress.make(challenge.id, member.id)),
      cells: inWindow(views[index]?.days ?? []).map(({ state, text, post }) => ({
        state,
        letter: DAY_SIGNS[state],
        text: words.challenges.matrixCell(member.name, text),
        url: post === null ? null : site.addresses.page(PAGES.post.make(...idParts(post))),
      })),
    })),
    legend: buildLegend(
      views.map((view) => ({ ...view, days: inWindow(view.days) })),
      words,
    ),
  };
}

function idParts(post: string): [host: string, slug: string] {
  const [host = '', slug = ''] = post.split('/');
  return [host, slug];
}
