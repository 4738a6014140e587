import { decodeAddress, withSlash, type Addresses } from './addresses.ts';

/** What a link means in the network. */
export interface LinkTarget {
  /** Without base and prefix, as it was written; null for what lies outside. */
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
  return { address: fileAddress(path, file) ?? inNetwork(path), rest };
}

/** What is known of the page that an address leads to, with or without the `.html` of its file. */
export function pageAt<Page>(pages: ReadonlyMap<string, Page>, address: string): Page | undefined {
  const candidates = [address, address.replace(/\.html$/, '')].map((one) => decodeAddress(withSlash(one)));
  return pages.get(candidates.find((one) => pages.has(one)) ?? '');
}

/** Whether only a page of posts, members and so on can stand at an address. */
export function isOfAKind(page: string): boolean {
  return /^\/(?:posts|members|communities|challenges|tags)\/[^.]+\/$/.test(page);
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
  if (linked === null) return null;
  return `/${linked}`.replace(/(?:\/index)?\.mdx?$/, '/').replace(/^\/participants\//, '/challenges/');
}
