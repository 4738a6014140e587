import { removeSites } from './site.ts';

/** Vitest's global setup and teardown: sites of an earlier run are no use to this one. */
export async function setup(): Promise<void> {
  await removeSites();
}

export async function teardown(): Promise<void> {
  await removeSites();
}
