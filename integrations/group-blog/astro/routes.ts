import type { InjectedRoute } from 'astro';
import type { Kind } from '../schemas/kinds.ts';
import { hasPosts, hasSearch } from '../views/site.ts';

/**
 * The routes to inject: only those of kinds that have files, and none that the site has itself.
 * @param hasFile whether the site has a file in `public/` or `src/pages/`, such as `robots.txt` or `404.astro`.
 */
export function routesFor({
  kinds,
  hasSite,
  hasFile,
}: {
  kinds: ReadonlySet<Kind>;
  /** Feeds are made of absolute addresses. */
  hasSite: boolean;
  hasFile: (path: string) => boolean;
}): InjectedRoute[] {
  const route = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: `astro-group-blog/routes/${file}`,
    prerender: true,
  });
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  return [
    route('/about', 'about.astro'),
    route('/cards/site.png', 'cards/site.ts'),
    ...when(!hasFile('src/pages/404.astro'), route('/404', '404.astro')),
    ...when(
      !hasFile('public/robots.txt') && !hasFile('src/pages/robots.txt.ts'),
      route('/robots.txt', 'robots.ts'),
    ),
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
}
