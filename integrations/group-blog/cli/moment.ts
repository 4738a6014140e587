import { Temporal } from 'temporal-polyfill';
import { NOW_VARIABLE, pinnedNow, type Now } from '../network/now.ts';

/**
 * The moment that the command line names, else the environment.
 * @throws {RangeError} where it is none.
 */
export function momentNamed(on: string | undefined): Now | undefined {
  return pinnedNow({ on, variable: process.env[NOW_VARIABLE] });
}

/** Where no moment is named: the day that `network.md` pins, else now. */
export function momentOf(today: string | undefined): Now {
  return pinnedNow({ today }) ?? { instant: Temporal.Now.instant() };
}
