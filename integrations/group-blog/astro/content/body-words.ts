import type { BodyWords } from '../../parse/body-words.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

/**
 * Finds the words of bodies for the routes. The parser has native code, which is not found from the bundle of the routes where packages
 * are installed apart from each other, as pnpm does.
 */
export interface BodyWordsFinder {
  /**
   * Returns the words of the body of a file, and a digest of its text, which is empty for an empty body.
   * @param path under the content folder.
   * @param language of the words, BCP 47.
   * @throws {Error} where it cannot be read.
   */
  find: (path: string, language: string) => BodyWords & { textDigest: string };
  /** Frees the words, which take as much memory as the content folder. A file that is asked for later is read again. */
  clear: () => void;
}

const shared = createProcessGlobal<BodyWordsFinder>('body-words');

/** Returns what finds the words of this run's bodies. */
export const bodyWordsFinder = shared.get;

/** Sets what finds the words of bodies, for the routes. */
export const setBodyWordsFinder = shared.set;
