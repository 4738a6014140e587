import { rangeText } from '../network/date-text.ts';
import { upText } from '../progress/number-text.ts';
import type { ProgressView } from '../progress/progress-view.ts';
import { say } from '../progress/words.ts';
import { WEEK_COLUMNS } from './challenge-titles.ts';

export interface WeekTable {
  columns: typeof WEEK_COLUMNS;
  weeks: readonly WeekItem[];
}

/** A week of the plan: what was planned, and what of it is done. */
export interface WeekItem {
  label: string;
  dates: string;
  isNow: boolean;
  /** "14", in the plan's own measure. */
  load: string;
  /** "3 of 4"; null where nothing was to be done, and before it begins. */
  done: string | null;
  /** "steps up 22 %", where the load grows by a tenth or more; else null. */
  step: string | null;
  note: string | null;
}

const WORTH_TELLING = 1.1;

/** Of a plan of weeks; a plan of days has none. */
export function buildWeekTable({ weeks, streak, asOf }: ProgressView, language: string): WeekTable | null {
  if (streak.unit === 'day') return null;
  const items = weeks.map(({ k, from, to, note, load, stepUp, slots, done }): WeekItem => ({
    label: say('week', { k }),
    dates: rangeText(from, to, language),
    isNow: from <= asOf && asOf <= to,
    load: upText(load, language),
    done: slots > 0 && from <= asOf ? say('amountOf', { actual: done, target: slots }) : null,
    step:
      stepUp !== null && stepUp >= WORTH_TELLING - 1e-9
        ? say('weekStepUp', { percent: Math.floor((stepUp - 1) * 100 + 1e-9) })
        : null,
    note,
  }));
  return { columns: WEEK_COLUMNS, weeks: items };
}
