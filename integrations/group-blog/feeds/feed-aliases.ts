import type { FeedFormat } from '../network/pages/page-files.ts';
import type { Site } from '../views/site.ts';

/** A file with the network's feed at an address that its feed had elsewhere. */
export interface FeedAlias {
  /** The path of the file in the site, decoded, without a slash at its beginning. */
  path: string;
  format: FeedFormat;
}

/** Gives the files of `feedAliases`. */
export function feedAliases({ network, feeds }: Pick<Site, 'network' | 'feeds'>): FeedAlias[] {
  const [first] = feeds.formats;
  if (first === undefined) return [];
  return network.feedAliases.map((address) => {
    const format = formatAt(address);
    return { path: fileAt(decodeURI(address)), format: feeds.formats.includes(format) ? format : first };
  });
}

/** What an old address gave to its readers, as its name has it. Blogger's feeds are Atom. */
function formatAt(address: string): FeedFormat {
  if (/json/i.test(address)) return 'json';
  return /atom|\/feeds\/posts\//i.test(address) ? 'atom' : 'rss';
}

/** Hosts serve the index of a folder for an address without an ending, with and without a slash. */
function fileAt(address: string): string {
  const path = address.replace(/^\/|\/$/g, '');
  return /\.[a-z]\w{1,4}$/i.test(path) && !address.endsWith('/') ? path : `${path}/index.html`;
}
