import { renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/**
 * The file that `--out` names.
 * @returns its absolute path.
 * @throws {Error} where no PNG can be written there.
 */
export function pictureFile(typed: string | number | undefined): string {
  // What is empty is a number to cac.
  const out = String(typed ?? '').replace(/^0$/, '');
  if (out === '') throw new Error('--out is missing: name the file to write, as in --out card.png');
  const file = resolve(out);
  if (isFolder(file)) {
    throw new Error(`${out} is a folder: name a file in it, as in --out ${join(out, 'card.png')}`);
  }
  if (!/\.png$/i.test(out)) {
    const name = out.replace(/\.[^./\\]*$/, '');
    throw new Error(`--out is "${out}": a card is a PNG, so write --out ${name}.png`);
  }
  if (!isFolder(dirname(file))) {
    throw new Error(`there is no folder ${dirname(out)}: make it, or name a file in another one with --out`);
  }
  return file;
}

/** Writes it whole or not at all, over what is there. */
export function writePicture(file: string, bytes: Uint8Array): void {
  const unfinished = join(dirname(file), `.${basename(file)}.${process.pid}`);
  try {
    writeFileSync(unfinished, bytes);
    renameSync(unfinished, file);
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
