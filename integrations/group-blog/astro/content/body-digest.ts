import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Computes a digest of a body and its pictures. A page needs it in its cache key, because Astro's incremental build only tracks modules, and
 * bodies are data.
 * @param text a digest of the body; empty for an empty body, and then so is the result.
 * @param file absolute path of the content file.
 * @param pictures paths of pictures relative to the file, as written in the body.
 */
export function bodyDigest(text: string, file: string, pictures: readonly string[]): string {
  if (text === '') return '';
  const hash = createHash('sha256').update(text);
  for (const picture of pictures) {
    const path = resolve(dirname(file), picture);
    if (existsSync(path)) hash.update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}
