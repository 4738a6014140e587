import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pagefindHtml } from '../../search/pagefind-page.ts';
import { readSearchedPage, type SearchedPage } from '../../search/read-page.ts';
import type { KeptIndex, KeptPage } from './kept-index.ts';
import { startIndexing, type IndexedPage, type Indexing } from './indexing.ts';
import { showFragments } from './shown-fragments.ts';
import { stableFiles } from './stable-search-files.ts';

/** Makes the index of the pages that it gets. */
export interface IndexMaker {
  /** Begins to index before any page says something else. */
  begin: () => Promise<void>;
  /** Takes a page as it is now, if it can be found. */
  add: (path: string, html: string) => Promise<void>;
  /**
   * Returns the index, and whether it is another than the kept one.
   * @param paths of the pages of the site, in the order in which they are numbered.
   */
  end: (paths: readonly string[]) => Promise<Pick<KeptIndex, 'pages' | 'files'> & { isNew: boolean }>;
}

interface IndexMakerOptions {
  /** Absolute path of the site. */
  folder: string;
  /** The language whose rules Pagefind applies to words. */
  language: string;
  /** The index of the last build. */
  kept: KeptIndex | null;
  /** The paths of the pages that are expected, in the order in which they are numbered. */
  expected: readonly string[];
}

/**
 * Creates a maker that compares the pages with those of the kept index, and begins to index at the first that says something else. Pagefind
 * numbers pages in the order in which it got them first, and a page that it gets again keeps its number: so it gets all pages as they were,
 * and then those that have changed.
 */
export function createIndexMaker({ folder, language, kept, expected }: IndexMakerOptions): IndexMaker {
  const keptPages = new Map(kept?.pages.map((page) => [page.path, page]));
  const pages = new Map<string, IndexedPage>();
  let indexing: Indexing | undefined;

  const toPage = (path: string, html: string): IndexedPage | null => {
    const before = pages.get(path) ?? keptPages.get(path);
    const digest = hash('sha256', html);
    if (before?.html === digest) return before;
    const page = readSearchedPage(html);
    if (!page) return null;
    const searched = digestOfPage(page);
    if (before?.searched === searched) return { ...before, html: digest };
    return { path, html: digest, searched, content: Buffer.from(pagefindHtml(page, language)), page };
  };

  const index = async (inOrder: readonly IndexedPage[]): Promise<Indexing> => {
    const begun = await startIndexing();
    for (const page of inOrder) await begun.put(page);
    return begun;
  };

  const begin = (): Promise<Indexing> => {
    const asBefore = (kept ? expected : []).map(
      (path) => pages.get(path) ?? keptPages.get(path) ?? pageToCome(path),
    );
    return index([...asBefore, ...pages.values()]);
  };

  return {
    async begin() {
      indexing = await begin();
    },
    async add(path, html) {
      const page = toPage(path, html);
      if (!page) {
        pages.delete(path);
        return;
      }
      pages.set(path, page);
      if (indexing) await indexing.put(page);
      else if (page.searched !== keptPages.get(path)?.searched) indexing = await begin();
    },

    async end(paths) {
      const all = paths.flatMap((path) => pages.get(path) ?? []);
      if (kept && sayTheSame(all, kept.pages)) {
        await indexing?.discard();
        return {
          pages: kept.pages.map((page, index) => ({ ...page, html: all[index]?.html ?? '' })),
          files: kept.files,
          isNew: false,
        };
      }
      if (indexing && !indexing.hasInOrder(all)) {
        await indexing.discard();
        indexing = undefined;
      }
      indexing ??= await index(all);
      const { files, pathAt } = await indexing.end();
      const read = async (path: string): Promise<SearchedPage | null> =>
        readSearchedPage(await readFile(join(folder, path), 'utf8'));
      const shown = await showFragments(stableFiles(files), all, {
        pathAt,
        kept: kept?.files ?? new Map(),
        read,
      });
      return { ...shown, isNew: true };
    },
  };
}

/** Holds the place of a page that is not there yet. */
function pageToCome(path: string): IndexedPage {
  return {
    path,
    html: '',
    searched: '',
    content: Buffer.from('<html><body data-pagefind-body>…</body></html>'),
  };
}

function sayTheSame(pages: readonly IndexedPage[], others: readonly KeptPage[]): boolean {
  return (
    pages.length === others.length &&
    pages.every(({ path, searched }, index) => {
      const other = others[index];
      return other?.path === path && other.searched === searched;
    })
  );
}

/** Hashes all that the index has of a page. */
function digestOfPage({ title, language, direction, meta, filters, date, blocks }: SearchedPage): string {
  return hash('sha256', JSON.stringify([title, language, direction, [...meta], [...filters], date, blocks]));
}
