import { ownWordsPath } from '../../options/load-own-words.ts';

/**
 * Writes a module with a site's own words. Routes import them from it, so that an incremental build and `astro dev` notice a change of them.
 * @param file as the option `words` has it.
 * @throws {Error} where the file does not exist.
 */
export function wordsModule(file: string | undefined, root: string): () => string {
  if (file === undefined) return () => 'export const ownWords = null;';
  const path = ownWordsPath(file, root).replaceAll('\\', '/');
  return () =>
    `import * as own from ${JSON.stringify(path)};\n` +
    `export const ownWords = { default: own.default, file: ${JSON.stringify(file)} };`;
}
