export interface AddressOptions {
  /** The host, as `https://example.org`; null where the site has no address yet. */
  site: string | null;
  /** Where the site stands on its host, as `/` or `/network/`. */
  base: string;
  /** Where the network stands in the site, as `/blog`; empty where the network is the whole site. */
  prefix: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  /** Astro's `build.format`: whether a page is the `index.html` of a folder, or a file of its own. */
  format: 'directory' | 'file' | 'preserve';
}

/**
 * Turns addresses in the network, as `pages.ts` makes them, into paths of the site, and web addresses back. Nothing else joins a
 * path.
 */
export interface Addresses {
  /** The path of a page, from its address in the network: `page('/posts/ann/hello/')`. */
  page: (address: string) => string;
  /** The path of a file of the network's: `file('/rss.xml')`. It never ends in a slash. */
  file: (address: string) => string;
  /** The path of a page or file outside the network, from its address in the site: `outside('/flyer.pdf')`. */
  outside: (address: string) => string;
  /** The path of a folder of the site, with its slash, from its address in the site: `folder('/pagefind/')`. */
  folder: (address: string) => string;
  /** Puts the host in front of a path; without a site, the path stays as it is. */
  absolute: (path: string) => string;
  /** The address in the network that an address from its root, or a whole web address, means; null for any other. */
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

/**
 * What a web address may mean in a network of which only the host is known: its path without the first, the first two, …
 * folders, the longest first. An alias is looked for at the whole path alone: an address that ends with one can be any page
 * of the site beside the network.
 */
export function possibleAddresses(url: string, site: string | null): string[] {
  if (site === null || new URL(url).host !== new URL(site).host) return [];
  const parts = new URL(url).pathname.split('/').slice(1);
  return parts.map((_, index) => `/${parts.slice(index).join('/')}`);
}

/** Whether an address is that of a file, as `/flyer.pdf`. */
function hasEnding(address: string): boolean {
  return /\.[a-z0-9]+$/i.test(address);
}

/** Puts a slash at the end of an address that has none. */
export function withSlash(address: string): string {
  return address.endsWith('/') ? address : `${address}/`;
}

/** Gives an address as it reads. One that is wrongly encoded stays as it is. */
export function decodeAddress(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}

/** Gives an address the form in which addresses are compared: decoded, with a slash at the end. */
export function addressKey(address: string): string {
  return decodeAddress(withSlash(address));
}
