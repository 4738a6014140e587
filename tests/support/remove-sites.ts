import { removeSites } from './site.ts';

/** Vitest's global setup and teardown: sites of an earlier run are no use to this one. */
export function setup(): void {
  removeSites();
}

export function teardown(): void {
  removeSites();
}
