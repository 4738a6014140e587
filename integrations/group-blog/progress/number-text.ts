import type { GoalView } from './progress-view.ts';
import { TOLERANCE } from './fraction.ts';
import { say } from '../words/words.ts';

/** One decimal at most, rounded up: "1.4". */
export function upText(value: number, language: string): string {
  // Adding 0 keeps nothing from being "-0".
  return formatterOf(language).format(Math.ceil(value * 10 - TOLERANCE) / 10 + 0);
}

/** One decimal at most, rounded down, for what is not reached: 20.96 of 21 is "20.9". */
export function downText(value: number, language: string): string {
  return formatterOf(language).format(Math.floor(value * 10 + TOLERANCE) / 10);
}

const formatters = new Map<string, Intl.NumberFormat>();

function formatterOf(language: string): Intl.NumberFormat {
  const formatter = formatters.get(language) ?? new Intl.NumberFormat(language, { maximumFractionDigits: 1 });
  formatters.set(language, formatter);
  return formatter;
}

/** "12 of 21", never more than it is; of a limit, and of a goal that goes down, never less. Null for a judged goal. */
export function amountsText(
  { kind, actual, target, from }: Pick<GoalView, 'kind' | 'actual' | 'target' | 'from'>,
  language: string,
): string | null {
  if (actual === null || target === null) return null;
  const numbers = { actual: upText(actual, language), target: upText(target, language) };
  if (kind === 'limit') return say('atMost', numbers);
  if (target < (from ?? 0)) return say('amountDown', { ...numbers, from: upText(from ?? 0, language) });
  return say('amountOf', { ...numbers, actual: downText(actual, language) });
}
