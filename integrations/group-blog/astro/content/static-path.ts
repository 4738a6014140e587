import { createHash } from 'node:crypto';

export interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
  /** Without one it is rendered in every build. */
  cacheKey?: string;
}

/**
 * One path of a route, with all that its page or file shows. An incremental build renders it again only where that,
 * the route's code, or a content file that it renders is another.
 */
export function staticPath<Params extends Record<string, string | undefined>, Props>(
  params: Params,
  props: Props,
): Required<StaticPath<Params, Props>> {
  return { params, props, cacheKey: cacheKeyOf(props) };
}

/** Changes with all that a path shows. */
export function cacheKeyOf(props: unknown): string {
  const shown = JSON.stringify(props, (_, value: unknown) => withoutReference(value));
  return createHash('sha256').update(shown).digest('hex');
}

/**
 * To look at a picture of Astro's is to have it published as its author sent it, with the place where it was taken; a
 * clone can be looked at.
 */
function withoutReference(value: unknown): unknown {
  const { clone } = (value ?? {}) as { clone?: unknown };
  return clone ?? value;
}
