import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { replaceFile, writeNewFile } from '../../../integrations/group-blog/cli/write-file.ts';

const PATH = 'posts/ann/hello.md';

let folder = '';
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'group-blog-')), 'content');
});
afterEach(() => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
});

describe('a new file', () => {
  it('is written with its folders, and nothing beside it', () => {
    expect(writeNewFile(folder, { path: PATH, text: 'one' })).toBe(true);
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'posts/ann'))).toEqual(['hello.md']);
  });

  it('never takes the place of another', () => {
    writeNewFile(folder, { path: PATH, text: 'one' });
    expect(writeNewFile(folder, { path: PATH, text: 'two' })).toBe(false);
    expect(readFileSync(join(folder, PATH), 'utf8')).toBe('one');
    expect(readdirSync(join(folder, 'posts/ann'))).toEqual(['hello.md']);
  });

  it('never takes the place of a folder', () => {
    mkdirSync(join(folder, PATH), { recursive: true });
    expect(writeNewFile(folder, { path: PATH, text: 'one' })).toBe(false);
    expect(readdirSync(join(folder, 'posts/ann'))).toEqual(['hello.md']);
  });

  it('leaves nothing where a file stands in the place of its folder', () => {
    writeNewFile(folder, { path: 'posts', text: 'one' });
    expect(() => writeNewFile(folder, { path: PATH, text: 'two' })).toThrow();
    expect(readdirSync(folder)).toEqual(['posts']);
  });
});

describe('a file that is written anew', () => {
  it('keeps its permissions, and leaves nothing beside it', () => {
    writeNewFile(folder, { path: PATH, text: 'one' });
    const file = join(folder, PATH);
    chmodSync(file, 0o640);
    replaceFile(file, '\uFEFFtwo\r\n');
    expect(readFileSync(file)).toEqual(Buffer.from('\uFEFFtwo\r\n'));
    expect(statSync(file).mode & 0o777).toBe(0o640);
    expect(readdirSync(join(folder, 'posts/ann'))).toEqual(['hello.md']);
  });

  it('has to be there', () => {
    writeNewFile(folder, { path: PATH, text: 'one' });
    expect(() => {
      replaceFile(join(folder, 'posts/ann/other.md'), 'two');
    }).toThrow('ENOENT');
    expect(readdirSync(join(folder, 'posts/ann'))).toEqual(['hello.md']);
  });
});
