import { existsSync } from 'node:fs';
import type { InjectedRoute } from 'astro';
import type { Kind } from '../../schemas/kinds.ts';
import { FEED_FILES, type FeedFormat } from '../../network/addresses.ts';
import { hasPosts, hasSearch } from '../../views/site.ts';

const PACKAGE = new URL('./', import.meta.resolve('astro-group-blog/package.json'));

/** The gallery of made-up cards stands in the plugin's repository alone; its package is without it. */
export const HAS_GALLERY_FILES = existsSync(new URL('dev/gallery/', PACKAGE));

/** The pages that have a feed of their own, by what there must be files of. */
const FEED_PLACES: readonly (readonly [Kind, string])[] = [
  ['members', '/members/[member]'],
  ['communities', '/communities/[community]'],
  ['posts', '/tags/[tag]'],
  ['challenges', '/challenges/[challenge]'],
];

/**
 * The routes to inject: only those of kinds that have files, and none that the site has itself.
 * @param taken addresses that the site has itself, as `/404`.
 * @param hasGallery whether there are pages that show made-up cards.
 * @param prefix as `/blog`: the network is a part of a site, whose 404 page and `robots.txt` are its own.
 */
export function routesFor({
  kinds,
  feeds,
  prefix,
  taken,
  hasGallery,
}: {
  kinds: ReadonlySet<Kind>;
  /** In which formats there are feeds; none without an address, for they are made of absolute ones. */
  feeds: readonly FeedFormat[];
  prefix: string;
  taken: ReadonlySet<string>;
  hasGallery: boolean;
}): InjectedRoute[] {
  const atRoot = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: new URL(`routes/${file}`, PACKAGE),
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
    ...when(
      hasGallery,
      route('/cards', '../dev/gallery/GalleryPage.astro'),
      route('/cards/gallery/[card].png', '../dev/gallery/gallery-card-route.ts'),
    ),
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
      hasPosts({ kinds }) && feeds.length > 0,
      ...single('/subscribe', 'subscribe.astro'),
      ...feeds.flatMap((format) => [
        ...single(`/${FEED_FILES[format]}`, `feeds/${format}.ts`),
        // In the format that they were made for; in each of the others they would cost as much again.
        ...when(format === 'atom', route(`/archive/[archive]/${FEED_FILES.atom}`, 'feeds/atom.ts')),
        ...FEED_PLACES.filter(([kind]) => kinds.has(kind)).map(([, page]) =>
          route(`${page}/${FEED_FILES[format]}`, `feeds/${format}.ts`),
        ),
      ]),
      ...when(kinds.has('members'), ...single('/members.opml', 'feeds/members.ts')),
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
      route('/cards/challenges/[challenge].png', 'cards/challenge.ts'),
      route('/challenges/[challenge]/[member]', 'progress.astro'),
      route('/challenges/[challenge]/[member]/progress.json', 'progress-data.ts'),
      route('/cards/challenges/[challenge]/[member].png', 'cards/progress.ts'),
    ),
    ...when(
      kinds.has('communities'),
      ...single('/communities', 'communities.astro'),
      route('/communities/[community]', 'community.astro'),
      route('/cards/communities/[community].png', 'cards/community.ts'),
    ),
    ...when(hasSearch({ kinds }), ...single('/search', 'search.astro')),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}
