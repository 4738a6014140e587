import { Temporal } from 'temporal-polyfill';
import { parseNow, type Now } from '../../network/now.ts';
import { createHandover } from './process-global.ts';

const VARIABLE = 'GROUP_BLOG_TODAY';

export interface BuildMoment {
  now: Now;
  /** Pinned by the environment or `network.md`, not read from the clock. */
  isPinned: boolean;
}

const handover = createHandover<BuildMoment>('moment');

/** The moment that was settled. */
export const settledMoment = handover.take;

/**
 * Settles the build's one moment: the environment's, else `today` of `network.md`, else the clock's.
 * @throws {RangeError} saying what to write where the environment's is no day.
 */
export function settleMoment(today: string | undefined): BuildMoment {
  const text = process.env[VARIABLE]?.trim() ?? '';
  const pinned: Now | null =
    text !== '' ? parseNow(text, VARIABLE) : today !== undefined ? { date: today } : null;
  const moment: BuildMoment = pinned
    ? { now: pinned, isPinned: true }
    : { now: { instant: Temporal.Now.instant() }, isPinned: false };
  handover.give(moment);
  return moment;
}
