import type { SourceFile, SourceWords } from '../../model/source-file.ts';
import { parseBody } from '../../parse/body-tree.ts';
import { bodyWords, wordsInLanguage } from '../../parse/body-words.ts';
import { formatOf } from '../../parse/markdown.ts';
import { digestOfBody } from '../../reader/read-folder.ts';
import type { BodyWordsFinder } from './body-words.ts';

interface CachedWords {
  digest: string;
  words: SourceWords;
}

/** Stores the words of the bodies that the checks have parsed. */
export function cacheBodyWords(files: readonly SourceFile[]): BodyWordsFinder {
  /** By path under the content folder. */
  const cache = new Map(
    files.flatMap(({ path, words, bodyDigest: digest }): [string, CachedWords][] =>
      words && digest !== undefined ? [[path, { digest, words }]] : [],
    ),
  );
  return {
    find(path, body, language) {
      const digest = digestOfBody(body);
      const cached = cache.get(path);
      const words = cached?.digest === digest ? cached.words : bodyWords(parseBody(body, formatOf(path)));
      cache.set(path, { digest, words });
      return wordsInLanguage(words, language);
    },
    clear() {
      cache.clear();
    },
  };
}
