import { shortDateText } from '../../words/dates.ts';
import type { GoalView } from '../../progress/progress-view.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import type { TargetStep } from './target-steps.ts';

/** A day on which something changed. */
export interface ChartRow {
  date: string;
  /** With the year where it is another than that of the row before. */
  dateText: string;
  day: number;
  /** Null after today. */
  actual: string | null;
  pace: string;
}

interface RowOptions {
  asOf: string;
  language: string;
  numbers: ChartNumbers;
}

/** The first day, today, the due day, and the days on which what is done, or the target, is another than the day before. */
export function chartRows(
  { series }: Pick<GoalView, 'series'>,
  targets: readonly TargetStep[],
  { asOf, language, numbers }: RowOptions,
): ChartRow[] {
  const changes = new Set(targets.slice(1).map(({ day }) => day));
  return series
    .filter(({ date, day, actual }, index) => {
      const isEnd = index === 0 || index === series.length - 1;
      const isChange = actual !== null && actual !== series[index - 1]?.actual;
      return isEnd || isChange || date === asOf || changes.has(day);
    })
    .map(({ date, day, actual, pace }, index, rows) => ({
      date,
      dateText: shortDateText(
        date,
        language,
        yearOf(rows[index - 1]) === yearOf({ date }) ? undefined : 'numeric',
      ),
      day,
      actual: actual === null ? null : numbers.exact(actual),
      pace: numbers.about(pace),
    }));
}

const yearOf = (row: { date: string } | undefined): string | undefined => row?.date.slice(0, 4);
