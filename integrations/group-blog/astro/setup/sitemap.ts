import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { ParsedContent } from '../../model/parsed-content.ts';
import { decodeAddress, withSlash, type Addresses } from '../../network/addresses.ts';
import { pageAddressOf } from '../../network/page-addresses.ts';
import { pageTypeAt, PAGES, type PageTable } from '../../network/pages.ts';

/**
 * Sets up Astro's sitemap with the pages that search engines should know.
 * @param prefix where the network stands in the site, as `/blog`.
 * @param addressesOf called once Astro's configuration is settled.
 */
export function networkSitemap(
  posts: ParsedContent['posts'],
  prefix: string,
  addressesOf: () => Addresses,
): AstroIntegration {
  const isInSitemap = sitemapFilter(posts, prefix);
  const pathInSite = (url: string): string =>
    new URL(url).pathname.slice(addressesOf().folder('').length) || '/';
  return sitemap({
    filter: (url) => isInSitemap(pathInSite(url)),
    serialize(item) {
      const { page, outside, absolute } = addressesOf();
      // Astro's sitemap hands over the addresses that pages in folders would have, whatever the format.
      const path = pathInSite(item.url);
      const isHome = withSlash(path) === withSlash(prefix);
      return { ...item, url: absolute(isHome ? page('/') : outside(path)) };
    },
  });
}

/**
 * Says which pages of a site are in the sitemap. Unlisted posts are not, nor are pages that lead elsewhere at once or that are for no
 * search engine.
 */
export function sitemapFilter(
  posts: ParsedContent['posts'],
  prefix: string,
  pages: PageTable = PAGES,
): (path: string) => boolean {
  const aliases = new Set(
    posts.flatMap(({ data }) => data.aliases ?? []).map((alias) => decodeAddress(withSlash(alias))),
  );
  const unlisted = new Set(
    posts
      .filter(({ data }) => data.unlisted === true)
      .flatMap(({ file }) => pageAddressOf(file, pages) ?? [])
      .map(decodeAddress),
  );
  return (path) => {
    const address = decodeAddress(withSlash(path));
    if (aliases.has(address)) return false;
    if (!address.startsWith(`${prefix}/`)) return true;
    const inNetwork = address.slice(prefix.length);
    const { isIndexed, leadsTo } = pageTypeAt(inNetwork, pages) ?? {};
    return isIndexed !== false && leadsTo === undefined && !unlisted.has(inNetwork);
  };
}
