import { mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import type { NewFile } from '../writing/file-text.ts';
import { CommandRefusal } from './command.ts';

/**
 * Writes a new file completely or not at all, and never overwrites one.
 * @param folder absolute path of the folder that it belongs in, which is created if it does not exist.
 * @returns false where a file of that name exists.
 * @throws {CommandRefusal} where its path or a symbolic link leads out of the folder.
 */
export function writeNewFile(folder: string, { path, text }: NewFile): boolean {
  const target = join(folder, path);
  const refuse = (): never => {
    throw new CommandRefusal(`${dirname(path)} leads out of the folder; nothing was written`);
  };
  if (isOutside(folder, dirname(target))) refuse();
  mkdirSync(dirname(target), { recursive: true });
  if (isOutside(realpathSync(folder), realpathSync(dirname(target)))) refuse();
  try {
    writeFileSync(target, text, { flag: 'wx' });
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'EEXIST') return false;
    // The disk may be full after a part of the file.
    rmSync(target, { force: true });
    throw cause;
  }
}

/**
 * Writes a file of the content folder as a whole or not at all, whether there is one or not.
 * @throws {CommandRefusal} where a symbolic link leads out of the folder.
 */
export function writeWhole(folder: string, file: NewFile): void {
  if (!writeNewFile(folder, file)) replaceFile(join(folder, file.path), file.text);
}

/** Writes a file anew, as a whole or not at all. It keeps its permissions. */
export function replaceFile(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(beside, text, { flag: 'wx', mode: statSync(file).mode });
    renameSync(beside, file);
  } catch (cause) {
    rmSync(beside, { force: true });
    throw cause;
  }
}

function isOutside(folder: string, inside: string): boolean {
  const way = relative(folder, inside);
  return way === '..' || way.startsWith(`..${sep}`);
}
