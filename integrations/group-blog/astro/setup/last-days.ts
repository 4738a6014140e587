import { createProcessGlobal } from './process-global.ts';

/** Passes the last days of what pages show, by the pages' addresses, from the routes of a build to its sitemap. */
export const { get: lastDaysShown, set: setLastDaysShown } =
  createProcessGlobal<ReadonlyMap<string, string>>('last-days');
