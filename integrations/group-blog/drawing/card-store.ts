import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import { crc32 } from 'node:zlib';

/** Stores drawn cards between builds, as PNG files named by their keys. */
export interface CardStore {
  /** Reads a card that an earlier build wrote; null if there is none, or its file is damaged. */
  read: (key: string) => Promise<Buffer | null>;
  /** Writes a card completely or not at all, and returns whether it is there. */
  write: (key: string, bytes: Buffer) => Promise<boolean>;
  /** Returns the absolute path of a card's file. */
  fileOf: (key: string) => string;
}

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
  const fileOf = (key: string): string => join(folder, `${key}.png`);
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
      if (isWholePng(stored)) return stored;
      reportOnce(`a kept card is not whole, so it is drawn again: ${fileOf(key)}`);
      return null;
    },
    async write(key, bytes) {
      try {
        await (made ??= mkdir(folder, { recursive: true }));
        const unfinished = `${fileOf(key)}.${process.pid}-${threadId}.unfinished`;
        await writeFile(unfinished, bytes);
        await rename(unfinished, fileOf(key));
        return true;
      } catch (cause) {
        const { code = '' } = cause as NodeJS.ErrnoException;
        reportOnce(`cards cannot be kept for the next build (${code}): ${folder}`);
        return false;
      }
    },
    fileOf,
  };
}

const SIGNATURE = Buffer.from('89504e470d0a1a0a', 'hex');

/** Whether every chunk of a PNG is there with its own checksum. A chunk has a length, a name, data and the checksum of both. */
function isWholePng(png: Buffer): boolean {
  if (!png.subarray(0, SIGNATURE.length).equals(SIGNATURE)) return false;
  let at = SIGNATURE.length;
  while (at + 12 <= png.length) {
    const end = at + 8 + png.readUInt32BE(at);
    if (end + 4 > png.length || crc32(png.subarray(at + 4, end)) !== png.readUInt32BE(end)) return false;
    if (png.toString('latin1', at + 4, at + 8) === 'IEND') return end + 4 === png.length;
    at = end + 4;
  }
  return false;
}
