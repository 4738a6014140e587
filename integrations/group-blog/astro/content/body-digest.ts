import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * A digest that changes with a body and the pictures in it. A page needs it in its key, because Astro's incremental build
 * only sees the modules that a page is made of, and bodies are data.
 * @param file absolute path of the content file.
 * @param pictures as they are written in the body.
 */
export function bodyDigest(body: string, file: string, pictures: readonly string[]): string {
  const hash = createHash('sha256').update(body);
  for (const picture of pictures) {
    const path = resolve(dirname(file), picture);
    if (existsSync(path)) hash.update('\0').update(readFileSync(path));
  }
  return hash.digest('hex');
}
