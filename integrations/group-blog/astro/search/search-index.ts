import type { AstroIntegrationLogger } from 'astro';
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createIndex, type PagefindIndex } from 'pagefind';
import { searchError, stableFiles } from './stable-search-files.ts';

/**
 * Indexes the built pages for the search page. The same pages give the same bytes on any machine.
 * @throws {Error} with Pagefind's messages where a page cannot be indexed.
 */
export async function writeSearchIndex(dist: URL, logger: AstroIntegrationLogger): Promise<void> {
  const started = performance.now();
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  const path = fileURLToPath(dist);
  await addPages(index, path);
  // `writeFiles` is not used, because it returns before all files are written.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw searchError(...made.errors);
  await index.deleteIndex();
  await writeAll(join(path, 'pagefind'), stableFiles(made.files));
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  logger.info(`search: index written in ${seconds} s`);
}

/** The number of pages that Pagefind gets at a time. */
const AT_ONCE = 8;

/** Adds the pages in the order of their paths, because Pagefind numbers pages in the order in which it gets them. */
async function addPages(index: PagefindIndex, dist: string): Promise<void> {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)).replaceAll(sep, '/'));
  const added: Promise<void>[] = [];
  for (const sourcePath of paths.filter((path) => path.endsWith('.html')).toSorted()) {
    const content = await readFile(join(dist, sourcePath), 'utf8');
    if (!content.includes('data-pagefind-body')) continue;
    added.push(addPage(index, sourcePath, content));
    if (added.length >= AT_ONCE) await added.shift();
  }
  await Promise.all(added);
}

async function addPage(index: PagefindIndex, sourcePath: string, content: string): Promise<void> {
  const { errors } = await index.addHTMLFile({ sourcePath, content });
  if (errors.length > 0) throw searchError(sourcePath, ...errors);
}

async function writeAll(folder: string, files: ReadonlyMap<string, Uint8Array>): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  const folders = new Set([...files.keys()].map((path) => dirname(join(folder, path))));
  for (const one of folders) await mkdir(one, { recursive: true });
  await Promise.all([...files].map(([path, content]) => writeFile(join(folder, path), content)));
}
