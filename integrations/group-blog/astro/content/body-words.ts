import type { BodyWords } from '../../parse/body-words.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

/**
 * Finds the words of bodies for the routes. The parser has native code, which is not found from the bundle of the routes where packages
 * are installed apart from each other, as pnpm does.
 */
export interface BodyWordsFinder {
  /**
   * Returns the words of a body. It is parsed only if it has changed since the checks, as in `astro dev`.
   * @param path under the content folder.
   * @param language of the words, BCP 47.
   */
  find: (path: string, body: string, language: string) => BodyWords;
  /** Frees the words, which take as much memory as the content folder. A body that is asked for later is parsed again. */
  clear: () => void;
}

const shared = createProcessGlobal<BodyWordsFinder>('body-words');

/** Returns what finds the words of this run's bodies. */
export const bodyWordsFinder = shared.get;

/** Sets what finds the words of bodies, for the routes. */
export const setBodyWordsFinder = shared.set;
