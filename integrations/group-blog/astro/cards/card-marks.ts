import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Marks, from build to build, the cards that do not show all they should. */
export interface CardMarks {
  has: (key: string) => boolean;
  /** Marks a card at once, because Astro may have kept it when a build is stopped. */
  set: (key: string, isMarked: boolean) => void;
}

/** @param folder absolute path of a folder, which is made with the first mark. */
export function openCardMarks(folder: string): CardMarks {
  const marked = new Set(namesIn(folder));
  return {
    has: (key) => marked.has(key),
    set(key, isMarked) {
      if (isMarked === marked.has(key)) return;
      if (isMarked) marked.add(key);
      else marked.delete(key);
      try {
        if (!isMarked) rmSync(join(folder, key), { force: true });
        else {
          mkdirSync(folder, { recursive: true });
          writeFileSync(join(folder, key), '');
        }
      } catch {
        // The store of cards says so where nothing can be kept.
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
