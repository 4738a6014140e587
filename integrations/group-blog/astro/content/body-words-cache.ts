import type { SourceFile, SourceWords } from '../../model/source-file.ts';
import { parseBody } from '../../parse/body-tree.ts';
import { bodyWords } from '../../parse/body-words.ts';
import { formatOf } from '../../parse/markdown.ts';
import { digestOfBody } from '../../reader/read-folder.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

interface CachedWords {
  digest: string;
  words: SourceWords;
}

/** The words of bodies by path under the content folder. */
const shared = createProcessGlobal<Map<string, CachedWords>>('body-words');

/** Stores the words of the bodies that the checks have parsed, for the routes. */
export function cacheBodyWords(files: readonly SourceFile[]): void {
  const entries = files.flatMap(({ path, words, bodyDigest: digest }): [string, CachedWords][] =>
    words && digest !== undefined ? [[path, { digest, words }]] : [],
  );
  shared.set(new Map(entries));
}

/** Frees the words, which take as much memory as the content folder. A body that is asked for later is parsed again. */
export function clearBodyWords(): void {
  shared.set(new Map());
}

/**
 * Returns the words of a body. It is parsed only if it has changed since it was cached, as in `astro dev`.
 * @param path under the content folder.
 */
export function wordsOfFile(path: string, body: string): SourceWords {
  const cache = shared.get();
  const digest = digestOfBody(body);
  const cached = cache.get(path);
  if (cached?.digest === digest) return cached.words;
  const words = bodyWords(parseBody(body, formatOf(path)));
  cache.set(path, { digest, words });
  return words;
}
