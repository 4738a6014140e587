import { mkdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { expectedPages } from '../../../integrations/group-blog/astro/search/expected-pages.ts';
import { writeSearchIndex } from '../../../integrations/group-blog/astro/search/search-index.ts';
import { startSearchIndex } from '../../../integrations/group-blog/astro/search/search-thread.ts';
import type { EarlyPages } from '../../../integrations/group-blog/astro/search/written-pages.ts';
import { buildNetworkOf, challenge, community, member, offer, post } from '../../support/content.ts';
import { createAddresses } from '../../../integrations/group-blog/network/addresses.ts';
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
async function index({
  language = 'en',
  file = keptFile(),
  sources = 'as before',
  early,
}: { language?: string; file?: string; sources?: string; early?: EarlyPages } = {}): Promise<{
  said: string[];
  files: Map<string, Buffer>;
}> {
  const said: string[] = [];
  const say = (sentence: string): number => said.push(sentence.replace(/ in [\d.]+ s$/, ''));
  const options = { language, keptFile: file, sources, logger: { info: say, warn: say } };
  await writeSearchIndex(pathToFileURL(join(folder, 'dist/')), options, early);
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

const A_AND_B = ['a/index.html', 'b/index.html'];

/** Makes the index while pages are written: those at first, then others, which end the build. */
async function indexEarly(
  paths: readonly string[],
  atFirst: () => void,
  then: () => void,
  sources?: string,
): ReturnType<typeof index> {
  atFirst();
  const emptied = Promise.withResolvers<undefined>();
  const built = Promise.withResolvers<undefined>();
  const made = index({
    early: { paths, emptied: emptied.promise, built: built.promise },
    ...(sources !== undefined && { sources }),
  });
  emptied.resolve(undefined);
  await setTimeout(200);
  then();
  built.resolve(undefined);
  return made;
}

const nothing = (): void => undefined;
const remove = (page: string): void => {
  rmSync(join(folder, 'dist', page), { recursive: true });
};

describe.each([
  ['without a kept index', false],
  ['with a kept index', true],
])('an index that is begun while pages are written, %s,', (_, hasKept) => {
  it.each<[title: string, paths: readonly string[], atFirst: () => void, then: () => void]>([
    ['when all are there', A_AND_B, nothing, nothing],
    [
      'when one comes last',
      A_AND_B,
      () => {
        remove('b');
      },
      () => {
        put('b', pageOf('Bread.'));
      },
    ],
    [
      'when half of one is there at first',
      A_AND_B,
      () => {
        put('a', pageOf('Boats').slice(0, 100));
      },
      () => {
        put('a', pageOf('Boats, cars.'));
      },
    ],
    [
      'when one is changed after it was read',
      A_AND_B,
      nothing,
      () => {
        put('a', pageOf('Boats, trains.'));
      },
    ],
    [
      'when one is gone after it was read',
      A_AND_B,
      nothing,
      () => {
        remove('b');
      },
    ],
    [
      'when one is expected that never comes',
      ['a/index.html', 'aa/index.html', 'b/index.html'],
      nothing,
      nothing,
    ],
    [
      'when one is new and comes last',
      ['a/index.html', 'aa/index.html', 'b/index.html'],
      () => {
        put('a', pageOf('Boats, trains.'));
      },
      () => {
        put('aa', pageOf('Planes.'));
      },
    ],
    ['when one is found that was not expected', ['b/index.html'], nothing, nothing],
    ['when one is expected that cannot be found', ['a/index.html', 'c/index.html'], nothing, nothing],
  ])('is that of the whole site %s', async (__, paths, atFirst, then) => {
    if (hasKept) await index();
    const { files } = await indexEarly(paths, atFirst, then);
    expect(files).toEqual(await cleanFiles());
  });
});

describe('an index that is begun before pages are written, because their content has changed', () => {
  it.each([
    {
      what: 'a page that is mended, and one that is new',
      then: () => {
        put('a', pageOf('Boats, trains.'));
        put('aa', pageOf('Planes.'));
      },
      expected: ['a/index.html', 'aa/index.html', 'b/index.html'],
      said: WRITTEN,
    },
    { what: 'pages that say what they said', then: nothing, expected: A_AND_B, said: TAKEN },
  ])('is that of $what', async ({ then, expected, said }) => {
    await index();
    const made = await indexEarly(expected, nothing, then, 'other content');
    expect(made).toEqual({ said: [said], files: await cleanFiles() });
  });
});

describe('the thread that makes the index', () => {
  const task = (): Parameters<typeof startSearchIndex>[0] => ({
    dist: pathToFileURL(join(folder, 'dist/')).href,
    paths: A_AND_B,
    language: 'en',
    sources: '',
    keptFile: keptFile(),
  });

  it('writes the same files, and says so', async () => {
    const said: string[] = [];
    const say = (sentence: string): number => said.push(sentence.replace(/ in [\d.]+ s$/, ''));
    await startSearchIndex(task(), { info: say, warn: say }).write();
    expect(said).toEqual([WRITTEN]);
    expect(bytesOf(join(folder, 'dist/pagefind'))).toEqual(await cleanFiles());
  });

  it('tells who waits why it cannot', async () => {
    remove('.');
    const run = startSearchIndex(task(), { info: nothing, warn: nothing });
    await expect(run.write()).rejects.toThrow('ENOENT');
  });
});

describe('the pages that are expected', () => {
  const network = buildNetworkOf({
    members: [member('ann'), member('ben')],
    posts: [post('ben/later'), post('ann/zoo'), post('ann/a')],
    challenges: [challenge('spring')],
    communities: [community('bread')],
    offers: [offer('ann/loaf')],
  });

  it.each(['directory', 'file', 'preserve'] as const)('are files in the format "%s", sorted', (format) => {
    const end = format === 'directory' ? '/index.html' : '.html';
    for (const trailingSlash of ['always', 'never'] as const) {
      const options = { site: null, base: '/base/', prefix: '/blog', trailingSlash, format };
      expect(expectedPages(network, createAddresses(options))).toEqual(
        [
          'challenges/spring',
          'members/ann',
          'members/ben',
          'offers/ann/loaf',
          'posts/ann/a',
          'posts/ann/zoo',
          'posts/ben/later',
        ].map((page) => `blog/${page}${end}`),
      );
    }
  });
});
