import { Temporal } from 'temporal-polyfill';
import { parseNow, type Now } from '../network/now.ts';

const VARIABLE = 'GROUP_BLOG_TODAY';

/**
 * The moment that the command line names, else the environment.
 * @throws {RangeError} where it is none.
 */
export function momentNamed(on: string | undefined): Now | undefined {
  if (on !== undefined) return parseNow(on, '--on');
  const text = process.env[VARIABLE]?.trim() ?? '';
  return text === '' ? undefined : parseNow(text, VARIABLE);
}

/** Where no moment is named: the day that `network.md` pins, else now. */
export function momentOf(today: string | undefined): Now {
  return today === undefined ? { instant: Temporal.Now.instant() } : { date: today };
}
