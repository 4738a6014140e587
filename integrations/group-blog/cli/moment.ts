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

/**
 * Returns the second that a command takes for now, which `today` of `network.md` does not change: what the web answers is of the real day. A day
 * that is set stands for its last second.
 * @throws {RangeError} as `readMoment`.
 */
export function readInstant(on: string | undefined): string {
  const now = readMoment({ on });
  const instant = 'date' in now ? Temporal.Instant.from(`${now.date}T23:59:59Z`) : now.instant;
  return instant.round({ smallestUnit: 'second', roundingMode: 'floor' }).toString();
}
