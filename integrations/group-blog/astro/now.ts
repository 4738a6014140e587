import { Temporal } from 'temporal-polyfill';
import { parseNow, type Now } from '../network/now.ts';

const VARIABLE = 'GROUP_BLOG_TODAY';

export interface BuildMoment {
  now: Now;
  /** Pinned by the environment or `network.md`, not read from the clock. */
  isPinned: boolean;
}

/** Routes and collections run from bundles of their own, so the moment is handed over in a global of the process. */
const KEY = 'astro-group-blog.moment';
const shared: Record<string, unknown> = globalThis;

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
  shared[KEY] = moment;
  return moment;
}

export function settledMoment(): BuildMoment {
  const moment = shared[KEY];
  if (moment === undefined) throw new Error('astro-group-blog is not among the integrations in astro.config');
  return moment as BuildMoment;
}
