import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { writeSearchIndex } from '../../../integrations/group-blog/astro/search/search-index.ts';
import { bytesOf } from '../../support/dist.ts';
import { writeFolder } from '../../support/folder.ts';

const pageOf = (text: string, footer = 'Us.'): string =>
  `<!doctype html><html lang="en"><body><main data-pagefind-body><h1>A day</h1><p>${text}</p></main><footer>${footer}</footer></body></html>`;

let folder: string;

beforeEach(() => {
  folder = writeFolder({
    'dist/a/index.html': pageOf('Boats, ships.'),
    'dist/b/index.html': pageOf('Bread.'),
    'dist/c/index.html': '<!doctype html><html lang="en"><body><p>A list.</p></body></html>',
  });
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const keptFile = (): string => join(folder, 'cache/search-index');

function put(page: string, html: string): void {
  mkdirSync(join(folder, 'dist', page), { recursive: true });
  writeFileSync(join(folder, 'dist', page, 'index.html'), html);
}

/** @returns what is said of the index, and its files. */
async function index({ language = 'en', file = keptFile() } = {}): Promise<{
  said: string[];
  files: Map<string, Buffer>;
}> {
  const said: string[] = [];
  const say = (sentence: string): number => said.push(sentence.replace(/ in [\d.]+ s$/, ''));
  await writeSearchIndex(pathToFileURL(join(folder, 'dist/')), {
    language,
    keptFile: file,
    logger: { info: say, warn: say },
  });
  return { said, files: bytesOf(join(folder, 'dist/pagefind')) };
}

/** The files as they are made without those of an earlier build. */
async function cleanFiles(): Promise<Map<string, Buffer>> {
  const { said, files } = await index({ file: join(folder, 'another') });
  expect(said).toEqual([WRITTEN]);
  rmSync(join(folder, 'another'));
  return files;
}

const WRITTEN = 'search: index written';
const TAKEN = 'search: index taken from cache';

describe('the search index of the last build is taken', () => {
  it.each([
    ['the same', () => undefined],
    [
      'with another footer',
      () => {
        put('a', pageOf('Boats, ships.', 'You.'));
      },
    ],
    [
      'beside a new one that is not searched',
      () => {
        put('aa', '<!doctype html><html lang="en"><p>New.</p></html>');
      },
    ],
    [
      'beside one that is not searched and gone',
      () => {
        rmSync(join(folder, 'dist/c'), { recursive: true });
      },
    ],
  ])('where the pages are %s', async (_, change) => {
    expect((await index()).said).toEqual([WRITTEN]);
    const files = await cleanFiles();
    change();
    // A second one is compared with what the first one kept.
    for (let times = 0; times < 2; times += 1) expect(await index()).toEqual({ said: [TAKEN], files });
    expect(await cleanFiles()).toEqual(files);
  });
});

describe('the search index is made again', () => {
  it.each([
    [
      'another word',
      () => {
        put('a', pageOf('Boats, trains.'));
      },
    ],
    [
      'another sign, which is shown and not searched',
      () => {
        put('a', pageOf('Boats; ships.'));
      },
    ],
    [
      'another language of a title',
      () => {
        put('b', pageOf('Bread.').replace('<h1>', '<h1 data-pagefind-meta="title" lang="de">'));
      },
    ],
    [
      'a new page',
      () => {
        put('aa', pageOf('Bread.'));
      },
    ],
    [
      'one page less, the last',
      () => {
        rmSync(join(folder, 'dist/b'), { recursive: true });
      },
    ],
    [
      'another address',
      () => {
        put('bb', pageOf('Bread.'));
        rmSync(join(folder, 'dist/b'), { recursive: true });
      },
    ],
  ])('where there is %s', async (_, change) => {
    const before = await index();
    change();
    const { said, files } = await index();
    expect(said).toEqual([WRITTEN]);
    expect(files).not.toEqual(before.files);
    expect(await cleanFiles()).toEqual(files);
    expect(await index()).toEqual({ said: [TAKEN], files });
  });

  it('for another language', async () => {
    await index();
    expect((await index({ language: 'de' })).said).toEqual([WRITTEN]);
    expect((await index({ language: 'de' })).said).toEqual([TAKEN]);
  });

  it.each([
    [
      'cut short',
      () => {
        truncateSync(keptFile(), readFileSync(keptFile()).length - 1);
      },
    ],
    [
      'changed in one byte',
      () => {
        const bytes = readFileSync(keptFile());
        bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
        writeFileSync(keptFile(), bytes);
      },
    ],
  ])('where the kept one is %s, and that is said', async (_, damage) => {
    const { files } = await index();
    damage();
    const damaged = `search: the kept index is damaged, so it is made again: ${keptFile()}`;
    expect(await index()).toEqual({ said: [damaged, WRITTEN], files });
    expect(await index()).toEqual({ said: [TAKEN], files });
  });
});

describe('an index that cannot be kept', () => {
  it('is written all the same, and that is said', async () => {
    const file = join(folder, 'dist/a/index.html/search-index');
    const { said, files } = await index({ file });
    expect(said).toEqual([
      expect.stringMatching(/^search: the kept index/),
      WRITTEN,
      expect.stringMatching(/^search: the index cannot be kept for the next build \([A-Z]+\): /),
    ]);
    expect(files).toEqual(await cleanFiles());
  });
});
