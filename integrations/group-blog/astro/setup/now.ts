import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../../network/now.ts';
import { createProcessGlobal } from './process-global.ts';

export interface BuildMoment {
  now: Now;
  /** Whether the environment or `network.md` pinned it, so that it was not read from the clock. */
  isPinned: boolean;
}

const shared = createProcessGlobal<BuildMoment>('moment');

export const settledMoment = shared.take;

/**
 * Settles the one moment of a build: that of the environment, else `today` of `network.md`, else the clock's.
 * @throws {RangeError} saying what to write, where the environment names no day.
 */
export function settleMoment(today: string | undefined): BuildMoment {
  const pinned = pinnedNow({ variable: process.env[NOW_VARIABLE], today });
  const moment = { now: pinned ?? { instant: Temporal.Now.instant() }, isPinned: pinned !== undefined };
  shared.give(moment);
  return moment;
}
