/**
 * Passes a value from the integration to routes and collections, which run from other bundles, through a global variable. A value that
 * changes from one run to the next cannot be in a virtual module: it would be part of every route's code, and an incremental build would
 * render all routes again.
 */
export function createProcessGlobal<Value>(name: string): {
  set: (value: Value) => void;
  /** @throws {Error} where the integration has set no value. */
  get: () => Value;
} {
  const key = `astro-group-blog.${name}`;
  const shared: Record<string, unknown> = globalThis;
  return {
    set: (value) => {
      shared[key] = value;
    },
    get: () => {
      if (!(key in shared)) throw new Error('astro-group-blog is not among the integrations in astro.config');
      return shared[key] as Value;
    },
  };
}
