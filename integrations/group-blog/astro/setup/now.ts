import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../../network/now.ts';
import { createHandover } from './process-global.ts';

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
  const pinned = pinnedNow({ variable: process.env[NOW_VARIABLE], today });
  const moment = { now: pinned ?? { instant: Temporal.Now.instant() }, isPinned: pinned !== undefined };
  handover.give(moment);
  return moment;
}
