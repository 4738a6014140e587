/** The addresses of the network's own pages, from the root, without base. */
export const PAGES = [
  '/',
  '/about/',
  '/search/',
  '/subscribe/',
  '/posts/',
  '/members/',
  '/challenges/',
  '/communities/',
] as const;

/** Whether an address is for pages and files that the network makes by itself: lists, tags, feeds, cards, search. */
export function isReserved(address: string): boolean {
  return RESERVED_FOLDER.test(address) || RESERVED_FILE.test(address);
}

const RESERVED_FOLDER = /^\/(?:(?:tags|cards|pagefind|_astro)\/|posts\/\d+\/$|404\/$)/;
const RESERVED_FILE =
  /^\/(?:.*\/)?(?:rss\.xml|atom\.xml|feed\.json|index\.html)\/$|^\/(?:members\.opml|robots\.txt|404\.html|sitemap[^/]*\.xml)\/$/;

/** The form in which addresses are compared: with a slash at the end. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

export interface AddressOptions {
  /** The host, as `https://example.org`; null where the site has none yet. */
  site: string | null;
  /** Where the site stands on its host, as `/` or `/network/`. */
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
}

/** Makes every address of the network. Nothing else joins a path. */
export interface Addresses {
  /** A page, from its address without base: `page('/posts/ann/hello/')`. */
  page: (address: string) => string;
  /** A file, which never ends in a slash: `file('/rss.xml')`. */
  file: (address: string) => string;
  /** With the host in front; without a site, as it is. */
  absolute: (path: string) => string;
}

export function createAddresses({ site, base, trailingSlash }: AddressOptions): Addresses {
  const root = base.replace(/\/+$/, '');
  return {
    page(address) {
      if (trailingSlash !== 'never') return `${root}${withSlash(address)}`;
      return `${root}${address.replace(/\/+$/, '')}` || '/';
    },
    file: (address) => `${root}${address}`,
    absolute: (path) => (site === null ? path : new URL(path, site).href),
  };
}

export const postAddress = (host: string, slug: string): string => `/posts/${host}/${slug}/`;
export const memberAddress = (member: string): string => `/members/${member}/`;
export const communityAddress = (community: string): string => `/communities/${community}/`;
export const challengeAddress = (challenge: string): string => `/challenges/${challenge}/`;
export const progressAddress = (challenge: string, member: string): string =>
  `/challenges/${challenge}/${member}/`;
export const tagAddress = (tag: string): string => `/tags/${encodeURIComponent(tag)}/`;
export const postsAddress = (page = 1): string => (page === 1 ? '/posts/' : `/posts/${page}/`);
