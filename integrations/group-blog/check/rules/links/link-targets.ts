import type { FeaturesOff } from '../../../model/features.ts';
import type { PublicFiles } from '../../../model/public-files.ts';
import { createIsSitePage, type IsSitePage } from '../../../model/site-pages.ts';
import type { SourceFile } from '../../../model/source-file.ts';
import { createAddresses, decodeAddress, withSlash, type Addresses } from '../../../network/addresses.ts';
import {
  expectedAddresses,
  expectedFormerPages,
  isSiteFile,
  pageAddressOf,
} from '../../../network/pages/page-addresses.ts';
import { pagesWithout } from '../../../network/pages/pages.ts';
import type { CheckContext } from '../../rule.ts';
import { ownSite, type OwnSite } from './own-site.ts';

/** What links can lead to. */
export interface LinkTargets {
  site: OwnSite;
  /** As far as they are known without the site's configuration. */
  addresses: Addresses;
  /** The decoded address of every page that there is or will be, with the file it is made of; null where it is made of none. */
  pages: ReadonlyMap<string, SourceFile | null>;
  /** What the site has switched off. */
  off: FeaturesOff;
  /** The files of the content folder, by path. */
  files: ReadonlyMap<string, SourceFile>;
  publicFiles: PublicFiles;
  /** The site's own pages and endpoints, and what Astro and the search put into every site. */
  isOfSite: IsSitePage;
}

export function linkTargets(context: CheckContext): LinkTargets {
  const { files, content, publicFiles, sitePages, off } = context;
  const shown = pagesWithout(off);
  const site = context.once(ownSite);
  const addresses = createAddresses({
    site: site.origin,
    base: site.base,
    prefix: '',
    trailingSlash: 'always',
    format: 'directory',
  });
  const ofFiles = files.flatMap((file): [string, SourceFile][] => {
    const address = pageAddressOf(file, shown);
    return address === undefined ? [] : [[decodeAddress(address), file]];
  });
  const at = new Map(ofFiles);
  const former = expectedFormerPages(content, shown).map(({ from, to }): [string, SourceFile | null] => [
    decodeAddress(from),
    at.get(decodeAddress(to)) ?? null,
  ]);
  const others = [
    ...expectedAddresses(content, shown),
    ...content.posts.flatMap(({ data }) => (data.aliases ?? []).map(withSlash)),
    ...(content.network[0]?.data.feedAliases ?? []).flatMap((address) => [address, withSlash(address)]),
  ];
  const isSitePage = createIsSitePage(sitePages, (content.network[0]?.data.pages ?? []).map(decodeAddress));
  return {
    site,
    addresses,
    pages: new Map([
      ...former,
      ...others.map((address): [string, null] => [decodeAddress(address), null]),
      ...ofFiles,
    ]),
    off,
    files: new Map(files.map((file) => [file.path, file])),
    publicFiles,
    isOfSite: (address) => isSitePage(address) || isSiteFile(address),
  };
}
