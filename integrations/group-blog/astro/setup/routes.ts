import { existsSync } from 'node:fs';
import type { InjectedRoute } from 'astro';
import {
  ARCHIVE_FOLDER,
  CARD_TEMPLATE,
  cardAddress,
  FEED_FILES,
  NETWORK_FILES,
  GALLERY_ADDRESSES,
  type FeedFormat,
} from '../../network/page-files.ts';
import { PAGES, type PageTable } from '../../network/pages.ts';
import type { Kind } from '../../schemas/kinds.ts';
import { routePattern, withParameter } from './route-pattern.ts';

const PACKAGE = new URL('./', import.meta.resolve('astro-group-blog/package.json'));

/** Whether the gallery of made-up cards is there: the plugin's package does without it. */
export const HAS_GALLERY_FILES = existsSync(new URL('dev/gallery/', PACKAGE));

interface RouteFacts {
  kinds: ReadonlySet<Kind>;
  /** The formats of feeds; none for a site without an address, because feeds are made of absolute ones. */
  feeds: readonly FeedFormat[];
  /** Where the network stands in the site, as `/blog`. Then the 404 page and `robots.txt` are the site's own. */
  prefix: string;
  /** The addresses at which the site has pages or files of its own, as `/404`. */
  taken: ReadonlySet<string>;
  /** Whether there are pages that show made-up cards. */
  hasGallery: boolean;
  pages?: PageTable;
}

/** Makes the routes to inject: those of the pages and files that a network has, without those that the site brings itself. */
export function routesFor({
  kinds,
  feeds,
  prefix,
  taken,
  hasGallery,
  pages = PAGES,
}: RouteFacts): InjectedRoute[] {
  const atRoot = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: new URL(`routes/${file}`, PACKAGE),
    prerender: true,
  });
  const inNetwork = (template: string, file: string): InjectedRoute[] =>
    taken.has(prefix + routePattern(template))
      ? []
      : [atRoot(prefix + routePattern(withParameter(template)), file)];
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  const isWhole = prefix === '';
  const hasPosts = kinds.has('posts');
  const hasFeeds = hasPosts && feeds.length > 0;

  const ofPages = Object.entries(pages)
    .filter(([, { isIncluded }]) => isIncluded({ kinds, hasFeeds }))
    .flatMap(([name, page]) => [
      ...when(page.route === undefined, ...inNetwork(page.template, `${name}.astro`)),
      ...when(page.route === 'root' && isWhole, atRoot(routePattern(page.template), `${name}.astro`)),
      ...(page.data === undefined ? [] : inNetwork(page.template + page.data, `${name}-data.ts`)),
      ...(page.hasFeeds && hasFeeds ? feeds : []).flatMap((format) =>
        inNetwork(page.template + FEED_FILES[format], `feeds/${format}.ts`),
      ),
    ]);
  const routes = [
    ...ofPages,
    ...inNetwork(CARD_TEMPLATE, 'cards.ts'),
    // Archives cost as much in each format, so they are in the one that they were made for.
    ...when(
      hasFeeds && feeds.includes('atom'),
      ...inNetwork(ARCHIVE_FOLDER.template + FEED_FILES.atom, 'feeds/atom.ts'),
    ),
    ...when(
      hasFeeds && kinds.has('members'),
      ...inNetwork(NETWORK_FILES.membersList.template, 'feeds/members.ts'),
    ),
    ...when(hasPosts, ...inNetwork(NETWORK_FILES.video.template, 'video.ts')),
    ...when(hasPosts, atRoot('/[...alias]', 'alias.astro'), atRoot('/[...file]', 'alias-file.ts')),
    ...when(isWhole, atRoot(NETWORK_FILES.robots.template, 'robots.ts')),
    ...when(
      hasGallery,
      atRoot(prefix + routePattern(GALLERY_ADDRESSES.page.template), '../dev/gallery/GalleryPage.astro'),
      ...inNetwork(GALLERY_ADDRESSES.card.template, '../dev/gallery/gallery-card-route.ts'),
    ),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}

/** Finds the templates of share cards that the site brings itself, as `/cards/posts/<host>/<slug>.png`. */
export function takenCards(taken: ReadonlySet<string>, prefix: string, pages: PageTable = PAGES): string[] {
  return Object.values(pages)
    .filter(({ hasCard }) => hasCard)
    .map(({ template }) => cardAddress(template))
    .filter((card) => taken.has(prefix + routePattern(card)));
}
