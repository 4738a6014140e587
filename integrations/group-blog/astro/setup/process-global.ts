/**
 * Hands a value to routes and collections, which run from bundles of their own, in a global of the process. What changes from one run to
 * the next goes this way: in a virtual module it would be part of every route's code, and an incremental build would render all of them
 * again.
 */
export function createProcessGlobal<Value>(name: string): {
  give: (value: Value) => void;
  take: () => Value;
} {
  const key = `astro-group-blog.${name}`;
  const shared: Record<string, unknown> = globalThis;
  return {
    give: (value) => {
      shared[key] = value;
    },
    take: () => {
      if (!(key in shared)) throw new Error('astro-group-blog is not among the integrations in astro.config');
      return shared[key] as Value;
    },
  };
}
