import { rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import {
  createFolderReader,
  type FolderReader,
} from '../../../integrations/group-blog/reader/folder-reader.ts';
import { folderWith, pictureOf, postText, writeFiles, writeFolder } from '../../support/folder.ts';

const POST = 'posts/ann/hello/index.md';
const PICTURE = 'posts/ann/hello/loaf.jpg';
const LONG_AGO = new Date('2026-03-02');

let folder: string;
let reader: FolderReader;

/** A file whose time is young could change once more within the same step of the file system's clock. */
function age(...paths: string[]): void {
  for (const path of paths) utimesSync(join(folder, path), LONG_AGO, LONG_AGO);
}

beforeEach(async () => {
  folder = writeFolder(folderWith({ [POST]: postText([], 'Some words.'), [PICTURE]: await pictureOf() }));
  reader = createFolderReader(folder);
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function fileOf(files: readonly SourceFile[], path: string): SourceFile | undefined {
  return files.find((file) => file.path === path);
}

describe('reading a folder again', () => {
  it('gives the files that are as they were, without reading them', async () => {
    const first = await reader.read();
    const second = await reader.read();
    expect(second).toEqual(first);
    for (const [index, file] of second.entries()) expect(file, file.path).toBe(first[index]);
  });

  it('reads what was edited, added and taken away, and nothing else', async () => {
    const first = await reader.read();
    writeFiles(folder, { [POST]: postText([], 'Other words.'), 'posts/ann/new.md': postText() });
    rmSync(join(folder, PICTURE));
    const second = await reader.read();
    expect(second.map(({ path }) => path)).toEqual([
      'members/ann.md',
      'network.md',
      POST,
      'posts/ann/new.md',
    ]);
    expect(fileOf(second, POST)?.words?.text).toBe('Other words.');
    expect(fileOf(second, 'network.md')).toBe(fileOf(first, 'network.md'));
  });

  it('sees other bytes of the same number with the same time', async () => {
    age(POST);
    await reader.read();
    writeFiles(folder, { [POST]: postText([], 'Same words.') });
    age(POST);
    expect(fileOf(await reader.read(), POST)?.words?.text).toBe('Same words.');
  });

  it('gives one file as it is now, which the next reading does not read again', async () => {
    const first = await reader.read();
    expect(reader.readFile(POST)).toBe(fileOf(first, POST));
    writeFiles(folder, { [POST]: postText([], 'Other words.') });
    const edited = reader.readFile(POST);
    expect(edited.words?.text).toBe('Other words.');
    expect(fileOf(await reader.read(), POST)).toBe(edited);
  });

  it('examines a picture that was replaced', async () => {
    expect(fileOf(await reader.read(), PICTURE)?.picture?.fault).toBeNull();
    writeFiles(folder, { [PICTURE]: 'no picture' });
    expect(fileOf(await reader.read(), PICTURE)?.picture?.fault).toBe('unreadable');
  });

  it('sees that a link stands in the place of a file with the same words', async () => {
    expect(fileOf(await reader.read(), POST)?.isLink).toBe(false);
    writeFiles(folder, { 'posts/ann/copy.md': postText([], 'Some words.') });
    rmSync(join(folder, POST));
    symlinkSync(join(folder, 'posts/ann/copy.md'), join(folder, POST));
    const linked = fileOf(await reader.read(), POST);
    expect(linked?.isLink).toBe(true);
    expect(linked?.body).toBeUndefined();
  });
});
