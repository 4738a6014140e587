import type { InjectedRoute } from 'astro';
import type { Kind } from '../schemas/kinds.ts';
import { hasPosts, hasSearch } from '../views/site.ts';

/**
 * The routes to inject: only those of kinds that have files, and none that the site has itself.
 * @param taken addresses that the site has itself, as `/404`.
 * @param prefix as `/blog`: the network is a part of a site, whose 404 page and `robots.txt` are its own.
 */
export function routesFor({
  kinds,
  hasSite,
  prefix,
  taken,
}: {
  kinds: ReadonlySet<Kind>;
  /** Feeds are made of absolute addresses. */
  hasSite: boolean;
  prefix: string;
  taken: ReadonlySet<string>;
}): InjectedRoute[] {
  const atRoot = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: `astro-group-blog/routes/${file}`,
    prerender: true,
  });
  const route = (pattern: string, file: string): InjectedRoute => atRoot(prefix + pattern, file);
  /** A page of its own. An incremental build only keeps routes with a parameter, so its name is one. */
  const single = (address: string, file: string): InjectedRoute[] =>
    taken.has(prefix + address) ? [] : [route(address.replace(/\/(\w+)(?=$|\.)/, '/[$1]'), file)];
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  const routes = [
    ...single('/about', 'about.astro'),
    ...single('/cards/site.png', 'cards/site.ts'),
    ...when(prefix === '', atRoot('/404', '404.astro'), atRoot('/robots.txt', 'robots.ts')),
    ...when(
      hasPosts({ kinds }),
      route('/posts/[...page]', 'posts.astro'),
      route('/posts/[host]', 'host.astro'),
      route('/posts/[host]/[slug]', 'post.astro'),
      route('/posts/[host]/[slug]/[video]', 'video.ts'),
      route('/tags/[tag]', 'tag.astro'),
      route('/cards/posts/[host]/[slug].png', 'cards/post.ts'),
      atRoot('/[...alias]', 'alias.astro'),
      atRoot('/[...file]', 'alias-file.ts'),
    ),
    ...when(
      hasPosts({ kinds }) && hasSite,
      ...single('/subscribe', 'subscribe.astro'),
      ...single('/rss.xml', 'rss.ts'),
    ),
    ...when(
      kinds.has('members'),
      ...single('/members', 'members.astro'),
      route('/members/[member]', 'member.astro'),
      route('/cards/members/[member].png', 'cards/member.ts'),
    ),
    ...when(
      kinds.has('challenges'),
      ...single('/challenges', 'challenges.astro'),
      route('/challenges/[challenge]', 'challenge.astro'),
      route('/challenges/[challenge]/[member]', 'progress.astro'),
      route('/challenges/[challenge]/[member]/progress.json', 'progress-data.ts'),
      route('/cards/challenges/[challenge]/[member].png', 'cards/progress.ts'),
    ),
    ...when(
      kinds.has('communities'),
      ...single('/communities', 'communities.astro'),
      route('/communities/[community]', 'community.astro'),
    ),
    ...when(hasSearch({ kinds }), ...single('/search', 'search.astro')),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}
