import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The chunk that every PNG ends with. */
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Removes the cards that are not whole from Astro's cache. Astro does not check what it keeps there, and makes anew what is gone.
 * @param folder absolute path of the folder where Astro keeps cards, if there is one.
 * @param report is told which cards are removed.
 */
export function removeBrokenCards(folder: string, report: (sentence: string) => void): void {
  for (const name of cardsIn(folder)) {
    const file = join(folder, name);
    try {
      if (isWhole(file)) continue;
      rmSync(file);
      report(`a kept card is not whole, so it is made again: ${file}`);
    } catch (cause) {
      report(`a kept card cannot be read (${(cause as NodeJS.ErrnoException).code ?? ''}): ${file}`);
    }
  }
}

function cardsIn(folder: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.png'));
  } catch {
    return [];
  }
}

function isWhole(file: string): boolean {
  const opened = openSync(file, 'r');
  try {
    const end = Buffer.alloc(END.length);
    readSync(opened, end, 0, END.length, Math.max(0, fstatSync(opened).size - END.length));
    return end.equals(END);
  } finally {
    closeSync(opened);
  }
}
