import { join } from 'node:path';
import { openParsedStore, type ParsedStore } from './parsed-store.ts';
import { parserVersion } from './parser-version.ts';
import { cacheFolderBeside } from './read-site.ts';

/**
 * Opens the store in which a site keeps what was read in its content.
 * @param cacheFolder absolute path of Astro's cache folder.
 */
export function openSiteStore(cacheFolder: string): ParsedStore {
  return openParsedStore(join(cacheFolder, 'group-blog', 'parsed-content'), parserVersion());
}

/** Opens the store of the site that a content folder is part of, for the command line; undefined where there is no site. */
export function openStoreBeside(contentFolder: string): ParsedStore | undefined {
  const folder = cacheFolderBeside(contentFolder);
  return folder === undefined ? undefined : openSiteStore(folder);
}
