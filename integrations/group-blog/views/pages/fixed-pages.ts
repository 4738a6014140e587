import { communityAddress, memberAddress } from '../../network/addresses.ts';
import { buildPage, sitemapOf, type Link, type Page } from './page.ts';
import { buildBody, type BodyView } from '../parts/post-body.ts';
import { hasPosts, hasSearch, type Site } from '../site.ts';

export interface AboutPage {
  page: Page;
  body: BodyView;
  title: string;
  description: string;
}

export function buildAboutPage(site: Site): AboutPage {
  const { title, description, source } = site.network;
  return {
    page: buildPage(site, { title: 'About', address: '/about/' }),
    body: buildBody(site, 'network', 'network', source),
    title,
    description,
  };
}

export interface SearchPage {
  page: Page;
  /** Where the index stands, with a slash at the end. */
  bundle: string;
  /** Where result addresses start from, with a slash at the end. */
  base: string;
  /** Lists to look through where there is no JavaScript; those of members and communities have an entry each. */
  lists: readonly (Link & { entries: readonly Link[] })[];
}

export function buildSearchPage(site: Site): SearchPage {
  const { addresses, network } = site;
  const page = buildPage(site, {
    title: 'Search',
    description: `Search the posts, members and challenges of ${network.title}.`,
    address: '/search/',
    isIndexed: false,
  });
  const linkTo = ({ id, name }: { id: string; name: string }, addressOf: (id: string) => string): Link => ({
    text: name,
    url: addresses.page(addressOf(id)),
  });
  const entries = new Map([
    [addresses.page('/members/'), network.members.map((member) => linkTo(member, memberAddress))],
    [addresses.page('/communities/'), network.communities.map((one) => linkTo(one, communityAddress))],
  ]);
  return {
    page,
    bundle: addresses.folder('/pagefind/'),
    base: addresses.folder('/'),
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
  return {
    page: buildPage(site, { title: 'Page not found', address: '/404/', isIndexed: false }),
    home: addresses.page('/'),
    search: hasSearch(site) ? addresses.page('/search/') : null,
    posts: hasPosts(site) ? addresses.page('/posts/') : null,
  };
}

/** `robots.txt`: everything may be read; the sitemap says what there is. */
export function robotsText(site: Site): string {
  const sitemap = sitemapOf(site);
  return ['User-agent: *', 'Allow: /', ...(sitemap === null ? [] : ['', `Sitemap: ${sitemap}`]), ''].join(
    '\n',
  );
}
