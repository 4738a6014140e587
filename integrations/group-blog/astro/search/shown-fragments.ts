import { gzipSync } from 'fflate';
import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { shownFragment, type Fragment } from '../../search/pagefind-page.ts';
import type { SearchedPage } from '../../search/read-page.ts';
import type { IndexedPage } from './indexing.ts';
import type { KeptIndex, KeptPage } from './kept-index.ts';
import { searchError, SIGNATURE } from './stable-search-files.ts';

interface ShownOptions {
  /** The paths of pages by the addresses that Pagefind gave them. */
  pathAt: ReadonlyMap<string, string>;
  /** The files of the kept index. */
  kept: ReadonlyMap<string, Uint8Array>;
  /** Reads a page again. */
  read: (path: string) => Promise<SearchedPage | null>;
}

/**
 * Changes what Pagefind keeps of each page to show it as a result, in a file of its own: gzip of a signature and JSON. Where Pagefind made
 * the same of the same page in the last build, the file is that of the kept index.
 * @throws {Error} where a file is not in the format of Pagefind 1.5.
 */
export async function showFragments(
  files: ReadonlyMap<string, Uint8Array>,
  pages: readonly IndexedPage[],
  { pathAt, kept, read }: ShownOptions,
): Promise<Pick<KeptIndex, 'pages' | 'files'>> {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  const byFragment = new Map(pages.flatMap((page) => (page.fragment ? [[page.fragment.made, page]] : [])));
  const fragments = new Map<string, KeptPage['fragment']>();

  /** Returns the page that a fragment is of, and the file that shows it. */
  const show = async (made: string, content: Uint8Array): Promise<[page: string, shown: Uint8Array]> => {
    const known = byFragment.get(made);
    const before = known?.fragment && kept.get(known.fragment.file);
    if (known && before) return [known.path, before];
    const fragment = unpack(content);
    const page = byPath.get(pathAt.get(fragment.url) ?? '');
    const said = page && (page.page ?? (await read(page.path)));
    const shown = said && shownFragment(fragment, said);
    if (!shown) throw searchError(`Pagefind counted the words of ${fragment.url} in another way`);
    return [page.path, pack(shown)];
  };

  const all = new Map(files);
  for (const [file, content] of files) {
    if (!file.startsWith('fragment/')) continue;
    const made = hash('sha256', content);
    const [page, shown] = await show(made, content);
    all.set(file, shown);
    fragments.set(page, { made, file });
  }
  return {
    pages: pages.map(({ path, html, searched, content }) => {
      const fragment = fragments.get(path);
      if (!fragment) throw searchError(`Pagefind made nothing of ${path}`);
      return { path, html, searched, content, fragment };
    }),
    files: all,
  };
}

function unpack(content: Uint8Array): Fragment {
  const unpacked = gunzipSync(content);
  if (unpacked.indexOf(SIGNATURE) !== 0) throw searchError('a fragment is not in the format of Pagefind 1.5');
  return JSON.parse(unpacked.toString('utf8', SIGNATURE.length)) as Fragment;
}

function pack(fragment: Fragment): Uint8Array {
  return gzipSync(Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(fragment))]), { mtime: 0 });
}
