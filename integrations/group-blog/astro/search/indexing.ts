import { createIndex, type IndexFile } from 'pagefind';
import type { SearchedPage } from '../../search/read-page.ts';
import type { KeptPage } from './kept-index.ts';
import { searchError } from './stable-search-files.ts';

/** A page, and what Pagefind gets of it. */
export interface IndexedPage extends Omit<KeptPage, 'fragment'> {
  /** What Pagefind made of it in the last build, if it said the same then. */
  fragment?: KeptPage['fragment'];
  /** The texts of the page; undefined if they are those of the last build. */
  page?: SearchedPage;
}

/** An index that Pagefind is making. */
export interface Indexing {
  /** Adds a page, or puts it in place of what it was before. */
  put: (page: IndexedPage) => Promise<void>;
  /** Tells whether it has these pages as they are, in this order, and no others. */
  hasInOrder: (pages: readonly IndexedPage[]) => boolean;
  /** Returns Pagefind's files, and the page at an address that Pagefind gave. */
  end: () => Promise<{ files: readonly IndexFile[]; pathAt: ReadonlyMap<string, string> }>;
  discard: () => Promise<void>;
}

/** The number of pages that Pagefind gets at a time. */
const AT_ONCE = 8;

export async function startIndexing(): Promise<Indexing> {
  const { index, errors } = await createIndex();
  if (!index) throw searchError(...errors);
  const pathAt = new Map<string, string>();
  /** The digest of what it has of each page. */
  const indexed = new Map<string, string>();
  const added: Promise<void>[] = [];
  return {
    async put({ path, searched, content }) {
      const before = indexed.get(path);
      if (before === searched) return;
      // No page may be there before the one whose place it takes.
      if (before !== undefined) await Promise.all(added.splice(0));
      indexed.set(path, searched);
      const add = index.addHTMLFile({ sourcePath: path, content: Buffer.from(content).toString() });
      const one = add.then(({ errors: why, file }) => {
        if (why.length > 0) throw searchError(path, ...why);
        pathAt.set(file.url, path);
      });
      // Whoever waits is told.
      one.catch(() => undefined);
      added.push(one);
      if (added.length >= AT_ONCE) await added.shift();
    },
    hasInOrder: (pages) => {
      const paths = [...indexed.keys()];
      return (
        pages.length === paths.length &&
        pages.every(({ path, searched }, place) => paths[place] === path && indexed.get(path) === searched)
      );
    },
    async end() {
      await Promise.all(added);
      // `writeFiles` is not used, because it returns before all files are written.
      const made = await index.getFiles();
      if (made.errors.length > 0) throw searchError(...made.errors);
      await index.deleteIndex();
      return { files: made.files, pathAt };
    },
    async discard() {
      await Promise.all(added);
      await index.deleteIndex();
    },
  };
}
