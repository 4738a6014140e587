import { createHash } from 'node:crypto';

/**
 * One path of a route, with all that its page or file shows. An incremental build renders it again only where that,
 * the route's code, or a content file that it renders is another.
 */
export function staticPath<Params extends Record<string, string | undefined>, Props>(
  params: Params,
  props: Props,
): { params: Params; props: Props; cacheKey: string } {
  return { params, props, cacheKey: createHash('sha256').update(JSON.stringify(props)).digest('hex') };
}
