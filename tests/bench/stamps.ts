/** Moments of a build in milliseconds since 1970, before and after the hooks of the integration that is timed. */
export interface Stamps {
  setupBefore: number;
  setupAfter: number;
  configBefore: number;
  configAfter: number;
  /** When `astro:build:start` came: the content is in the store. */
  synced: number;
  /** Around `astro:build:generated`, which waits for the share cards and copies them. */
  generatedBefore: number;
  generatedAfter: number;
  doneBefore: number;
  doneAfter: number;
  /** The most memory that Astro's own process had. */
  peakBytes: number;
  /** Of all its threads together. */
  cpuSeconds: number;
}

/** In the site's root. */
export const STAMPS_FILE = 'stamps.json';
