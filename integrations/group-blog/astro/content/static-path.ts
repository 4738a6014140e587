import { createHash } from 'node:crypto';

export interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
  /** A path without a key is rendered in every build. */
  cacheKey?: string;
}

/**
 * One path of a route, with everything that its page or file shows. An incremental build renders the path again only if
 * the props, the route's code or a content file that it renders have changed.
 */
export function staticPath<Params extends Record<string, string | undefined>, Props>(
  params: Params,
  props: Props,
): Required<StaticPath<Params, Props>> {
  return { params, props, cacheKey: cacheKeyOf(props) };
}

/** A key that changes with everything that a path shows. */
export function cacheKeyOf(props: unknown): string {
  const shown = JSON.stringify(props, (_, value: unknown) => withoutReference(value));
  return createHash('sha256').update(shown).digest('hex');
}

/**
 * Astro publishes the original of a picture whose fields are read, with the place where a photograph was taken. The fields
 * of its clone can be read.
 */
function withoutReference(value: unknown): unknown {
  const { clone } = (value ?? {}) as { clone?: unknown };
  return clone ?? value;
}
