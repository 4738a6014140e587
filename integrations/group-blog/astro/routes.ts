import type { InjectedRoute } from 'astro';
import type { Kind } from '../schemas/kinds.ts';
import { hasPosts, hasSearch } from '../views/site.ts';

/**
 * The routes to inject: only those of kinds that have files, and none that the site has itself.
 * @param taken addresses that the site has itself, as `/404`.
 */
export function routesFor({
  kinds,
  hasSite,
  taken,
}: {
  kinds: ReadonlySet<Kind>;
  /** Feeds are made of absolute addresses. */
  hasSite: boolean;
  taken: ReadonlySet<string>;
}): InjectedRoute[] {
  const route = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: `astro-group-blog/routes/${file}`,
    prerender: true,
  });
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  const routes = [
    route('/about', 'about.astro'),
    route('/cards/site.png', 'cards/site.ts'),
    route('/404', '404.astro'),
    route('/robots.txt', 'robots.ts'),
    ...when(
      hasPosts({ kinds }),
      route('/posts/[...page]', 'posts.astro'),
      route('/posts/[host]', 'host.astro'),
      route('/posts/[host]/[slug]', 'post.astro'),
      route('/tags/[tag]', 'tag.astro'),
      route('/cards/posts/[host]/[slug].png', 'cards/post.ts'),
      route('/[...alias]', 'alias.astro'),
    ),
    ...when(
      hasPosts({ kinds }) && hasSite,
      route('/subscribe', 'subscribe.astro'),
      route('/rss.xml', 'rss.ts'),
    ),
    ...when(
      kinds.has('members'),
      route('/members', 'members.astro'),
      route('/members/[member]', 'member.astro'),
      route('/cards/members/[member].png', 'cards/member.ts'),
    ),
    ...when(
      kinds.has('challenges'),
      route('/challenges', 'challenges.astro'),
      route('/challenges/[challenge]', 'challenge.astro'),
      route('/challenges/[challenge]/[member]', 'progress.astro'),
      route('/cards/challenges/[challenge]/[member].png', 'cards/progress.ts'),
    ),
    ...when(
      kinds.has('communities'),
      route('/communities', 'communities.astro'),
      route('/communities/[community]', 'community.astro'),
    ),
    ...when(hasSearch({ kinds }), route('/search', 'search.astro')),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}
