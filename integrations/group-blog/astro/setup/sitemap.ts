import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import {
  createAddresses,
  hostAddress,
  postAddress,
  withSlash,
  type AddressOptions,
} from '../../network/addresses.ts';
import type { PostFile } from '../content/post-files.ts';

/** Astro's sitemap of the pages a search engine should know: no redirects, no unlisted posts, not the search page. */
export function networkSitemap(posts: readonly PostFile[], options: AddressOptions): AstroIntegration {
  const { page, outside, folder, absolute } = createAddresses(options);
  // Astro's sitemap hands over the addresses that pages in folders would have, whatever the format.
  const inFolders = createAddresses({ ...options, format: 'directory', trailingSlash: 'always' });
  const leftOut = new Set(
    [
      inFolders.page('/search/'),
      ...posts.map(({ host }) => inFolders.page(hostAddress(host))),
      ...posts.flatMap(({ aliases }) => aliases.map((alias) => inFolders.outside(alias))),
      ...posts
        .filter(({ visibility }) => visibility !== 'listed')
        .map(({ host, slug }) => inFolders.page(postAddress(host, slug))),
    ].map(decodeURI),
  );
  return sitemap({
    filter: (url) => !leftOut.has(withSlash(decodeURI(new URL(url).pathname))),
    serialize(item) {
      const path = new URL(item.url).pathname.slice(folder('').length);
      const isHome = withSlash(path) === withSlash(options.prefix);
      return { ...item, url: absolute(isHome ? page('/') : outside(path === '' ? '/' : path)) };
    },
  });
}
