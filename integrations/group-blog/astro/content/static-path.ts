import { createHash } from 'node:crypto';

export interface StaticPath<Params, Props> {
  params: Params;
  props: Props;
  /** An incremental build skips a path whose key is unchanged. */
  cacheKey: string;
}

/**
 * Makes one path of a route. An incremental build renders it again only if the props, the route's code or a content file that it renders has
 * changed.
 */
export function staticPath<Params extends Record<string, string | undefined>, Props>(
  params: Params,
  props: Props,
): StaticPath<Params, Props> {
  return { params, props, cacheKey: cacheKeyOf(props) };
}

/** Makes one path of a route in `astro dev`, which asks for the props of the page that is shown, and for no others. */
export function shownPath<Params extends Record<string, string | undefined>, View>(
  params: Params,
  build: () => View,
): StaticPath<Params, { view: View }> {
  return {
    params,
    props: {
      get view() {
        return build();
      },
    },
    cacheKey: '',
  };
}

/** Computes a hash of everything that a path shows. */
function cacheKeyOf(props: unknown): string {
  const content = JSON.stringify(props, (_, value: unknown) => withoutReference(value));
  return createHash('sha256').update(content).digest('hex');
}

/**
 * Replaces a picture by its clone. Reading the fields of the picture itself would make Astro publish the original file, which may hold the
 * place where a photograph was taken.
 */
function withoutReference(value: unknown): unknown {
  const { clone } = (value ?? {}) as { clone?: unknown };
  return clone ?? value;
}
