import { hash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Stores drawn cards between builds, by their keys. */
export interface CardStore {
  /** Reads a card that an earlier build wrote; null if there is none, or its file is damaged. */
  read: (key: string) => Promise<Buffer | null>;
  /** Writes a card completely or not at all. */
  write: (key: string, bytes: Buffer) => Promise<void>;
}

const DIGEST_LENGTH = 32;

/**
 * Opens a store whose functions never throw, because a build can do without it.
 * @param folder absolute path; the folder is created when the first card is written.
 * @param report is called with what cannot be read or written, once for each sentence.
 */
export function openCardStore(folder: string, report: (sentence: string) => void): CardStore {
  const reported = new Set<string>();
  const reportOnce = (sentence: string): void => {
    if (!reported.has(sentence)) report(sentence);
    reported.add(sentence);
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
        if (code !== 'ENOENT')
          reportOnce(`kept cards cannot be read, so they are drawn again (${code}): ${folder}`);
        return null;
      }
      const bytes = stored.subarray(DIGEST_LENGTH);
      if (digestOf(bytes).equals(stored.subarray(0, DIGEST_LENGTH))) return bytes;
      reportOnce(`a kept card is not whole, so it is drawn again: ${fileOf(key)}`);
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
        reportOnce(`cards cannot be kept for the next build (${code}): ${folder}`);
      }
    },
  };
}

function digestOf(bytes: Buffer): Buffer {
  return hash('sha256', bytes, 'buffer');
}
