import { hash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile } from '../model/source-file.ts';
import type { ParsedStore } from './parsed-store.ts';
import { listFolder, readListed, type ListedFile } from './read-folder.ts';
import { readPictures } from './read-pictures.ts';

/** Reads a content folder more than once. */
export interface FolderReader {
  /**
   * Reads every file of the folder, with its words, and examines its pictures. A file that is as it was the last time is not read again.
   * @returns the files sorted by path, as `readFolder` does.
   */
  read: () => Promise<SourceFile[]>;
  /**
   * Returns a content file as it is now, with its words.
   * @param path of a file that is no symbolic link, under the folder.
   * @throws {Error} where it cannot be read.
   */
  readFile: (path: string) => SourceFile;
}

interface KnownFile {
  file: SourceFile;
  /** How the file could be recognised when it was read. */
  mark: Mark;
}

/** What tells whether a file has changed: its size and times, or its bytes where its times are too young to tell. */
type Mark = { times: string } | { bytes: string };

/**
 * @param folder absolute path of the content folder.
 * @param store from which the first read takes what it can; the next ones remember the files themselves.
 */
export function createFolderReader(folder: string, store?: ParsedStore): FolderReader {
  let known = new Map<string, KnownFile>();
  let firstStore = store;

  /** Returns a file as it was, or as it is now if it has changed. */
  function readAgain(listed: ListedFile): KnownFile {
    const path = join(folder, listed.path);
    const before = known.get(listed.path);
    // A file that changes after this and before it is read is read again the next time.
    const mark = markOf(path);
    if (before?.file.isLink === listed.isLink && isUnchanged(before.mark, mark, path)) {
      return { file: before.file, mark };
    }
    return { file: readListed(folder, listed, { keepWords: true, store: firstStore }), mark };
  }

  return {
    async read() {
      const found = listFolder(folder).map(readAgain);
      firstStore?.save();
      firstStore = undefined;
      const files = await readPictures(
        folder,
        found.map(({ file }) => file),
      );
      known = new Map(
        found.flatMap(({ mark }, index): [string, KnownFile][] => {
          const file = files[index];
          return file ? [[file.path, { file, mark }]] : [];
        }),
      );
      return files;
    },
    readFile(path) {
      const found = readAgain({ path, isLink: false });
      known.set(path, found);
      return found.file;
    },
  };
}

/** Some file systems count the time of a change in steps of two seconds. */
const CLOCK_STEP_MS = 2_000;

function markOf(path: string): Mark {
  const stats = lstatSync(path);
  const { size, ino, mtimeMs, ctimeMs } = stats;
  const isYoung = stats.isFile() && Date.now() - Math.max(mtimeMs, ctimeMs) < CLOCK_STEP_MS;
  return isYoung ? { bytes: digestOf(path) } : { times: `${size} ${ino} ${mtimeMs} ${ctimeMs}` };
}

function isUnchanged(before: Mark, now: Mark, path: string): boolean {
  if ('bytes' in before) return before.bytes === ('bytes' in now ? now.bytes : digestOf(path));
  return 'times' in now && before.times === now.times;
}

function digestOf(path: string): string {
  return hash('sha256', readFileSync(path));
}
