import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../network/now.ts';

/**
 * The moment that a command looks from: the one that is set, else the clock's.
 * @param set `on` as it was typed, and `today` of `network.md`.
 * @throws {RangeError} saying what to write, where what was typed is no moment.
 */
export function readMoment(set: { on: string | undefined; today?: string | undefined }): Now {
  return pinnedNow({ ...set, variable: process.env[NOW_VARIABLE] }) ?? { instant: Temporal.Now.instant() };
}
