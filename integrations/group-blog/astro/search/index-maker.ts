import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import { pagefindHtml, shownFragment } from '../../search/pagefind-page.ts';
import { readSearchedPage, type SearchedPage } from '../../search/read-page.ts';
import type { KeptIndex, KeptPage } from './kept-index.ts';
import { changeFragments } from './shown-fragments.ts';
import { searchError, stableFiles } from './stable-search-files.ts';

/** Makes the index of the pages that it gets. */
export interface IndexMaker {
  /** The pages so far that can be found. */
  pages: readonly KeptPage[];
  /** Adds the next page, if it can be found. */
  add: (path: string, html: string) => Promise<void>;
  /** Returns the index of all pages, and whether it is another than the kept one. */
  end: () => Promise<Pick<KeptIndex, 'pages' | 'files'> & { isNew: boolean }>;
  discard: () => Promise<void>;
}

interface IndexMakerOptions {
  /** Absolute path of the site. */
  folder: string;
  /** In which Pagefind indexes. */
  language: string;
  /** The index of the last build. */
  kept: KeptIndex | null;
}

/** Creates a maker that compares the pages with those of the kept index, and begins to index at the first that says something else. */
export function createIndexMaker({ folder, language, kept }: IndexMakerOptions): IndexMaker {
  const pages: KeptPage[] = [];
  let indexing: Indexing | undefined;

  const index = async (path: string, html: string): Promise<void> => {
    const page = readSearchedPage(html);
    if (!page) return;
    pages.push({ path, html: hash('sha256', html), searched: digestOfPage(page) });
    await indexing?.add(path, page);
  };

  /** Begins to index, with the pages that were like those of the kept index. */
  const begin = async (): Promise<Indexing> => {
    indexing = await startIndexing(language);
    for (const { path } of pages.splice(0)) await index(path, await readFile(join(folder, path), 'utf8'));
    return indexing;
  };

  /** Returns whether the next page says what it says in the kept index. A page is read only if its file is another. */
  const isAsKept = (path: string, html: string): boolean => {
    const before = kept?.pages[pages.length];
    if (before?.path !== path) return false;
    const digest = hash('sha256', html);
    if (before.html !== digest) {
      const page = readSearchedPage(html);
      if (!page || before.searched !== digestOfPage(page)) return false;
    }
    pages.push({ ...before, html: digest });
    return true;
  };

  return {
    pages,
    async add(path, html) {
      if (!indexing) {
        if (isAsKept(path, html) || readSearchedPage(html) === null) return;
        await begin();
      }
      await index(path, html);
    },
    async end() {
      if (!indexing && kept && pages.length === kept.pages.length) {
        return { pages, files: kept.files, isNew: false };
      }
      const files = await (indexing ?? (await begin())).end();
      return { pages, files, isNew: true };
    },
    async discard() {
      await indexing?.discard();
    },
  };
}

/** Hashes all that the index has of a page. */
function digestOfPage({ title, language, direction, meta, filters, date, blocks }: SearchedPage): string {
  return hash('sha256', JSON.stringify([title, language, direction, [...meta], [...filters], date, blocks]));
}

interface Indexing {
  add: (sourcePath: string, page: SearchedPage) => Promise<void>;
  end: () => Promise<Map<string, Uint8Array>>;
  discard: () => Promise<void>;
}

/** The number of pages that Pagefind gets at a time. */
const AT_ONCE = 8;

async function startIndexing(language: string): Promise<Indexing> {
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  /** By the address that Pagefind gives them. */
  const byUrl = new Map<string, SearchedPage>();
  const added: Promise<void>[] = [];
  return {
    async add(sourcePath, page) {
      const add = index.addHTMLFile({ sourcePath, content: pagefindHtml(page, language) });
      const one = add.then(({ errors: why, file }) => {
        if (why.length > 0) throw searchError(sourcePath, ...why);
        byUrl.set(file.url, page);
      });
      // Whoever waits is told.
      one.catch(() => undefined);
      added.push(one);
      if (added.length >= AT_ONCE) await added.shift();
    },
    async end() {
      await Promise.all(added);
      return filesOf(index, byUrl);
    },
    async discard() {
      await Promise.all(added);
      await index.deleteIndex();
    },
  };
}

async function filesOf(
  index: PagefindIndex,
  byUrl: ReadonlyMap<string, SearchedPage>,
): Promise<Map<string, Uint8Array>> {
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
  return files;
}
