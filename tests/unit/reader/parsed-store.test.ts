import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SourceFile } from '../../../integrations/group-blog/model/source-file.ts';
import { openParsedStore, type ParsedStore } from '../../../integrations/group-blog/reader/parsed-store.ts';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import { folderWith, postText, writeFiles, writeFolder } from '../../support/folder.ts';

const POST = 'posts/ann/hello.md';
const FILES = folderWith({
  [POST]: postText(['tags: [bread]'], 'Some [words](../ben/x/).'),
  // The check says where in its lines something is wrong, and what was typed.
  'posts/ann/wrong.md': postText(['discription: Short', 'tags: [A B]', 'cover: 2016-02-30']),
  'posts/ann/unfenced.md': 'title: Hello\n\nWords.\n',
  'posts/ann/component.mdx': postText([], '<Note kind="warning">Look *here*</Note>\n\n<img src="./x.png" />'),
});

let folder: string;
let file: string;

beforeEach(() => {
  folder = writeFolder(FILES);
  file = join(folder, '.cache/parsed');
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Reads the folder with the store as a run would, and counts the files that were parsed. */
function run(version = '1'): { files: SourceFile[]; parsed: number } {
  const store = openParsedStore(file, version);
  let parsed = 0;
  const counted: ParsedStore = {
    ...store,
    set: (key, value) => {
      parsed += 1;
      store.set(key, value);
    },
  };
  return { files: readFolder(folder, { keepWords: true, store: counted }), parsed };
}

/** The files as plain data, without the digests that only a store asks for. Their functions are seen through the checks. */
const plain = (files: readonly SourceFile[]): unknown =>
  JSON.parse(JSON.stringify(files.map((file) => ({ ...file, textDigest: undefined }))));

/** What a run without a store would have read. */
function expectAsWithoutStore({ files }: { files: readonly SourceFile[] }): void {
  const unstored = readFolder(folder, { keepWords: true });
  expect(plain(files)).toEqual(plain(unstored));
  expect(checkContent(files)).toEqual(checkContent(unstored));
}

const all = Object.keys(FILES).length;

describe('the store of what was read', () => {
  it('is filled by the first run, and serves the next one, which reads the same', () => {
    const first = run();
    expect(first.parsed).toBe(all);
    expectAsWithoutStore(first);
    const second = run();
    expect(second.parsed).toBe(0);
    expectAsWithoutStore(second);
  });

  it('gives problems their lines and what was typed', () => {
    run();
    expect(checkContent(run().files)).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ file: 'posts/ann/wrong.md', code: 'unknown-field', line: 4 }),
      ]),
    );
  });

  it('makes a run parse the file that was edited, and no other', () => {
    run();
    writeFiles(folder, { [POST]: postText([], 'Other words.') });
    const edited = run();
    expect(edited.parsed).toBe(1);
    expectAsWithoutStore(edited);
    expect(run().parsed).toBe(0);
  });

  it('sees other bytes of the same number with the same time', () => {
    const [at, before, after] = [new Date('2026-03-02'), 'Some words.', 'Same words.'];
    writeFiles(folder, { [POST]: postText([], before) });
    utimesSync(join(folder, POST), at, at);
    run();
    writeFiles(folder, { [POST]: postText([], after) });
    utimesSync(join(folder, POST), at, at);
    const { files, parsed } = run();
    expect(parsed).toBe(1);
    expect(files.find(({ path }) => path === POST)?.words?.text).toBe(after);
  });

  it('leaves out a value that holds itself, which no JSON can say', () => {
    writeFiles(folder, { [POST]: postText(['tags: &tags [early, *tags]']) });
    const unstored = checkContent(readFolder(folder, { keepWords: true }));
    expect(checkContent(run().files)).toEqual(unstored);
    const again = run();
    expect(again.parsed).toBe(1);
    expect(checkContent(again.files)).toEqual(unstored);
  });

  it('reads the same text otherwise where another kind of file has it', () => {
    const text = postText([], 'Words <Note>here</Note>.');
    writeFiles(folder, { 'posts/ann/a.md': text, 'members/ben.md': text });
    run();
    writeFiles(folder, { 'posts/ann/a.mdx': text, 'communities/bakers.md': text });
    expectAsWithoutStore(run());
  });

  it('forgets files that are gone when it is next written', () => {
    run();
    rmSync(join(folder, POST));
    writeFiles(folder, { 'posts/ann/new.md': postText() });
    run();
    expect(readFileSync(file, 'utf8')).not.toContain('../ben/x/');
  });
});

describe('a store that cannot be used', () => {
  const overwrite = (change: (bytes: Buffer) => Uint8Array | string): void => {
    writeFileSync(file, change(readFileSync(file)));
  };

  it.each([
    ['is cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
    ['is cut off after a line', (bytes: Buffer) => bytes.subarray(0, bytes.lastIndexOf('\n', -2) + 1)],
    ['has other words', (bytes: Buffer) => bytes.toString().replace('Some', 'Sums')],
    ['is empty', () => ''],
    ['is something else', () => 'a file of another program\n'.repeat(10)],
    [
      'is a whole file of another program',
      () => {
        const content = 'a file\nof lines\n';
        return hash('sha256', content) + content;
      },
    ],
  ])('because it %s is made anew', (_, change) => {
    run();
    overwrite(change);
    const { files, parsed } = run();
    expect(parsed).toBe(all);
    expectAsWithoutStore({ files });
    expect(run().parsed).toBe(0);
  });

  it('because another version of the plugin wrote it is made anew', () => {
    run('1');
    expect(run('2').parsed).toBe(all);
    expect(run('2').parsed).toBe(0);
  });

  it('because it cannot be read or written breaks nothing', () => {
    mkdirSync(file, { recursive: true });
    expectAsWithoutStore(run());
    expect(run().parsed).toBe(all);
  });
});

describe('what members write', () => {
  it('cannot pose as what was read in another file', () => {
    run();
    const [, , forged = ''] = readFileSync(file, 'utf8').split('\n');
    const poison = `Words\n${forged.replace('Some', 'Poisoned')}\n`;
    writeFiles(folder, {
      'posts/ann/a.md': postText([], poison),
      'posts/ann/b.md': postText([`description: |\n  ${poison}`]),
    });
    run();
    const { files, parsed } = run();
    expect(parsed).toBe(0);
    expectAsWithoutStore({ files });
  });

  it.each([
    'goals: { target: .inf }',
    'goals: { target: -0 }',
    'goals: { target: .nan }',
    '__proto__: { x: 1 }',
  ])('is read as it was typed the second time: %s', (line) => {
    writeFiles(folder, { 'participants/spring/ann.md': `---\n${line}\n---\n` });
    run();
    const fields = (files: readonly SourceFile[]): unknown =>
      files.find(({ path }) => path.startsWith('participants/'))?.frontMatter?.data;
    expect(fields(run().files)).toStrictEqual(fields(readFolder(folder)));
  });
});
