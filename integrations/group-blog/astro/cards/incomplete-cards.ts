import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Remembers between builds which cards do not show everything that they should, by their cache keys. */
export interface IncompleteCards {
  has: (key: string) => boolean;
  /** Writes to disk at once, because Astro may have cached the card when a build is stopped. */
  set: (key: string, isIncomplete: boolean) => void;
}

/** @param folder absolute path of a folder, which is created when it is first needed. */
export function openIncompleteCards(folder: string): IncompleteCards {
  const keys = new Set(namesIn(folder));
  return {
    has: (key) => keys.has(key),
    set(key, isIncomplete) {
      if (isIncomplete === keys.has(key)) return;
      if (isIncomplete) keys.add(key);
      else keys.delete(key);
      try {
        if (!isIncomplete) rmSync(join(folder, key), { force: true });
        else {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, key), '');
        }
      } catch {
        // The card store reports a folder that cannot be written.
      }
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
