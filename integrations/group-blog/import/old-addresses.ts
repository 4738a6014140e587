import { oldAddress } from '../schemas/fields.ts';
import { parseWebAddress } from '../model/web-address.ts';

/**
 * The path that an old address has as one of `aliases`: `/2012/02/day-5/` for `https://old.example/2012/02/day-5/`.
 * @returns undefined for one that no file can stand at, such as `/?p=12`, and for the root.
 */
export function aliasOf(address: string): string | undefined {
  const url = parseWebAddress(address, 'https://old.invalid/');
  if (url?.search !== '') return undefined;
  const path = url.pathname.replace(/\/{2,}/g, '/').replace(/\/index\.html?$/, '/');
  return path !== '/' && oldAddress().safeParse(path).success ? path : undefined;
}

/** What two forms of one address have in common: their host does not count, nor do a slash at the end, `.html`, and capital letters. */
export function addressKeyOf(address: string, site: string): string | undefined {
  const url = parseWebAddress(address, site === '' ? 'https://old.invalid/' : site);
  if (!url) return undefined;
  const own = site === '' ? 'old.invalid' : hostOf(site);
  if (hostOf(url.href) !== own) return undefined;
  let path = url.pathname;
  try {
    path = decodeURI(path);
  } catch {
    // It stays as it is written.
  }
  const [, post] = /^\?(?:.*&)?p=(\d+)/.exec(url.search) ?? [];
  const query = post === undefined ? '' : `?p=${post}`;
  return `${path.toLowerCase().replace(/(?:\/index)?\.html?$|\/+$/g, '')}${query}`;
}

/** The host of an address, without `www.`; empty where it has none. */
export function hostOf(address: string): string {
  return (URL.parse(address)?.host ?? '').replace(/^www\./, '');
}
