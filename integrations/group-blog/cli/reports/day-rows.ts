import { weekdayText } from '../../words/dates.ts';
import { DAYS_PER_WEEK } from '../../network/civil-days.ts';
import type { DayState } from '../../progress/day-states.ts';
import { DAY_SIGNS } from '../../progress/day-text.ts';
import type { DayView, ProgressView } from '../../progress/progress-view.ts';
import type { Locale, Words } from '../../words/words.ts';
import { cut, LINE, pad, plainLine, widestOf, wrapItems, type Paint } from '../terminal/terminal-text.ts';

/** The sign of a future day, whose cell is empty on a page. */
const FUTURE_SIGN = '·';

const STATES = Object.keys(DAY_SIGNS) as DayState[];

/** Writes one row for each week, with one letter for each day. */
export function dayRows(
  { asOf, days, weeks }: ProgressView,
  { language, words }: Locale,
  paint: Paint,
): string[] {
  const weekdays = days
    .slice(0, DAYS_PER_WEEK)
    .map(({ date }) => plainLine(weekdayText(date, language, 'short')));
  const column = widestOf(weekdays);
  const labels = weeks.map(({ k }) => words.days.week(k));
  const margin = widestOf(labels);
  const head = [pad('', margin), ...weekdays.map((day) => pad(day, column))].join(' ').trimEnd();
  const rows = weeks.map(({ from, to, slots, done, note }, index) => {
    const ofWeek = days.filter(({ date }) => date >= from && date <= to);
    const cells = Array.from({ length: weekdays.length }, (_, day) => cell(ofWeek[day], column, paint));
    const count = slots > 0 && from <= asOf ? words.report.weekDone(done, slots) : '';
    const start = `${pad(labels[index] ?? '', margin)} ${cells.join(' ')}  `;
    const room = LINE - (margin + 1 + (column + 1) * weekdays.length + 1);
    return `${start}${cut([count, plainLine(note ?? '')].filter((text) => text !== '').join('  '), room)}`.trimEnd();
  });
  return [head, ...rows];
}

function cell(day: DayView | undefined, width: number, paint: Paint): string {
  if (!day) return pad('', width);
  const letter = letterOf(day.state);
  return paint(COLOURS[day.state] ?? 'dim', letter) + pad(letter, width).slice(letter.length);
}

/** Colours only repeat what the letters say. */
const COLOURS: Partial<Record<DayState, 'green' | 'yellow'>> = {
  kept: 'green',
  bonus: 'green',
  missed: 'yellow',
  open: 'yellow',
};

/** Explains the letters in the rows. */
export function dayLegend({ days, streak }: ProgressView, { days: words }: Words): string {
  const seen = STATES.filter((state) => days.some((day) => day.state === state));
  const meanings = seen.map((state) => {
    const text = state === 'rest' && streak.unit === 'week' ? words.nothingDue : words.states[state];
    return `${letterOf(state)} ${text}`;
  });
  return wrapItems(meanings, { gap: '   ' });
}

function letterOf(state: DayState): string {
  return DAY_SIGNS[state] || FUTURE_SIGN;
}
