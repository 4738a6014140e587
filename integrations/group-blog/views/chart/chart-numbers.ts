/** How a chart writes its numbers. */
export interface ChartNumbers {
  /** In full, with at most two decimals. */
  exact: (value: number) => string;
  /** With at most one decimal, none from 1000 on, for what is calculated. */
  about: (value: number) => string;
  /** "1.25M" for what is long. */
  short: (value: number) => string;
  ticks: (values: readonly number[]) => string[];
}

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

const LONG = 100_000;
const MANY = 1000;
