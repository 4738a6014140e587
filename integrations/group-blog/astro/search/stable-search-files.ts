import { decode, encode } from 'cborg';
import { gzipSync } from 'fflate';
import { createHash } from 'node:crypto';
import { sep } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { byText } from '../../model/compare.ts';

type Named = [name: string, rest: unknown];
type Filter = [name: string, values: Named[]];
type Meta = [version: string, pages: unknown, words: unknown, filters: [string, string][], sorts: Named[]];
interface Entry {
  languages: Record<string, { hash: string }>;
}

/** The bytes at the beginning of every packed file, which Pagefind checks in the browser. */
export const SIGNATURE = Buffer.from('pagefind_dcd');
const ENTRY = 'pagefind-entry.json';

/**
 * Returns Pagefind's files by path, with everything sorted by name that Pagefind 1.5.2 writes in the order of a hash map: the values of each
 * filter, and the filters, sorts and languages. A file's name contains its hash, so a changed filter is renamed, then the metadata that names
 * it, and last the entry file is rewritten.
 * @throws {Error} where a file is not in the format of Pagefind 1.5.
 */
export function stableFiles(made: readonly IndexFile[]): Map<string, Uint8Array> {
  const files = new Map(made.map(({ path, content }) => [path.replaceAll(sep, '/'), content]));
  const text = files.get(ENTRY);
  if (text === undefined) throw searchError(`Pagefind made no ${ENTRY}`);
  const entry = JSON.parse(new TextDecoder().decode(text)) as Entry;
  for (const language of Object.values(entry.languages)) {
    language.hash = rewrite(files, ['pagefind.', '.pf_meta'], language.hash, (value) => {
      const meta = value as Meta;
      const filters = meta[3].map(([name, hash]): Named => [name, rewriteFilter(files, hash)]);
      return meta.with(3, byName(filters)).with(4, byName(meta[4]));
    });
  }
  entry.languages = Object.fromEntries(byName(Object.entries(entry.languages)));
  return files.set(ENTRY, Buffer.from(JSON.stringify(entry)));
}

export function searchError(...why: string[]): Error {
  return new Error(`the search index could not be made: ${why.join('; ')}`);
}

function rewriteFilter(files: Map<string, Uint8Array>, hash: string): string {
  return rewrite(files, ['filter/', '.pf_filter'], hash, (value) => {
    const [name, values] = value as Filter;
    return [name, byName(values)];
  });
}

/**
 * Changes the content of a packed file, which is gzip of the signature and CBOR.
 * @returns the hash in the file's new name.
 */
function rewrite(
  files: Map<string, Uint8Array>,
  [start, end]: readonly [string, string],
  hash: string,
  change: (value: unknown) => unknown,
): string {
  const path = start + hash + end;
  const changed = pack(change(unpack(files.get(path), path)));
  // Pagefind shortens the SHA-1; the whole hash cannot be that of another file.
  const newHash = hash.replace(/[^_]*$/, createHash('sha1').update(changed).digest('hex'));
  files.delete(path);
  files.set(start + newHash + end, gzipSync(changed, { level: 9, mtime: 0 }));
  return newHash;
}

function unpack(content: Uint8Array | undefined, path: string): unknown {
  if (content === undefined) throw searchError(`Pagefind made no ${path}`);
  try {
    const unpacked = gunzipSync(content);
    const value: unknown = decode(unpacked.subarray(SIGNATURE.length));
    if (pack(value).equals(unpacked)) return value;
  } catch (cause) {
    throw searchError(`${path}: ${String(cause)}`);
  }
  throw searchError(`${path} is not in the format of Pagefind 1.5`);
}

function pack(value: unknown): Buffer {
  return Buffer.concat([SIGNATURE, encode(value)]);
}

/** Sorts by code units, whatever the locale of the machine. */
function byName<T extends [string, unknown]>(list: readonly T[]): T[] {
  return list.toSorted(byText(([name]) => name));
}
