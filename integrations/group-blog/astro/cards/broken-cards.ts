import { closeSync, fstatSync, openSync, readdirSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The last chunk of every PNG, IEND. */
const END = Buffer.from('0000000049454e44ae426082', 'hex');

/**
 * Removes truncated cards from Astro's cache, so that Astro makes them again. Astro does not check the files in it.
 * @param folder absolute path of the cached cards; it need not exist.
 * @param report is called with a sentence on each card that is removed or cannot be read.
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
