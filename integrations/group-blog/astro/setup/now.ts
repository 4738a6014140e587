import { Temporal } from 'temporal-polyfill';
import { parseNow, type Now } from '../../network/now.ts';
import { createProcessGlobal } from './process-global.ts';

const VARIABLE = 'GROUP_BLOG_TODAY';

export interface BuildMoment {
  now: Now;
  /** Whether the environment or `network.md` pinned it, so that it was not read from the clock. */
  isPinned: boolean;
}

const shared = createProcessGlobal<BuildMoment>('moment');

/** Gives the moment that was settled. */
export const settledMoment = shared.take;

/**
 * Settles the one moment of a build: that of the environment, else `today` of `network.md`, else the clock's.
 * @throws {RangeError} saying what to write, where the environment names no day.
 */
export function settleMoment(today: string | undefined): BuildMoment {
  const text = process.env[VARIABLE]?.trim() ?? '';
  const pinned: Now | null =
    text !== '' ? parseNow(text, VARIABLE) : today !== undefined ? { date: today } : null;
  const moment: BuildMoment = pinned
    ? { now: pinned, isPinned: true }
    : { now: { instant: Temporal.Now.instant() }, isPinned: false };
  shared.give(moment);
  return moment;
}
