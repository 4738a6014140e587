import { communitiesLists, membersLists, shownOn } from '../../network/pages/lists.ts';
import { PAGES } from '../../network/pages/pages.ts';
import { buildPage, sitemapOf, type Page } from './page.ts';
import type { Link } from '../parts/link.ts';
import { buildBody, type BodyView } from '../parts/body-view.ts';
import { siteParts, type Site } from '../site.ts';

export interface AboutPage {
  page: Page;
  body: BodyView;
  heading: string;
  description: string;
}

export function buildAboutPage(site: Site): AboutPage {
  const { title, description, source, words } = site.network;
  return {
    page: buildPage(site, { title: words.navigation.about, address: PAGES.about.make() }),
    body: buildBody(site, 'network', 'network', source),
    heading: words.pages.aboutOf(title),
    description,
  };
}

export interface SearchPage {
  page: Page;
  /** The folder of the search index, with a slash at its end. */
  bundle: string;
  /** The path that the addresses of results begin with, with a slash at its end. */
  base: string;
  /** Filters, whose values the index knows; those by tag and by language where there are several. */
  filters: readonly { id: string; label: string; narrow: string }[];
  /** Lists for readers without JavaScript. Those of members and communities have the entries of their first page. */
  lists: readonly (Link & { entries: readonly Link[] })[];
}

export function buildSearchPage(site: Site): SearchPage {
  const { addresses, network } = site;
  const page = buildPage(site, {
    title: network.words.navigation.search,
    description: network.words.search.about(network.title),
    address: PAGES.search.make(),
    isIndexed: false,
  });
  const linkTo = ({ id, name }: { id: string; name: string }, addressOf: (id: string) => string): Link => ({
    text: name,
    url: addresses.page(addressOf(id)),
  });
  const entries = new Map([
    [
      addresses.page(PAGES.members.make()),
      shownOn(membersLists(network), 1).members.map((member) => linkTo(member, PAGES.member.make)),
    ],
    [
      addresses.page(PAGES.communities.make()),
      shownOn(communitiesLists(network), 1).communities.map((one) => linkTo(one, PAGES.community.make)),
    ],
  ]);
  const isSeveral: Record<string, boolean> = {
    tag: network.tags.length > 1,
    language: new Set(network.listedPosts.map(({ language }) => language)).size > 1,
  };
  return {
    page,
    bundle: addresses.folder('/pagefind/'),
    base: addresses.folder('/'),
    filters: Object.entries(network.words.search.filters)
      .filter(([id]) => isSeveral[id] ?? true)
      .map(([id, label]) => ({ id, label, narrow: network.words.search.narrow(label) })),
    lists: page.navigation
      .filter(({ isCurrent }) => !isCurrent)
      .map(({ text, url }) => ({ text, url, entries: entries.get(url) ?? [] })),
  };
}

export interface NotFoundPage {
  page: Page;
  home: string;
  search: string | null;
  posts: string | null;
}

export function buildNotFoundPage(site: Site): NotFoundPage {
  const { addresses } = site;
  const parts = siteParts(site);
  return {
    page: buildPage(site, {
      title: site.network.words.pages.notFound,
      address: PAGES['404'].make(),
      isIndexed: false,
    }),
    home: addresses.page('/'),
    search: PAGES.search.isIncluded(parts) ? addresses.page(PAGES.search.make()) : null,
    posts: PAGES.posts.isIncluded(parts) ? addresses.page(PAGES.posts.make()) : null,
  };
}

/** Writes `robots.txt`, which lets everything be read, and names the sitemap. */
export function robotsText(site: Site): string {
  const sitemap = sitemapOf(site);
  return ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join(
    '\n',
  );
}
