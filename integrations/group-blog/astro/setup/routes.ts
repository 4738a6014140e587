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
} from '../../network/pages/page-files.ts';
import { PAGES, type PageTable, type PageType } from '../../network/pages/pages.ts';
import type { FeaturesOff } from '../../model/features.ts';
import { KINDS, type Kind } from '../../schemas/kinds.ts';
import { pageTemplate, routePattern, withParameter } from './route-pattern.ts';

const PACKAGE = new URL('./', import.meta.resolve('astro-group-blog/package.json'));

/** Whether the pages of samples exist; the published package does not have them. */
export const HAS_GALLERY_FILES = existsSync(new URL('dev/gallery/', PACKAGE));

interface RouteFacts {
  kinds: ReadonlySet<Kind>;
  off: FeaturesOff;
  /** The formats of feeds; none for a site without an address, because feeds need absolute addresses. */
  feeds: readonly FeedFormat[];
  /** The path of the network in the site, such as `/blog`, or empty. With a prefix, the 404 page and `robots.txt` are the site's own. */
  prefix: string;
  /** The addresses of the site's own pages and files, such as `/404`. */
  taken: ReadonlySet<string>;
  /** Whether share cards have a route. A build draws them beside its pages, and asks the route for the site's own templates only. */
  hasCardRoute: boolean;
  /** Whether to add the pages of samples: of cards, and of the parts of pages. */
  hasGallery: boolean;
  pages?: PageTable;
}

/** Returns the routes to inject: those of the network's pages and files, without those that the site has itself. */
export function routesFor({
  kinds,
  off,
  feeds,
  prefix,
  taken,
  hasCardRoute,
  hasGallery,
  pages = PAGES,
}: RouteFacts): InjectedRoute[] {
  const atRoot = (pattern: string, file: string): InjectedRoute => ({
    pattern,
    entrypoint: new URL(`routes/${file}`, PACKAGE),
    prerender: true,
  });
  const inNetwork = (template: string, file: string, isPaged = false): InjectedRoute[] => {
    const pattern = prefix + routePattern(withParameter(pageTemplate({ template, isPaged })));
    return taken.has(prefix + routePattern(template)) ? [] : [atRoot(pattern, file)];
  };
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  const folder = ({ isMany }: PageType): string => (isMany ? 'many' : 'single');
  const isWhole = prefix === '';
  const hasPosts = kinds.has('posts');
  const hasAliases = KINDS.some(({ id, schema }) => kinds.has(id) && 'aliases' in schema.shape);
  const hasFeeds = (hasPosts || kinds.has('outside')) && feeds.length > 0;

  const ofPages = Object.entries(pages)
    .filter(([, { isIncluded }]) => isIncluded({ kinds, hasFeeds, off }))
    .flatMap(([name, page]) => [
      ...when(
        page.route === undefined,
        ...inNetwork(page.template, `${folder(page)}/${name}.astro`, page.isPaged),
      ),
      ...when(
        page.route === 'root' && isWhole,
        atRoot(routePattern(page.template), `${folder(page)}/${name}.astro`),
      ),
      ...(page.data === undefined
        ? []
        : inNetwork(page.template + page.data, `${folder(page)}/${name}-data.ts`)),
      ...(page.hasFeeds && hasFeeds ? feeds : []).flatMap((format) =>
        inNetwork(page.template + FEED_FILES[format], `feeds/${format}.ts`),
      ),
    ]);
  const routes = [
    ...ofPages,
    ...when(hasCardRoute, ...inNetwork(CARD_TEMPLATE, 'files/cards.ts')),
    ...inNetwork(NETWORK_FILES.community.template, 'files/community-data.ts'),
    // Archives are Atom alone, for which RFC 5005 defines them.
    ...when(
      hasFeeds && feeds.includes('atom'),
      ...inNetwork(ARCHIVE_FOLDER.template + FEED_FILES.atom, 'feeds/atom.ts'),
    ),
    ...when(
      hasFeeds && kinds.has('members'),
      ...inNetwork(NETWORK_FILES.membersList.template, 'feeds/members.ts'),
    ),
    ...when(hasPosts, ...inNetwork(NETWORK_FILES.video.template, 'files/video.ts')),
    ...when(hasFeeds, atRoot('/[...feed]', 'feeds/alias.ts')),
    ...when(hasAliases, atRoot('/[...alias]', 'many/alias.astro')),
    ...when(hasPosts, atRoot('/[...file]', 'files/alias-file.ts')),
    ...when(isWhole, atRoot(NETWORK_FILES.robots.template, 'files/robots.ts')),
    ...when(
      hasGallery,
      atRoot(prefix + routePattern(GALLERY_ADDRESSES.page.template), '../dev/gallery/GalleryPage.astro'),
      atRoot(prefix + routePattern(GALLERY_ADDRESSES.looks.template), '../dev/looks/LooksPage.astro'),
      ...inNetwork(GALLERY_ADDRESSES.card.template, '../dev/gallery/gallery-card-route.ts'),
    ),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}

/** Returns the address templates of share cards that the site draws itself, such as `/cards/posts/<host>/<slug>.png`. */
export function takenCards(taken: ReadonlySet<string>, prefix: string, pages: PageTable = PAGES): string[] {
  return Object.values(pages)
    .filter(({ hasCard }) => hasCard)
    .map(({ template }) => cardAddress(template))
    .filter((card) => [CARD_TEMPLATE, card].some((template) => taken.has(prefix + routePattern(template))));
}
