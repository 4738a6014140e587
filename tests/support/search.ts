import { gunzipSync } from 'node:zlib';
import type { Dist } from './dist.ts';

/** A page as the search index holds it. */
export interface SearchedPage {
  url: string;
  content: string;
  meta: Record<string, string>;
  filters: Record<string, string[]>;
}

const SIGNATURE = 'pagefind_dcd';

/** Every page that the search of a built site can find. */
export function searchedPages(dist: Dist): SearchedPage[] {
  return dist.files
    .filter((file) => file.startsWith('/pagefind/fragment/'))
    .map((file) => gunzipSync(dist.bytes(file)).toString('utf8'))
    .map((text) => JSON.parse(text.slice(SIGNATURE.length)) as SearchedPage);
}
