import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../network/now.ts';

/**
 * Returns the moment that a command takes for now: the one that is set, else the clock's.
 * @param set has `on` as it was typed, and `today` of `network.md`.
 * @throws {RangeError} where `on` or the environment's value is no date or instant; its message says what to write.
 */
export function readMoment(set: { on: string | undefined; today?: string | undefined }): Now {
  return pinnedNow({ ...set, variable: process.env[NOW_VARIABLE] }) ?? { instant: Temporal.Now.instant() };
}
