import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
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
  let own: unknown;
  try {
    own = await importDefault(path);
  } catch (cause) {
    throw new Error(`astro-group-blog: ${file} cannot be loaded: ${(cause as Error).message}`, { cause });
  }
  return checkOwnWords(own, file);
}

async function importDefault(path: string): Promise<unknown> {
  const url = pathToFileURL(path);
  // Node loads a module once, and `astro dev` begins anew with a changed one.
  url.searchParams.set('version', createHash('sha256').update(readFileSync(path)).digest('hex'));
  try {
    return ((await import(/* @vite-ignore */ url.href)) as { default?: unknown }).default;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ERR_UNKNOWN_FILE_EXTENSION') throw cause;
    // Node reads TypeScript from 22.18 on.
    const { runnerImport } = await astroVite();
    const { module } = await runnerImport(path, { configFile: false, logLevel: 'silent' });
    return module.default;
  }
}

interface Vite {
  runnerImport: (
    path: string,
    config: { configFile: false; logLevel: 'silent' },
  ) => Promise<{ module: { default?: unknown } }>;
}

/** Imports the Vite that Astro uses, which is no dependency of the plugin's own. */
async function astroVite(): Promise<Vite> {
  const { resolve: resolveFromHere } = createRequire(import.meta.url);
  const vite = createRequire(resolveFromHere('astro/package.json')).resolve('vite');
  return (await import(/* @vite-ignore */ pathToFileURL(vite).href)) as Vite;
}
