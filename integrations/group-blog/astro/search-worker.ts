import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { workerData } from 'node:worker_threads';
import { createIndex, type PagefindIndex } from 'pagefind';
import { searchError, stableFiles } from './stable-search-files.ts';

/** @param dist the folder of the built pages. */
async function writeIndex(dist: string): Promise<void> {
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  await addPages(index, dist);
  // Not `writeFiles`, which answers before all is written.
  const made = await index.getFiles();
  if (made.errors.length > 0) throw searchError(...made.errors);
  await index.deleteIndex();
  await writeAll(join(dist, 'pagefind'), stableFiles(made.files));
}

/** How many pages are on their way to Pagefind at once. */
const AT_ONCE = 8;

/** In the order of their paths: Pagefind numbers pages as it is given them, and walks a folder in the disk's order. */
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

/** A thread of its own: beside the build's large heap the same work takes a third longer. */
await writeIndex(workerData as string);
