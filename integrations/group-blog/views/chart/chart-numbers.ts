/** Formats the numbers of a chart. */
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
  const exact = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 });
  const about = new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  const compact = new Intl.NumberFormat(language, { notation: 'compact', maximumFractionDigits: 2 });
  const precise = new Intl.NumberFormat(language, {
    maximumFractionDigits: 2,
    maximumSignificantDigits: 6,
    roundingPriority: 'morePrecision',
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
