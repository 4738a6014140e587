import { gzipSync } from 'fflate';
import { gunzipSync } from 'node:zlib';
import type { Fragment } from '../../search/pagefind-page.ts';
import { searchError, SIGNATURE } from './stable-search-files.ts';

/**
 * Changes what Pagefind keeps of each page to show it as a result, in a file of its own: gzip of a signature and JSON.
 * @throws {Error} where a file is not in the format of Pagefind 1.5.
 */
export function changeFragments(
  files: Map<string, Uint8Array>,
  change: (fragment: Fragment) => Fragment,
): void {
  for (const [path, content] of files) {
    if (!path.startsWith('fragment/')) continue;
    const unpacked = gunzipSync(content);
    if (unpacked.indexOf(SIGNATURE) !== 0) throw searchError(`${path} is not in the format of Pagefind 1.5`);
    const fragment = JSON.parse(unpacked.toString('utf8', SIGNATURE.length)) as Fragment;
    const changed = Buffer.concat([SIGNATURE, Buffer.from(JSON.stringify(change(fragment)))]);
    files.set(path, gzipSync(changed, { mtime: 0 }));
  }
}
