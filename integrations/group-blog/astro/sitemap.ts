import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';
import { createAddresses, postAddress, withSlash } from '../network/addresses.ts';
import type { SourceFile } from '../problems/source-file.ts';

/** Astro's sitemap of the pages a search engine should know: no redirects, no unlisted posts, not the search page. */
export function networkSitemap(files: readonly SourceFile[], base: string): AstroIntegration {
  const { file } = createAddresses({ site: null, base, trailingSlash: 'always' });
  const leftOut = new Set(
    ['/search/', ...files.flatMap(addressesLeftOut)].map((address) => decodeURI(file(address))),
  );
  return sitemap({ filter: (page) => !leftOut.has(withSlash(decodeURI(new URL(page).pathname))) });
}

function addressesLeftOut({ place, frontMatter }: SourceFile): string[] {
  if (place.is !== 'content' || place.kind !== 'posts') return [];
  const [host = '', slug = ''] = place.parts;
  const data = (frontMatter && 'data' in frontMatter ? frontMatter.data : {}) as Record<string, unknown>;
  const aliases = Array.isArray(data['aliases'])
    ? data['aliases'].map((alias) => withSlash(String(alias)))
    : [];
  return [
    withSlash(`/posts/${host}`),
    ...aliases,
    ...(data['unlisted'] === true ? [postAddress(host, slug)] : []),
  ];
}
