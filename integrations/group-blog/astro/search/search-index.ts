import type { AstroIntegrationLogger } from 'astro';
import { hash } from 'node:crypto';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { createIndex, type PagefindIndex } from 'pagefind';
import { pagefindHtml, shownFragment } from '../../search/pagefind-page.ts';
import { readSearchedPage, type SearchedPage } from '../../search/read-page.ts';
import { stemmedLanguage } from '../../search/searched-words.ts';
import { readKeptIndex, writeKeptIndex, type KeptIndex, type KeptPage } from './kept-index.ts';
import { searchVersion } from './search-version.ts';
import { changeFragments } from './shown-fragments.ts';
import { searchError, stableFiles } from './stable-search-files.ts';

interface SearchOptions {
  /** The network's. There is one index for all languages, because Pagefind would search only one of several. */
  language: string;
  /** Absolute path of the file in which the index is kept for the next build. */
  keptFile: string;
  logger: Pick<AstroIntegrationLogger, 'info' | 'warn'>;
}

/**
 * Writes the index of the built pages for the search page: the one of the last build, if the pages say the same. The same pages give the
 * same bytes on any machine.
 * @throws {Error} with Pagefind's messages where a page cannot be indexed.
 */
export async function writeSearchIndex(
  dist: URL,
  { language, keptFile, logger }: SearchOptions,
): Promise<void> {
  const started = performance.now();
  const folder = fileURLToPath(dist);
  const built = { folder, paths: await listPages(folder) };
  const indexLanguage = stemmedLanguage(language);
  const version = searchVersion(indexLanguage);
  const found = await readKeptIndex(keptFile);
  if (found === 'damaged') logger.warn(`search: the kept index is damaged, so it is made again: ${keptFile}`);
  const kept = found === 'damaged' || found?.version !== version ? null : found;
  const same = kept && (await samePages(built, kept.pages));
  const index: KeptIndex =
    kept && same ? { ...kept, pages: same } : { version, ...(await makeIndex(built, indexLanguage)) };
  await writeAll(join(folder, 'pagefind'), index.files);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index ${same ? 'taken from cache' : 'written'} in ${seconds} s`);
  if (isDeepStrictEqual(index.pages, kept?.pages)) return;
  try {
    await writeKeptIndex(keptFile, index);
  } catch (cause) {
    const { code = '' } = cause as NodeJS.ErrnoException;
    logger.warn(`search: the index cannot be kept for the next build (${code}): ${keptFile}`);
  }
}

interface BuiltPages {
  /** Absolute path of the built site. */
  folder: string;
  /** Of the pages in it, in the order in which Pagefind numbers them. */
  paths: readonly string[];
}

async function listPages(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith('.html'))
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).replaceAll(sep, '/'))
    .toSorted();
}

/**
 * Compares the built pages with those of the kept index. A page is read only if its file is another.
 * @returns the pages with the hashes that they have now; null at the first difference in what can be found.
 */
async function samePages(
  { folder, paths }: BuiltPages,
  kept: readonly KeptPage[],
): Promise<KeptPage[] | null> {
  const same: KeptPage[] = [];
  for (const path of paths) {
    const html = await readFile(join(folder, path), 'utf8');
    const digest = hash('sha256', html);
    const before = kept[same.length];
    if (before?.path !== path || before.html !== digest) {
      const page = readSearchedPage(html);
      if (!page) continue;
      if (before?.path !== path || before.searched !== digestOfPage(page)) return null;
    }
    same.push({ ...before, html: digest });
  }
  return same.length === kept.length ? same : null;
}

/** Hashes all that the index has of a page. */
function digestOfPage({ title, language, direction, meta, filters, date, blocks }: SearchedPage): string {
  return hash('sha256', JSON.stringify([title, language, direction, [...meta], [...filters], date, blocks]));
}

async function makeIndex(
  built: BuiltPages,
  language: string,
): Promise<{ pages: KeptPage[]; files: Map<string, Uint8Array> }> {
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  const { pages, byUrl } = await addPages(index, built, language);
  // `writeFiles` is not used, because it returns before all files are written.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw searchError(...made.errors);
  await index.deleteIndex();
  const files = stableFiles(made.files);
  changeFragments(files, (fragment) => {
    const page = byUrl.get(fragment.url);
    const shown = page && shownFragment(fragment, page);
    if (!shown) throw searchError(`Pagefind counted the words of ${fragment.url} in another way`);
    return shown;
  });
  return { pages, files };
}

/** The number of pages that Pagefind gets at a time. */
const AT_ONCE = 8;

/** Adds the pages in order, because Pagefind numbers pages in the order in which it gets them. */
async function addPages(
  index: PagefindIndex,
  { folder, paths }: BuiltPages,
  language: string,
): Promise<{ pages: KeptPage[]; byUrl: Map<string, SearchedPage> }> {
  const pages: KeptPage[] = [];
  /** By the address that Pagefind gives them. */
  const byUrl = new Map<string, SearchedPage>();
  const added: Promise<void>[] = [];
  for (const sourcePath of paths) {
    const html = await readFile(join(folder, sourcePath), 'utf8');
    const page = readSearchedPage(html);
    if (!page) continue;
    const add = index.addHTMLFile({ sourcePath, content: pagefindHtml(page, language) });
    pages.push({ path: sourcePath, html: hash('sha256', html), searched: digestOfPage(page) });
    added.push(
      add.then(({ errors, file }) => {
        if (errors.length > 0) throw searchError(sourcePath, ...errors);
        byUrl.set(file.url, page);
      }),
    );
    if (added.length >= AT_ONCE) await added.shift();
  }
  await Promise.all(added);
  return { pages, byUrl };
}

async function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(join(folder, path), content)));
}
