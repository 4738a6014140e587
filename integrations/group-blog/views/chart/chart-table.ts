import type { GoalView } from '../../progress/progress-view.ts';
import { shortDateText } from '../../words/dates.ts';
import type { ChartNumbers } from './chart-numbers.ts';
import type { TargetStep } from './chart-scales.ts';

/** A row of the table: a day on which something changed. */
export interface ChartRow {
  date: string;
  /** The date, with the year if it differs from that of the row before. */
  dateText: string;
  day: number;
  /** What is done by then; null after today. */
  actual: string | null;
  pace: string;
}

/** Returns the first day, today, the due day, and the days on which the value or the target changed. */
export function chartRows(
  { series }: Pick<GoalView, 'series'>,
  targets: readonly TargetStep[],
  { asOf, language, numbers }: { asOf: string; language: string; numbers: ChartNumbers },
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
        yearOf(rows[index - 1]?.date) === yearOf(date) ? undefined : 'numeric',
      ),
      day,
      actual: actual === null ? null : numbers.exact(actual),
      pace: numbers.about(pace),
    }));
}

const yearOf = (date: string | undefined): string | undefined => date?.slice(0, 4);
