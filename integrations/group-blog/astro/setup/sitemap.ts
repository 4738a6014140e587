import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import type { ParsedContent } from '../../model/parsed-content.ts';
import { decodeAddress, withSlash, type Addresses } from '../../network/addresses.ts';
import { expectedFormerPages, pageAddressOf } from '../../network/pages/page-addresses.ts';
import { pageTypeAt, PAGES, type PageTable } from '../../network/pages/pages.ts';
import { lastDaysShown } from './last-days.ts';

/**
 * Sets up Astro's sitemap with the pages that search engines should know.
 * @param prefix the path of the network in the site, such as `/blog`, or empty.
 * @param addressesOf is called after Astro's configuration is final.
 */
export function networkSitemap(
  content: ParsedContent,
  prefix: string,
  addressesOf: () => Addresses,
): AstroIntegration {
  const isInSitemap = sitemapFilter(content, prefix);
  const pathInSite = (url: string): string =>
    new URL(url).pathname.slice(addressesOf().folder('').length) || '/';
  return sitemap({
    filter: (url) => isInSitemap(pathInSite(url)),
    serialize(item) {
      const { page, outside, absolute } = addressesOf();
      // Astro's sitemap passes the addresses of pages in folders, whatever the build format.
      const path = pathInSite(item.url);
      const address = decodeAddress(withSlash(path));
      const isHome = address === withSlash(prefix);
      const lastmod = address.startsWith(`${prefix}/`)
        ? lastDaysShown().get(address.slice(prefix.length))
        : undefined;
      // The integration leaves out what is undefined.
      if (lastmod === undefined && needsDays(address.slice(prefix.length))) return undefined;
      return { ...item, url: absolute(isHome ? page('/') : outside(path)), ...(lastmod && { lastmod }) };
    },
  });
}

function needsDays(address: string): boolean {
  return pageTypeAt(address)?.needsDays === true;
}

/**
 * Creates a filter of the pages in the sitemap, which excludes unlisted posts, redirects and pages with `noindex`.
 */
export function sitemapFilter(
  content: ParsedContent,
  prefix: string,
  pages: PageTable = PAGES,
): (path: string) => boolean {
  const {
    network: [network],
    posts,
  } = content;
  const aliases = new Set(
    posts.flatMap(({ data }) => data.aliases ?? []).map((alias) => decodeAddress(withSlash(alias))),
  );
  const unlisted = new Set(
    posts
      .filter(({ data }) => data.unlisted === true)
      .flatMap(({ file }) => pageAddressOf(file, pages) ?? [])
      .map(decodeAddress),
  );
  const former = new Set(
    [
      ...Object.keys(network?.data.renamedTags ?? {}).map((tag) => PAGES.tag.make(tag)),
      ...expectedFormerPages(content, pages).map(({ from }) => from),
    ].map(decodeAddress),
  );
  return (path) => {
    const address = decodeAddress(withSlash(path));
    if (aliases.has(address)) return false;
    if (!address.startsWith(`${prefix}/`)) return true;
    const inNetwork = address.slice(prefix.length);
    const { isIndexed, leadsTo } = pageTypeAt(inNetwork, pages) ?? {};
    return isIndexed !== false && leadsTo === undefined && !unlisted.has(inNetwork) && !former.has(inNetwork);
  };
}
