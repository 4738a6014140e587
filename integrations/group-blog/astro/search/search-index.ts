import type { AstroIntegrationLogger } from 'astro';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex, type PagefindIndex } from 'pagefind';
import { pagefindHtml, shownFragment } from '../../search/pagefind-page.ts';
import { readSearchedPage, type SearchedPage } from '../../search/read-page.ts';
import { stemmedLanguage } from '../../search/searched-words.ts';
import { changeFragments } from './shown-fragments.ts';
import { searchError, stableFiles } from './stable-search-files.ts';

/**
 * Indexes the built pages for the search page. The same pages give the same bytes on any machine.
 * @param language the network's. There is one index for all languages, because Pagefind would search only one of several.
 * @throws {Error} with Pagefind's messages where a page cannot be indexed.
 */
export async function writeSearchIndex(
  dist: URL,
  language: string,
  logger: Pick<AstroIntegrationLogger, 'info'>,
): Promise<void> {
  const started = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  const path = fileURLToPath(dist);
  const pages = await addPages(index, path, stemmedLanguage(language));
  // `writeFiles` is not used, because it returns before all files are written.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw searchError(...made.errors);
  await index.deleteIndex();
  const files = stableFiles(made.files);
  changeFragments(files, (fragment) => {
    const page = pages.get(fragment.url);
    const shown = page && shownFragment(fragment, page);
    if (!shown) throw searchError(`Pagefind counted the words of ${fragment.url} in another way`);
    return shown;
  });
  await writeAll(join(path, 'pagefind'), files);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index written in ${seconds} s`);
}

/** The number of pages that Pagefind gets at a time. */
const AT_ONCE = 8;

/**
 * Adds the pages in the order of their paths, because Pagefind numbers pages in the order in which it gets them.
 * @returns the pages by the address that Pagefind gives them.
 */
async function addPages(
  index: PagefindIndex,
  dist: string,
  language: string,
): Promise<Map<string, SearchedPage>> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const pages = new Map<string, SearchedPage>();
  const added: Promise<void>[] = [];
  for (const sourcePath of paths.filter((path) => path.endsWith('.html')).toSorted()) {
    const html = await readFile(join(dist, sourcePath), 'utf8');
    const page = readSearchedPage(html);
    if (!page) continue;
    const add = index.addHTMLFile({ sourcePath, content: pagefindHtml(page, language) });
    added.push(
      add.then(({ errors, file }) => {
        if (errors.length > 0) throw searchError(sourcePath, ...errors);
        pages.set(file.url, page);
      }),
    );
    if (added.length >= AT_ONCE) await added.shift();
  }
  await Promise.all(added);
  return pages;
}

async function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(join(folder, path), content)));
}
