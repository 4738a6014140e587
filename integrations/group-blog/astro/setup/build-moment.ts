import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../../network/now.ts';
import { createProcessGlobal } from './process-global.ts';

export interface BuildMoment {
  now: Now;
  /** Whether the environment or `network.md` set it, rather than the clock. */
  isPinned: boolean;
}

const shared = createProcessGlobal<BuildMoment>('moment');

export const buildMoment = shared.get;

/**
 * Sets the moment of a build: that of the environment, else `today` of `network.md`, else the clock's.
 * @throws {RangeError} where the environment's value is no day; its message says what to write.
 */
export function setBuildMoment(today: string | undefined): BuildMoment {
  const pinned = pinnedNow({ variable: process.env[NOW_VARIABLE], today });
  const moment = { now: pinned ?? { instant: Temporal.Now.instant() }, isPinned: pinned !== undefined };
  shared.set(moment);
  return moment;
}
