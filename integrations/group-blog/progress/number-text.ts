import type { GoalView } from './progress-view.ts';
import { TOLERANCE } from './fraction.ts';
import { memoByText } from '../words/memo-by-text.ts';
import type { Locale, Words } from '../words/words.ts';

/** Formats a number with at most one decimal, rounded up: "1.4". */
export function roundedUpText(value: number, language: string): string {
  // Adding 0 turns -0 into 0.
  return formatterOf(language).format(Math.ceil(value * 10 - TOLERANCE) / 10 + 0);
}

/** Formats a number with at most one decimal, rounded down: 20.96 of 21 is "20.9", which is not yet reached. */
export function roundedDownText(value: number, language: string): string {
  return formatterOf(language).format(Math.floor(value * 10 + TOLERANCE) / 10);
}

/** Formats a number with at most one decimal, rounded. */
export function numberText(value: number, language: string): string {
  return formatterOf(language).format(value);
}

/** Formats a number as it was written, with at most two decimals. */
export function writtenNumberText(value: number, language: string): string {
  return exactFormatterOf(language).format(value);
}

// Numbers are in these digits everywhere, also where a country has digits of its own.
const formatterOf = memoByText(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 1, numberingSystem: 'latn' }),
);
const exactFormatterOf = memoByText(
  (language) => new Intl.NumberFormat(language, { maximumFractionDigits: 2, numberingSystem: 'latn' }),
);

/**
 * Says "12 of 21 posts"; null for a judged goal. What is done is rounded so that it never looks better than it is: down for a target
 * above the start, up for a limit and for a target below the start.
 */
export function amountsText(
  { kind, actual, target, from, unit }: Pick<GoalView, 'kind' | 'actual' | 'target' | 'from' | 'unit'>,
  { language, words }: Locale,
): string | null {
  if (actual === null || target === null) return null;
  const { goals } = words;
  const up = (value: number): string => roundedUpText(value, language);
  const end = withUnit(up(target), unit, words);
  if (kind === 'limit') return goals.atMost(up(actual), end);
  if (target < (from ?? 0)) return goals.amountDown(up(actual), up(from ?? 0), end);
  return goals.amount(roundedDownText(actual, language), end);
}

/** Says "21 posts", or the amount alone where it has no unit. */
export function withUnit(amount: string, unit: string | null, words: Words): string {
  return unit === null ? amount : words.goals.inUnit(amount, unitText(unit, words));
}

/** Returns a unit as a member wrote it, or the words for what the network counts. */
export function unitText(unit: string, { goals }: Words): string {
  const counted: Readonly<Record<string, string>> = goals.counted;
  return (Object.hasOwn(counted, unit) ? counted[unit] : undefined) ?? unit;
}
