import { existsSync } from 'node:fs';
import type { InjectedRoute } from 'astro';
import {
  ARCHIVE,
  CARD_PATTERN,
  cardAddress,
  FEED_FILES,
  FILES,
  GALLERY,
  type FeedFormat,
} from '../../network/page-files.ts';
import { PAGES, type PageTable } from '../../network/pages.ts';
import type { Kind } from '../../schemas/kinds.ts';

const PACKAGE = new URL('./', import.meta.resolve('astro-group-blog/package.json'));

/** The gallery of made-up cards is in the plugin's repository alone, not in its package. */
export const HAS_GALLERY_FILES = existsSync(new URL('dev/gallery/', PACKAGE));

interface RouteFacts {
  kinds: ReadonlySet<Kind>;
  /** The formats of feeds; none for a site without an address, because feeds are made of absolute ones. */
  feeds: readonly FeedFormat[];
  /** As `/blog`: then the network is a part of a site, whose 404 page and `robots.txt` are its own. */
  prefix: string;
  /** What the site has itself, as `/404`. */
  taken: ReadonlySet<string>;
  /** Whether there are pages that show made-up cards. */
  hasGallery: boolean;
  pages?: PageTable;
}

/** Makes the routes to inject: those of pages that the site has, without those that it brings itself. */
export function routesFor({
  kinds,
  feeds,
  prefix,
  taken,
  hasGallery,
  pages = PAGES,
}: RouteFacts): InjectedRoute[] {
  const atRoot = (pattern: string, file: string): InjectedRoute => ({
    pattern: pattern.replace(/\/$/, ''),
    entrypoint: new URL(`routes/${file}`, PACKAGE),
    prerender: true,
  });
  /** A route of one page has its name for a parameter, because incremental builds keep only routes with parameters. */
  const route = (pattern: string, file: string): InjectedRoute[] => {
    if (taken.has(prefix + pattern.replace(/\/$/, ''))) return [];
    const withParameter = pattern.includes('[') ? pattern : pattern.replace(/^\/(\w+)/, '/[$1]');
    return [atRoot(prefix + withParameter, file)];
  };
  const when = (condition: boolean, ...routes: InjectedRoute[]): InjectedRoute[] => (condition ? routes : []);
  const isWhole = prefix === '';
  const hasPosts = kinds.has('posts');
  const hasFeeds = hasPosts && feeds.length > 0;
  const there = Object.entries(pages).filter(([, { isThere }]) => isThere({ kinds, hasFeeds }));
  const routes = [
    ...there.flatMap(([name, { pattern, ofSite }]) => {
      if (ofSite === undefined) return route(pattern, `${name}.astro`);
      return when(ofSite === 'root' && isWhole, atRoot(pattern, `${name}.astro`));
    }),
    ...there.flatMap(([name, { pattern, data }]) =>
      data === undefined ? [] : route(pattern + data, `${name}-data.ts`),
    ),
    ...when(
      hasFeeds,
      ...feeds.flatMap((format) =>
        there.flatMap(([, page]) =>
          page.hasFeeds ? route(page.pattern + FEED_FILES[format], `feeds/${format}.ts`) : [],
        ),
      ),
      // Archives cost as much in each format, so they are in the one that they were made for.
      ...when(feeds.includes('atom'), ...route(ARCHIVE.pattern + FEED_FILES.atom, 'feeds/atom.ts')),
      ...when(kinds.has('members'), ...route(FILES.membersList.pattern, 'feeds/members.ts')),
    ),
    ...route(CARD_PATTERN, 'cards.ts'),
    ...when(
      hasGallery,
      atRoot(prefix + GALLERY.page.pattern, '../dev/gallery/GalleryPage.astro'),
      ...route(GALLERY.card.pattern, '../dev/gallery/gallery-card-route.ts'),
    ),
    ...when(isWhole, atRoot(FILES.robots.pattern, 'robots.ts')),
    ...when(
      hasPosts,
      ...route(FILES.video.pattern, 'video.ts'),
      atRoot('/[...alias]', 'alias.astro'),
      atRoot('/[...file]', 'alias-file.ts'),
    ),
  ];
  return routes.filter(({ pattern }) => !taken.has(pattern));
}

/** The patterns of share cards that the site has itself, as `/cards/site.png`. */
export function takenCards(taken: ReadonlySet<string>, prefix: string, pages: PageTable = PAGES): string[] {
  return Object.values(pages)
    .filter(({ hasCard }) => hasCard)
    .map(({ pattern }) => cardAddress(pattern))
    .filter((card) => taken.has(prefix + card));
}
