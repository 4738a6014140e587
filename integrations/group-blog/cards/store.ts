import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { CardElement } from './template.ts';

/** The kept picture's name: all that could make it look different. */
export function cardKey(element: CardElement, engine: string): string {
  return createHash('sha256').update(engine).update('\0').update(JSON.stringify(element)).digest('hex');
}

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const PNG_END = Buffer.from('IEND');

/** A card drawn by an earlier build, or null; one that was cut short is not taken. */
export async function readKept(folder: string, key: string): Promise<Buffer | null> {
  try {
    const bytes = await readFile(join(folder, `${key}.png`));
    const isWhole = bytes.subarray(0, 8).equals(PNG_SIGNATURE) && bytes.subarray(-8, -4).equals(PNG_END);
    return isWhole ? bytes : null;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw cause;
  }
}

/** Keeps a card, whole or not at all. */
export async function keep(folder: string, key: string, bytes: Buffer): Promise<void> {
  await mkdir(folder, { recursive: true });
  const unfinished = join(folder, `${key}.${process.pid}.unfinished`);
  await writeFile(unfinished, bytes);
  await rename(unfinished, join(folder, `${key}.png`));
}
