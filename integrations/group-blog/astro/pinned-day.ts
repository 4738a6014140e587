import { Temporal } from 'temporal-polyfill';
import { parseNow, type Now } from '../network/now.ts';

const VARIABLE = 'GROUP_BLOG_TODAY';

/**
 * The day that the environment pins, or null.
 * @throws {RangeError} saying what to write where it is no day.
 */
export function readPinnedDay(): Now | null {
  const text = process.env[VARIABLE]?.trim();
  return text === undefined || text === '' ? null : parseNow(text, VARIABLE);
}

/** The build's one moment: the environment's, else `today` of `network.md`, else the clock's. */
export function readNow(today: string | undefined): { now: Now; isPinned: boolean } {
  const pinned = readPinnedDay() ?? (today === undefined ? null : { date: today });
  return pinned
    ? { now: pinned, isPinned: true }
    : { now: { instant: Temporal.Now.instant() }, isPinned: false };
}
