import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Cards that do not show all they should, marked from build to build. */
export interface CardMarks {
  has: (key: string) => boolean;
  /** At once, for Astro may have kept the card when a build is stopped. */
  set: (key: string, isMarked: boolean) => void;
}

/** @param folder absolute; made with the first mark. */
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
        // Where nothing can be kept, the store of cards says so.
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
