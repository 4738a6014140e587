import type { AstroIntegrationLogger } from 'astro';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { stemmedLanguage } from '../../search/searched-words.ts';
import { createIndexMaker } from './index-maker.ts';
import { readKeptIndex, writeKeptIndex } from './kept-index.ts';
import { searchVersion } from './search-version.ts';
import { whenWritten, type EarlyPages } from './written-pages.ts';

export interface SearchOptions {
  /** The network's. There is one index for all languages, because Pagefind would search only one of several. */
  language: string;
  /** Absolute path of the file in which the index is kept for the next build. */
  keptFile: string;
  /** A hash of the content files that are searched. */
  sources: string;
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>;
}

/**
 * Writes the index of the built pages for the search page: the one of the last build, if the pages say the same. The same pages give the
 * same bytes on any machine.
 * @param early lets it begin with pages while others are made. What it took then counts only if the built site has it.
 * @throws {Error} with Pagefind's messages where a page cannot be indexed.
 */
export async function writeSearchIndex(
  dist: URL,
  { language, keptFile, sources, logger }: SearchOptions,
  early?: EarlyPages,
): Promise<void> {
  let started = performance.now();
  const folder = fileURLToPath(dist);
  const indexLanguage = stemmedLanguage(language);
  const version = searchVersion(indexLanguage);
  const found = await readKeptIndex(keptFile);
  if (found === 'damaged') logger.warn(`search: the kept index is damaged, so it is made again: ${keptFile}`);
  const kept = found === 'damaged' || found?.version !== version ? null : found;
  const maker = createIndexMaker({ folder, language: indexLanguage, kept, expected: early?.paths ?? [] });
  if (early) {
    // Pagefind gets what is kept of all pages while Astro has none yet.
    if (kept && kept.sources !== sources) await maker.begin();
    await early.emptied;
    for await (const [path, html] of whenWritten(folder, early)) await maker.add(path, html);
    await early.built;
    started = performance.now();
  }
  const paths = await listPages(folder);
  for (const path of paths) await maker.add(path, await readFile(join(folder, path), 'utf8'));
  const { pages, files, isNew } = await maker.end(paths);
  await writeAll(join(folder, 'pagefind'), files);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index ${isNew ? 'written' : 'taken from cache'} in ${seconds} s`);
  if (kept?.sources === sources && isDeepStrictEqual(pages, kept.pages)) return;
  try {
    await writeKeptIndex(keptFile, { version, sources, pages, files });
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    logger.warn(`search: the index cannot be kept for the next build (${code}): ${keptFile}`);
  }
}

/** Lists the pages in a folder, in the order in which Pagefind numbers them. */
async function listPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
}

async function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(join(folder, path), content)));
}
