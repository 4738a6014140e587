import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stores drawn cards between builds. */
export interface CardStore {
  /** Reads a card that an earlier build wrote; null if there is none, or its file is not whole. */
  read: (key: string) => Promise<Buffer | null>;
  /** Writes a card whole, or not at all. */
  write: (key: string, bytes: Buffer) => Promise<void>;
}

const DIGEST_LENGTH = 32;

/**
 * Opens a store that never fails: a build without it only takes longer.
 * @param folder absolute path; the folder is made when the first card is written.
 * @param report is called with what cannot be read or written, once for each sentence.
 */
export function openCardStore(folder: string, report: (sentence: string) => void): CardStore {
  const said = new Set<string>();
  const say = (sentence: string): void => {
    if (!said.has(sentence)) report(sentence);
    said.add(sentence);
  };
  let made: Promise<unknown> | undefined;
  const fileOf = (key: string): string => join(folder, `${key}.card`);
  return {
    async read(key) {
      let stored: Buffer;
      try {
        stored = await readFile(fileOf(key));
      } catch (cause) {
        const { code = '' } = cause as NodeJS.ErrnoException;
        if (code !== 'ENOENT') say(`kept cards cannot be read, so they are drawn again (${code}): ${folder}`);
        return null;
      }
      const bytes = stored.subarray(DIGEST_LENGTH);
      if (digestOf(bytes).equals(stored.subarray(0, DIGEST_LENGTH))) return bytes;
      say(`a kept card is not whole, so it is drawn again: ${fileOf(key)}`);
      return null;
    },
    async write(key, bytes) {
      try {
        await (made ??= mkdir(folder, { recursive: true }));
        const unfinished = `${fileOf(key)}.${process.pid}.unfinished`;
        await writeFile(unfinished, Buffer.concat([digestOf(bytes), bytes]));
        await rename(unfinished, fileOf(key));
      } catch (cause) {
        const { code = '' } = cause as NodeJS.ErrnoException;
        say(`cards cannot be kept for the next build (${code}): ${folder}`);
      }
    },
  };
}

function digestOf(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}
