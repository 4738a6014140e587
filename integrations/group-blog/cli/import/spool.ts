import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder in which files lie until all are made. Nothing reads what is hidden. */
const SPOOL = '.group-blog-import';

export type Written = 'new' | 'same' | 'other';

/** Writes files of an import: first beside the content, then each at its place in one step. */
export interface Spool {
  add: (path: string, content: string | Uint8Array) => void;
  /**
   * Puts a file at its place, where it stays if one lies there already.
   * @returns whether a file was there, and whether it was the same.
   */
  place: (path: string) => Written;
  /** Says what `place` would do. */
  compare: (path: string, at: string) => Written;
  clear: () => void;
}

/** @param folder absolute path of the content folder. */
export function openSpool(folder: string): Spool {
  const root = join(folder, SPOOL);
  const clear = (): void => {
    rmSync(root, { recursive: true, force: true });
  };
  // A run that was killed leaves its files behind.
  clear();
  const compare = (path: string, at: string): Written => {
    try {
      return readFileSync(join(folder, at)).equals(readFileSync(join(root, path))) ? 'same' : 'other';
    } catch {
      return 'new';
    }
  };
  return {
    add(path, content) {
      const file = join(root, path);
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, content);
    },
    place(path) {
      const target = join(folder, path);
      mkdirSync(dirname(target), { recursive: true });
      try {
        linkSync(join(root, path), target);
        return 'new';
      } catch (cause) {
        if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
        return compare(path, path);
      }
    },
    compare,
    clear,
  };
}
