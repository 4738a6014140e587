import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  realpathSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { NewFile } from '../writing/file-text.ts';
import { Refusal } from './command.ts';

/**
 * Writes a new file as a whole or not at all, and never over another one.
 * @param folder absolute path of the content folder, which is made if it does not exist.
 * @returns whether it was written; false where a file of that name exists.
 * @throws {Refusal} where a symbolic link leads out of the folder.
 */
export function writeNewFile(folder: string, { path, text }: NewFile): boolean {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (isOutside(folder, dirname(target))) {
    throw new Refusal(`${dirname(path)} is a link that leads out of the content folder; nothing was written`);
  }
  try {
    writeWhole(target, text, moveWithoutReplacing);
    return true;
  } catch (cause) {
    if (isExistsError(cause)) return false;
    throw cause;
  }
}

/** Writes a file as a whole or not at all, over the one that exists. */
export function replaceFile(path: string, bytes: Uint8Array): void {
  writeWhole(path, bytes, renameSync);
}

function writeWhole(
  target: string,
  content: string | Uint8Array,
  move: (from: string, to: string) => void,
): void {
  // The reader of content folders skips hidden files.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    move(temporary, target);
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** Links the file to its new name, since a rename replaces a file of that name; a copy where links are not supported. */
function moveWithoutReplacing(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (cause) {
    if (isExistsError(cause)) throw cause;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function isOutside(folder: string, inside: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(inside));
  return way === '..' || way.startsWith(`..${sep}`);
}

function isExistsError(cause: unknown): boolean {
  return cause instanceof Error && (cause as NodeJS.ErrnoException).code === 'EEXIST';
}
