import { formerPages } from '../../network/pages/page-addresses.ts';
import { PAGES } from '../../network/pages/pages.ts';
import type { LinkedSite } from '../site.ts';

/** A redirect from an old address to the page that it leads to now. */
export interface AliasRedirect {
  /** The old path, decoded, without slashes at its ends. */
  path: string;
  /** Whether the old address is a `.html` file rather than a folder's page. */
  isFile: boolean;
  /** The path of the page. */
  to: string;
}

export function aliasRedirects({ network, addresses }: LinkedSite): AliasRedirect[] {
  const ofPosts = network.allPosts.flatMap(({ aliases, host, slug }) =>
    aliases.map((alias) => redirect(alias, addresses.page(PAGES.post.make(host.id, slug)))),
  );
  const base = addresses.folder('');
  const renamed = formerPages(network)
    .filter(({ from, to }) => network.pageAddresses.get(decodeURI(from)) === to)
    .map(({ from, to }) => redirect(addresses.file(from).slice(base.length), addresses.page(to)));
  const all = new Map([...ofPosts, ...renamed].map((one) => [one.path, one]));
  return [...all.values()];
}

/** @param from an address in the site. */
function redirect(from: string, to: string): AliasRedirect {
  const path = decodeURI(from).replace(/^\/|\/$/g, '');
  return { path, isFile: /\.html?$/i.test(path), to };
}
