import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Drawn cards, kept from build to build. */
export interface CardStore {
  /** A card drawn by an earlier build; null where there is none, or where it is not whole. */
  read: (key: string) => Promise<Buffer | null>;
  /** Keeps a card, whole or not at all. */
  keep: (key: string, bytes: Buffer) => Promise<void>;
}

/**
 * @param folder absolute; made when the first card is kept.
 * @param report told what cannot be read or kept, and why.
 */
export function openStore(folder: string, report: (sentence: string) => void): CardStore {
  const said = new Set<string>();
  // Of a folder that cannot be used, once: every card is in it.
  const say = (sentence: string): void => {
    if (!said.has(sentence)) report(sentence);
    said.add(sentence);
  };
  let made: Promise<unknown> | undefined;
  const fileOf = (key: string): string => join(folder, `${key}.card`);
  return {
    async read(key) {
      let kept: Buffer;
      try {
        kept = await readFile(fileOf(key));
      } catch (cause) {
        const { code = '' } = cause as NodeJS.ErrnoException;
        if (code !== 'ENOENT') say(`kept cards cannot be read, so they are drawn again (${code}): ${folder}`);
        return null;
      }
      const bytes = kept.subarray(DIGEST_LENGTH);
      if (digestOf(bytes).equals(kept.subarray(0, DIGEST_LENGTH))) return bytes;
      say(`a kept card is not whole, so it is drawn again: ${fileOf(key)}`);
      return null;
    },
    async keep(key, bytes) {
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

const DIGEST_LENGTH = 32;

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
