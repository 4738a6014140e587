import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { hasChapters, withChapters } from '../../manual/chapters.ts';
import type { NewFile } from '../../writing/file-text.ts';
import { CommandRefusal } from '../command.ts';
import { contentFolder } from '../content-folder.ts';
import { prefixOf } from '../git/prefix.ts';
import { replaceFile, writeNewFile } from '../write-file.ts';

const PATH = 'README.md';

/**
 * Writes the members' manual into the content folder. Of a manual that is there already only the generated chapters are written anew.
 * @returns the exit status: 0 written, or nothing to write.
 * @throws {CommandRefusal} where the file that is there has no generated chapters.
 */
export function runManual({ content }: { content: string }): number {
  const folder = contentFolder(content);
  const name = `${folder.name}/${PATH}`;
  if (writeNewFile(folder.path, newManual(prefixOf(folder)))) {
    process.stdout.write(`Wrote ${name}.\nNext: make its words yours, and send members there.\n`);
    return 0;
  }
  const file = join(folder.path, PATH);
  const before = readFileSync(file, 'utf8');
  const after = renewed(before, name);
  if (after !== before) replaceFile(file, after);
  process.stdout.write(
    after === before ? `${name} is current.\n` : `Wrote the chapters of fields and codes in ${name} anew.\n`,
  );
  return 0;
}

/**
 * Returns the members' manual as a new file.
 * @param prefix the content folder from the root of the repository, ending in a slash.
 */
export function newManual(prefix: string): NewFile {
  // The compiled command lies in another folder than its source.
  const template = new URL('manual/manual.md', import.meta.resolve('astro-group-blog/package.json'));
  return { path: PATH, text: withChapters(readFileSync(template, 'utf8').replaceAll('content/', prefix)) };
}

/** Returns a manual with its chapters written anew, and its own line ends. */
function renewed(manual: string, name: string): string {
  const isWindows = manual.includes('\r\n');
  const text = isWindows ? manual.replaceAll('\r\n', '\n') : manual;
  if (!hasChapters(text)) {
    throw new CommandRefusal(
      `${name} is there already, without the marks of the chapters that this command writes: it stays as it is. Rename it, and type the command again`,
    );
  }
  const made = withChapters(text);
  return isWindows ? made.replaceAll('\n', '\r\n') : made;
}
