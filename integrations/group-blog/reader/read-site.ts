import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { PublicFiles } from '../model/public-files.ts';
import { pageTemplate, type PageTemplate } from '../model/site-pages.ts';

/** What a site has besides the network, as far as its folders tell. */
export interface SiteContent {
  publicFiles: PublicFiles;
  sitePages: readonly PageTemplate[];
}

/** Both are absolute paths, of folders that need not exist. */
export interface SiteFolders {
  publicFolder: string;
  /** The site's `src/pages`. */
  pagesFolder: string;
}

/** Lists what a site's folders hold. */
export function readSite({ publicFolder, pagesFolder }: SiteFolders): SiteContent {
  const publicFiles = filesUnder(publicFolder);
  return {
    publicFiles: publicFiles && new Set(publicFiles.map((path) => `/${path}`)),
    sitePages: (filesUnder(pagesFolder) ?? []).flatMap((path) => pageTemplate(path) ?? []),
  };
}

/** Lists what the folders `public` and `src/pages` beside the content folder hold, which are Astro's defaults. */
export function readSiteBeside(contentFolder: string): SiteContent {
  const site = join(contentFolder, '..');
  return readSite({ publicFolder: join(site, 'public'), pagesFolder: join(site, 'src', 'pages') });
}

/** The paths of the files in a folder and below it; undefined where there is no such folder. */
function filesUnder(folder: string): string[] | undefined {
  try {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map(({ parentPath, name }) => relative(folder, join(parentPath, name)).replaceAll('\\', '/'));
  } catch {
    return undefined;
  }
}
