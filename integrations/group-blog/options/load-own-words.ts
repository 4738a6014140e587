import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { WordChanges } from '../words/words.ts';
import { checkOwnWords } from './own-words.ts';

/**
 * Returns the absolute path of the module that the option `words` names.
 * @throws {Error} where the file does not exist.
 */
export function ownWordsPath(file: string, root: string): string {
  const path = resolve(root, file.replace(/^\//, ''));
  if (existsSync(path)) return path;
  throw new Error(
    `astro-group-blog: there are no words at ${file}. "npx group-blog words pl --file ${file}" writes them, to be translated; ` +
      `or mend the option: groupBlog({ words: './src/words/pl.ts' }).`,
  );
}

/**
 * Loads a site's own words.
 * @param file as the option `words` has it; undefined without one.
 * @param root absolute path of the project.
 * @throws {Error} with what is wrong with them, a line for each entry.
 */
export async function loadOwnWords(file: string | undefined, root: string): Promise<WordChanges | undefined> {
  if (file === undefined) return undefined;
  const path = ownWordsPath(file, root);
  const url = pathToFileURL(path);
  // Node loads a module once, and `astro dev` begins anew with a changed one.
  url.searchParams.set('version', createHash('sha256').update(readFileSync(path)).digest('hex'));
  let own: unknown;
  try {
    ({ default: own } = (await import(/* @vite-ignore */ url.href)) as { default?: unknown });
  } catch (cause) {
    throw new Error(`astro-group-blog: ${file} cannot be loaded: ${loadFault(cause)}`, { cause });
  }
  return checkOwnWords(own, file);
}

function loadFault(cause: unknown): string {
  const { code, message } = cause as NodeJS.ErrnoException;
  return code === 'ERR_UNKNOWN_FILE_EXTENSION'
    ? `this Node reads no TypeScript. Take Node 22.18 or newer, or write the words as JavaScript, in a file that ends in .mjs.`
    : message;
}
