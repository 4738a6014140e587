import { decode, encode } from 'cborg';
import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { z } from 'zod';

/** The search index of an earlier build. */
export interface KeptIndex {
  /** Changes with the software that made it. */
  version: string;
  /** A hash of the content files that were searched. */
  sources: string;
  /** The pages that can be found, in the order in which Pagefind got them. */
  pages: readonly KeptPage[];
  /** Pagefind's files by path. */
  files: ReadonlyMap<string, Uint8Array>;
}

export interface KeptPage {
  path: string;
  /** A hash of the built page. */
  html: string;
  /** A hash of what the index has of it. */
  searched: string;
  /** What Pagefind got of it: HTML in UTF-8. */
  content: Uint8Array;
  /** A hash of the file that Pagefind made to show it as a result, and the path of that file among those of the index. */
  fragment: { made: string; file: string };
}

const keptPage = z.object({
  path: z.string(),
  html: z.string(),
  searched: z.string(),
  content: z.instanceof(Uint8Array),
  fragment: z.object({ made: z.string(), file: z.string() }),
});

const keptIndex = z.object({
  version: z.string(),
  sources: z.string(),
  pages: z.array(keptPage),
  files: z.array(z.tuple([z.string(), z.instanceof(Uint8Array)])),
});

const HASH_LENGTH = 64;

/** Returns the index that is kept in a file; null if there is none in this format, and 'damaged' if what is there is not what was written. */
export async function readKeptIndex(file: string): Promise<KeptIndex | 'damaged' | null> {
  let bytes: Buffer;
  try {
    bytes = await readFile(file);
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'ENOENT' ? null : 'damaged';
  }
  const content = bytes.subarray(HASH_LENGTH);
  if (bytes.toString('latin1', 0, HASH_LENGTH) !== hash('sha256', content)) return 'damaged';
  const { data } = keptIndex.safeParse(decode(content));
  return data ? { ...data, files: new Map(data.files) } : null;
}

/** Writes an index completely or not at all: a hash of what follows, and CBOR. */
export async function writeKeptIndex(file: string, { files, ...rest }: KeptIndex): Promise<void> {
  const content = encode({ ...rest, files: [...files] });
  const unfinished = `${file}.unfinished`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(unfinished, [hash('sha256', content), content]);
  await rename(unfinished, file);
}
