import { constants, copyFileSync, linkSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { NewFile } from '../writing/file-text.ts';
import { Refused } from './questions/refused.ts';

/**
 * Writes a file whole, or not at all, and never over another one.
 * @param folder absolute path of the content folder; it is made where it is not there.
 * @returns whether it was written; false where there is a file of that name.
 * @throws {Refused} where a link leads out of the folder.
 */
export function writeNewFile(folder: string, { path, text }: NewFile): boolean {
  const target = join(folder, path);
  mkdirSync(dirname(target), { recursive: true });
  if (isOutside(folder, dirname(target))) {
    throw new Refused(`${dirname(path)} is a link that leads out of the content folder; nothing was written`);
  }
  // A name that the reader of the folder leaves out.
  const temporary = join(dirname(target), `.${basename(target)}.${process.pid}`);
  try {
    writeFileSync(temporary, text, { flag: 'wx' });
    putInPlace(temporary, target);
    return true;
  } catch (cause) {
    if (isBecause(cause, 'EEXIST')) return false;
    throw cause;
  } finally {
    rmSync(temporary, { force: true });
  }
}

/** A link does not replace what is there, as a new name would. */
function putInPlace(temporary: string, target: string): void {
  try {
    linkSync(temporary, target);
  } catch (cause) {
    if (isBecause(cause, 'EEXIST')) throw cause;
    // Not every file system has links.
    copyFileSync(temporary, target, constants.COPYFILE_EXCL);
  }
}

function isOutside(folder: string, inside: string): boolean {
  const way = relative(realpathSync(folder), realpathSync(resolve(inside)));
  return way === '..' || way.startsWith(`..${sep}`);
}

function isBecause(cause: unknown, code: string): boolean {
  return cause instanceof Error && (cause as NodeJS.ErrnoException).code === code;
}
