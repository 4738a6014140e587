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

/** Whether an address is for pages and files that are made by themselves: lists, tags, feeds, cards, search. */
export function isReserved(address: string): boolean {
  return LISTS.test(address) || isNetworkFile(address) || OF_THE_SITE.test(address);
}

/** Whether an address is a feed's or a card's. */
export function isNetworkFile(address: string): boolean {
  return NETWORK_FILES.test(address);
}

/** The address of the page that a file of the network's is of: a feed, a card, a participant's numbers. */
export function pageOfFile(address: string): string | undefined {
  if (address === siteCardAddress) return '/';
  const card = CARDS.exec(address)?.[1];
  return card === undefined ? (FEEDS.exec(address) ?? NUMBERS.exec(address))?.[1] : `${card}/`;
}

const CARDS =
  /^\/cards(\/(?:(?:members|communities|challenges)\/[^/]+|(?:posts|challenges)\/[^/]+\/[^/]+))\.png$/;
const FEEDS = /^(\/(?:(?:members|communities|challenges|tags)\/[^/]+\/)?)(?:rss\.xml|atom\.xml|feed\.json)$/;
const NUMBERS = /^(\/challenges\/[^/]+\/[^/]+\/)progress\.json$/;

const LISTS = /^\/(?:tags\/|posts\/\d+\/$)/;
const NETWORK_FILES = /^\/(?:cards\/|(?:.*\/)?(?:rss\.xml|atom\.xml|feed\.json)\/$|members\.opml\/$)/;
const OF_THE_SITE =
  /^\/(?:(?:pagefind|_astro)\/|404\/$|(?:.*\/)?index\.html\/$|(?:robots\.txt|404\.html|sitemap[^/]*\.xml)\/$)/;

/** The form in which addresses are compared: with a slash at the end. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** As it reads; one that is wrongly encoded stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

export interface AddressOptions {
  /** The host, as `https://example.org`; null where the site has none yet. */
  site: string | null;
  /** Where the site stands on its host, as `/` or `/network/`. */
  base: string;
  /** Where the network stands in the site, as `/blog`; empty where it is the site. */
  prefix: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  /** Astro's `build.format`: whether a page is the `index.html` of a folder, or a file of its own. */
  format: 'directory' | 'file' | 'preserve';
}

/** Makes every address of the network. Nothing else joins a path. */
export interface Addresses {
  /** A page, from its address without base and prefix: `page('/posts/ann/hello/')`. */
  page: (address: string) => string;
  /** A file of the network's, which never ends in a slash: `file('/rss.xml')`. */
  file: (address: string) => string;
  /** A page or a file outside the network, from the site's root: `outside('/flyer.pdf')`. */
  outside: (address: string) => string;
  /** A folder of the site's, with its slash, from the site's root: `folder('/pagefind/')`. */
  folder: (address: string) => string;
  /** With the host in front; without a site, as it is. */
  absolute: (path: string) => string;
  /** The address that a path from the root or a whole web address means in the network; null for any other. */
  inNetwork: (url: string) => string | null;
}

export function createAddresses({ site, base, prefix, trailingSlash, format }: AddressOptions): Addresses {
  const root = base.replace(/\/+$/, '');
  const network = root + prefix;
  const absolute = (path: string): string => (site === null ? path : new URL(path, site).href);
  const page = (from: string, address: string): string => {
    const path = from + address.replace(/\/+$/, '');
    const isFile = format === 'file' ? path !== root : format === 'preserve' && address !== '/';
    if (isFile) return `${path}.html`;
    return trailingSlash === 'never' && format === 'directory' ? path || '/' : `${path}/`;
  };
  return {
    page: (address) => page(network, address),
    file: (address) => network + address,
    outside: (address) => (hasEnding(address) ? root + address : page(root, address)),
    folder: (address) => root + address,
    absolute,
    inNetwork(url) {
      const isWhole = /^(?:https?:)?\/\//i.test(url);
      if (!isWhole && !url.startsWith('/')) return null;
      const parsed = URL.parse(url, site ?? 'http://localhost');
      if (!parsed || (isWhole && (site === null || parsed.host !== new URL(site).host))) return null;
      const path = parsed.pathname.replace(/(?:^|\/)index\.html$/, '/');
      const home = isWhole ? `${network}/` : `${prefix}/`;
      if (path.startsWith(home)) return `/${path.slice(home.length)}`;
      return isWhole ? null : path;
    },
  };
}

/** Whether an address is a file's, as `/flyer.pdf`. */
function hasEnding(address: string): boolean {
  return /\.[a-z0-9]+$/i.test(address);
}

export const postAddress = (host: string, slug: string): string => `/posts/${host}/${slug}/`;
/** Leads to the member. */
/** Of a video beside a post. */
export const videoAddress = (post: string, name: string): string => `/posts/${post}/${name}`;
export const hostAddress = (host: string): string => `/posts/${host}/`;
export const memberAddress = (member: string): string => `/members/${member}/`;
export const communityAddress = (community: string): string => `/communities/${community}/`;
export const challengeAddress = (challenge: string): string => `/challenges/${challenge}/`;
export const progressAddress = (challenge: string, member: string): string =>
  `/challenges/${challenge}/${member}/`;
/** Its numbers as JSON. */
export const progressDataAddress = (challenge: string, member: string): string =>
  `${progressAddress(challenge, member)}progress.json`;
/** Where a challenge page gathers what was written on a day. */
export const dayAnchor = (n: number): string => `day-${n}`;
export const tagAddress = (tag: string): string => `/tags/${encodeURIComponent(tag)}/`;
export const postsAddress = (page = 1): string => (page === 1 ? '/posts/' : `/posts/${page}/`);

/** The file of a feed, in the folder of the page whose feed it is. */
export const FEED_FILES = { rss: 'rss.xml', atom: 'atom.xml', json: 'feed.json' } as const;
export type FeedFormat = keyof typeof FEED_FILES;
/** @param page whose feed it is, as `/members/ann/`; `/` for the network's. */
export const feedAddress = (page: string, format: FeedFormat): string => page + FEED_FILES[format];
/** An archive of the network's feed, as `/archive/2025/`: feeds alone stand there, no page. */
export const archiveAddress = (name: string): string => `/archive/${name}/`;
/** Every member's feed, for a feed reader to take in at once. */
export const membersListAddress = '/members.opml';

export const siteCardAddress = '/cards/site.png';
export const postCardAddress = (post: string): string => `/cards/posts/${post}.png`;
export const memberCardAddress = (member: string): string => `/cards/members/${member}.png`;
export const communityCardAddress = (community: string): string => `/cards/communities/${community}.png`;
export const challengeCardAddress = (challenge: string): string => `/cards/challenges/${challenge}.png`;
export const progressCardAddress = (challenge: string, member: string): string =>
  `/cards/challenges/${challenge}/${member}.png`;

/** Where `astro dev` shows made-up cards. */
export const galleryAddress = '/cards/';

export function galleryCardAddress(name: string): string {
  return `/cards/gallery/${name}.png`;
}
