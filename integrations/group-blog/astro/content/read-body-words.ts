import type { SourceFile } from '../../model/source-file.ts';
import { wordsInLanguage } from '../../parse/body-words.ts';
import type { BodyWordsFinder } from './body-words.ts';

/** A build keeps these of each file until it has the words. */
type FileWords = Pick<SourceFile, 'words' | 'bodyDigest'> & { isEmpty: boolean };

/**
 * Finds the words of bodies in files that were read.
 * @param readFile reads a file that is not among those, with its words.
 * @param files whose words are kept until `clear` is called.
 */
export function readBodyWords(
  readFile: (path: string) => SourceFile,
  files: readonly SourceFile[] = [],
): BodyWordsFinder {
  const kept = new Map(files.map((file): [string, FileWords] => [file.path, wordsOf(file)]));
  return {
    find(path, language) {
      const { words, bodyDigest, isEmpty } = kept.get(path) ?? wordsOf(readFile(path));
      if (!words || bodyDigest === undefined) {
        throw new Error(`${path} has changed while the content was read; start again`);
      }
      return { ...wordsInLanguage(words, language), textDigest: isEmpty ? '' : bodyDigest };
    },
    clear() {
      kept.clear();
    },
  };
}

function wordsOf({ words, bodyDigest, body }: SourceFile): FileWords {
  return {
    isEmpty: body?.length === 0,
    ...(words && { words }),
    ...(bodyDigest !== undefined && { bodyDigest }),
  };
}
