import { parseContentPath } from '../model/content-path.ts';
import { addressKey, decodeAddress, type Addresses } from './addresses.ts';
import { pageAddressOf } from './pages/page-addresses.ts';
import { PAGES } from './pages/pages.ts';

/** What a link means in the network. */
export interface LinkTarget {
  /** Its address without base and prefix, as it was written; null for what lies outside the network. */
  address: string | null;
  /** Its query and anchor. */
  rest: string;
}

/** @param file the file the link stands in, under the content folder: `posts/ann/hello/index.md`. */
export function linkTarget(
  { inNetwork }: Pick<Addresses, 'inNetwork'>,
  file: string,
  href: string,
): LinkTarget {
  const [, path = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(href) ?? [];
  return { address: fileAddress(path, file) ?? relativeAddress(path, file) ?? inNetwork(path), rest };
}

/** Gives what is known of the page that an address leads to, with or without the `.html` of the page's file. */
export function pageAt<Page>(pages: ReadonlyMap<string, Page>, address: string): Page | undefined {
  const candidates = [address, address.replace(/\.html$/, '')].map(addressKey);
  return pages.get(candidates.find((one) => pages.has(one)) ?? '');
}

/** Whether a link's path says where it leads only together with the page that it stands on. */
export function isRelative(path: string): boolean {
  return path !== '' && !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(path);
}

/** The path under the content folder of the content file that a link means; null for any other link. */
export function linkedFile(path: string, file: string): string | null {
  const base = `file:///${file}`;
  if (!/^(?!\/\/)[^:]+\.mdx?$/.test(path) || !URL.canParse(path, base)) return null;
  return new URL(path, base).pathname.slice(1);
}

/** The address of the page that a link to another content file means; null for any other link. */
function fileAddress(path: string, file: string): string | null {
  const linked = linkedFile(path, file);
  return linked === null ? null : addressOfPath(decodeAddress(linked));
}

/** The address of a content file's page. A file that has none, or is none, is taken for a page at its own path. */
function addressOfPath(path: string): string {
  const address = pageAddressOf({ place: parseContentPath(path), isLink: false });
  return address ?? `/${path}`.replace(/(?:\/index)?\.mdx?$/, '/');
}

/** The address that a browser makes of a relative link on the page of a file; null where that leaves the network. */
function relativeAddress(path: string, file: string): string | null {
  if (!isRelative(path)) return null;
  const page = file === 'network.md' ? PAGES.about.make() : addressOfPath(file);
  const up = path.split('/').filter((part) => part === '..').length;
  if (up > page.split('/').length - 2) return null;
  return URL.parse(path, `http://localhost${page}`)?.pathname.replace(/\/index\.html$/, '/') ?? null;
}
