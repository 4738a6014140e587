import { hash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A content file, as far as its digest and the names of pictures depend on it. */
export interface PicturedFile {
  /** A digest of the body; empty for an empty body, and then so is that of the file. */
  textDigest: string;
  /** Absolute path. */
  file: string;
  /** Paths of the pictures in the body, relative to the file, as written there. */
  pictures: readonly string[];
  /** Absolute path of the picture that a field names. */
  ownPicture: string | undefined;
}

/**
 * Computes a digest of each body and its pictures. A page needs it in its cache key, because Astro's incremental build only tracks modules, and
 * bodies are data. Of pictures with the same bytes Astro publishes one, named after one of their files: which files these are is a part
 * of the digest.
 * @returns the digests by file.
 */
export function bodyDigests(files: readonly PicturedFile[]): Map<string, string> {
  /** By path; undefined where there is no such file. */
  const bytes = new Map<string, string | undefined>();
  const bytesOf = (path: string): string | undefined => {
    if (!bytes.has(path)) bytes.set(path, existsSync(path) ? hash('sha256', readFileSync(path)) : undefined);
    return bytes.get(path);
  };
  const picturesOf = ({ file, pictures }: PicturedFile): string[] =>
    pictures.map((picture) => resolve(dirname(file), picture));

  const all = new Set(
    files.flatMap((one) => [...picturesOf(one), ...(one.ownPicture === undefined ? [] : [one.ownPicture])]),
  );
  const byBytes = Map.groupBy([...all].toSorted(), bytesOf);
  return new Map(
    files.map((one) => {
      const pictures = picturesOf(one).map((path) => {
        const digest = bytesOf(path);
        return digest === undefined ? null : [digest, byBytes.get(digest)];
      });
      const digest = one.textDigest === '' ? '' : hash('sha256', JSON.stringify([one.textDigest, pictures]));
      return [one.file, digest];
    }),
  );
}
