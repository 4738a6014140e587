import type { GoalView } from '../../progress/progress-view.ts';
import { shortDateText } from '../../words/dates.ts';
import type { TargetStep } from './chart-scales.ts';

export interface ChartNumbers {
  /** Writes a number out, with at most two decimals. */
  exact: (value: number) => string;
  /** Writes a computed number with at most one decimal, and with none from 1000 on. */
  about: (value: number) => string;
  /** Shortens a long number: "1.25M". */
  short: (value: number) => string;
  /** Formats the numbers of an axis so that no two look the same. */
  ticks: (values: readonly number[]) => string[];
}

const LONG = 100_000;
const MANY = 1000;

export function chartNumbers(language: string): ChartNumbers {
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2, numberingSystem: 'latn' });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0, numberingSystem: 'latn' });
  const about = new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' });
  const compact = new Intl.NumberFormat(language, {
    notation: 'compact',
    maximumFractionDigits: 2,
    numberingSystem: 'latn',
  });
  const precise = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    maximumSignificantDigits: 6,
    roundingPriority: 'morePrecision',
    numberingSystem: 'latn',
  });
  const short = (value: number): string => (Math.abs(value) < LONG ? exact : compact).format(value);
  return {
    exact: (value) => exact.format(value),
    about: (value) => (Math.abs(value) < MANY ? about : whole).format(value),
    short,
    ticks: (values) => {
      const texts = values.map((value) => short(value));
      return new Set(texts).size === values.length ? texts : values.map((value) => precise.format(value));
    },
  };
}

export interface ChartRow {
  date: string;
  /** The date, with the year if it differs from that of the row before. */
  dateText: string;
  day: number;
  /** The amount done by then; null after today. */
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
  const rows = series.filter(({ date, day, actual }, index) => {
    const isEnd = index === 0 || index === series.length - 1;
    const isChange = actual !== null && actual !== series[index - 1]?.actual;
    return isEnd || isChange || date === asOf || changes.has(day);
  });
  return rows.map(({ date, day, actual, pace }, index) => {
    const isSameYear = rows[index - 1]?.date.slice(0, 4) === date.slice(0, 4);
    return {
      date,
      dateText: shortDateText(date, language, isSameYear ? undefined : 'numeric'),
      day,
      actual: actual === null ? null : numbers.exact(actual),
      pace: numbers.about(pace),
    };
  });
}
