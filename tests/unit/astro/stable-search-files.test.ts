import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { IndexFile } from 'pagefind';
import { describe, expect, it } from 'vitest';
import { stableFiles } from '../../../integrations/group-blog/astro/search/stable-search-files.ts';

type Cbor = number | string | readonly Cbor[];

/** RFC 8949, as far as Pagefind needs it. */
function cbor(value: Cbor): Buffer {
  if (typeof value === 'number') return head(0, value);
  if (typeof value !== 'string') return Buffer.concat([head(4, value.length), ...value.map(cbor)]);
  return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)]);
}

function head(type: number, argument: number): Buffer {
  const [extra, size] = argument < 24 ? [argument, 0] : argument < 256 ? [24, 1] : [25, 2];
  const bytes = Buffer.alloc(1 + size, (type << 5) | extra);
  if (size > 0) bytes.writeUIntBE(argument, 1, size);
  return bytes;
}

const packed = (value: Cbor, signature = 'pagefind_dcd'): Buffer =>
  Buffer.concat([Buffer.from(signature), cbor(value)]);

interface Language {
  code: string;
  filters: readonly { name: string; values: readonly string[] }[];
  sorts: readonly string[];
}

const LANGUAGES: readonly Language[] = [
  {
    code: 'en',
    filters: [
      { name: 'author', values: ['Zoë', 'ann', 'Ann Baker', 'Ärger', 'Ben'] },
      { name: 'year', values: ['2025', '2026', '999'] },
      { name: 'kind', values: ['post', 'member', 'challenge'] },
    ],
    sorts: ['title', 'date', 'Date'],
  },
  { code: 'ja', filters: [{ name: 'author', values: ['アン', 'ベン'] }], sorts: ['date'] },
  { code: 'unknown', filters: [], sorts: [] },
];

/** A file whose name is a piece of its hash, as Pagefind's. */
function file(
  language: string,
  nameOf: (hash: string) => string,
  value: Cbor,
): { hash: string; file: IndexFile } {
  const content = packed(value);
  const hash = `${language}_${createHash('sha1').update(content).digest('hex').slice(0, 7)}`;
  return { hash, file: { path: nameOf(hash), content: gzipSync(content) } };
}

/** What Pagefind makes of such languages, in the order in which everything is given. */
function indexOf(languages: readonly Language[]): IndexFile[] {
  const made = languages.map(({ code, filters, sorts }) => {
    const filterFiles = filters.map(({ name, values }) =>
      file(code, (hash) => join('filter', `${hash}.pf_filter`), [
        name,
        values.map((value): Cbor => [value, [value.length, 300]]),
      ]),
    );
    const meta = file(code, (hash) => `pagefind.${hash}.pf_meta`, [
      '1.5.2',
      [[`${code}_page`, 12]],
      [[`${code}_words`]],
      filters.map(({ name }, index): Cbor => [name, filterFiles[index]?.hash ?? '']),
      sorts.map((sort): Cbor => [sort, [2, 0, 1]]),
      [],
    ]);
    return { code, hash: meta.hash, files: [...filterFiles.map((one) => one.file), meta.file] };
  });
  const entry = {
    version: '1.5.2',
    languages: Object.fromEntries(made.map(({ code, hash }) => [code, { hash, wasm: code, page_count: 3 }])),
    include_characters: ['_'],
  };
  return [
    { path: 'pagefind.js', content: Buffer.from('export const search = 1;') },
    { path: join('fragment', 'en_page.pf_fragment'), content: Buffer.from('a page') },
    ...made.flatMap(({ files }) => files),
    { path: 'pagefind-entry.json', content: Buffer.from(JSON.stringify(entry)) },
  ];
}

type Stable = ReturnType<typeof stableFiles>;

const base64 = (files: Stable): Record<string, string> =>
  Object.fromEntries([...files].map(([path, content]) => [path, Buffer.from(content).toString('base64')]));

const textOf = (files: Stable, path: string): string => Buffer.from(files.get(path) ?? '').toString('utf8');

interface Entry {
  version: string;
  languages: Record<string, { hash: string; wasm: string; page_count: number }>;
  include_characters: string[];
}

const entryOf = (files: Stable): Entry => JSON.parse(textOf(files, 'pagefind-entry.json')) as Entry;
const unpacked = (content: Uint8Array | undefined): Buffer => gunzipSync(content ?? Buffer.alloc(0));

/** The names of filter files that a metadata file holds. */
const filterHashes = (meta: Buffer): string[] => meta.toString('latin1').match(/[a-z]+_[0-9a-f]{40}/g) ?? [];

const permutation = <T>(list: readonly T[]): fc.Arbitrary<T[]> =>
  fc.shuffledSubarray([...list], { minLength: list.length });

const anyOrder: fc.Arbitrary<Language[]> = fc
  .tuple(
    ...LANGUAGES.map(({ code, filters, sorts }) =>
      fc.record({
        code: fc.constant(code),
        filters: fc
          .tuple(
            ...filters.map(({ name, values }) => permutation(values).map((some) => ({ name, values: some }))),
          )
          .chain(permutation),
        sorts: permutation(sorts),
      }),
    ),
  )
  .chain(permutation);

describe('the files of a search index', () => {
  const stable = stableFiles(indexOf(LANGUAGES));

  it('are the same bytes in whatever order Pagefind met what is in them', () => {
    const positions = permutation([...indexOf(LANGUAGES).keys()]);
    fc.assert(
      fc.property(anyOrder, positions, (languages, order) => {
        const made = indexOf(languages);
        const files = stableFiles(order.flatMap((position) => made[position] ?? []));
        expect(base64(files)).toEqual(base64(stable));
      }),
    );
  });

  it('are Pagefind’s own, in the order of names, by code units', () => {
    const [english] = Object.values(entryOf(stable).languages);
    const meta = unpacked(stable.get(`pagefind.${english?.hash ?? ''}.pf_meta`));
    const [author = '', kind = '', year = ''] = filterHashes(meta);
    expect(meta).toEqual(
      packed([
        '1.5.2',
        [['en_page', 12]],
        [['en_words']],
        [
          ['author', author],
          ['kind', kind],
          ['year', year],
        ],
        ['Date', 'date', 'title'].map((sort): Cbor => [sort, [2, 0, 1]]),
        [],
      ]),
    );
    const filter = (hash: string): Buffer => unpacked(stable.get(`filter/${hash}.pf_filter`));
    const values = (...some: string[]): Cbor => some.map((value): Cbor => [value, [value.length, 300]]);
    expect(filter(author)).toEqual(packed(['author', values('Ann Baker', 'Ben', 'Zoë', 'ann', 'Ärger')]));
    expect(filter(kind)).toEqual(packed(['kind', values('challenge', 'member', 'post')]));
    expect(filter(year)).toEqual(packed(['year', values('2025', '2026', '999')]));
  });

  it('name files that exist, and every file is named', () => {
    const hashes = Object.values(entryOf(stable).languages).map(({ hash }) => hash);
    const metas = hashes.map((hash) => `pagefind.${hash}.pf_meta`);
    const filters = metas.flatMap((path) => filterHashes(unpacked(stable.get(path))));
    const named = [...metas, ...filters.map((hash) => `filter/${hash}.pf_filter`)];
    expect(named).toHaveLength(7);
    expect([...stable.keys()].filter((path) => /\.pf_(?:meta|filter)$/.test(path)).toSorted()).toEqual(
      named.toSorted(),
    );
  });

  it('are named after what they hold', () => {
    for (const [path, content] of stable) {
      const hash = /_([0-9a-f]+)\.pf_(?:meta|filter)$/.exec(path)?.[1];
      if (hash !== undefined) expect(createHash('sha1').update(unpacked(content)).digest('hex')).toBe(hash);
    }
  });

  it('keep what there is no order in', () => {
    expect(textOf(stable, 'pagefind.js')).toBe('export const search = 1;');
    expect(textOf(stable, 'fragment/en_page.pf_fragment')).toBe('a page');
    const { version, languages, include_characters } = entryOf(stable);
    expect({ version, include_characters }).toEqual({ version: '1.5.2', include_characters: ['_'] });
    expect(Object.keys(languages)).toEqual(['en', 'ja', 'unknown']);
    expect(languages['ja']).toMatchObject({ wasm: 'ja', page_count: 3 });
  });
});

describe('files that are not as Pagefind 1.5 writes them', () => {
  const made = indexOf(LANGUAGES.slice(0, 1));
  const pathOf = (end: string): string => made.find(({ path }) => path.endsWith(end))?.path ?? '';
  const without = (end: string): IndexFile[] => made.filter(({ path }) => path !== pathOf(end));
  const changed = (end: string, change: (content: Buffer) => Uint8Array): IndexFile[] =>
    made.map((one) =>
      one.path === pathOf(end) ? { ...one, content: change(Buffer.from(one.content)) } : one,
    );
  const repacked = (change: (content: Buffer) => Uint8Array) => (content: Buffer) =>
    gzipSync(change(gunzipSync(content)));
  const [meta, filter] = ['.pf_meta', '.pf_filter'];

  it.each<{ why: string; files: IndexFile[]; names: string; says: RegExp }>([
    { why: 'nothing at all', files: [], names: 'pagefind-entry.json', says: /made no/ },
    { why: 'no entry file', files: without('entry.json'), names: 'pagefind-entry.json', says: /made no/ },
    { why: 'no metadata', files: without(meta), names: pathOf(meta), says: /made no/ },
    {
      why: 'no filter that the metadata names',
      files: without(filter),
      names: pathOf(filter),
      says: /made no/,
    },
    {
      why: 'another signature',
      files: changed(
        meta,
        repacked((content) => Buffer.concat([Buffer.from('pagefind_xyz'), content.subarray(12)])),
      ),
      names: pathOf(meta),
      says: /not in the format of Pagefind 1\.5/,
    },
    {
      why: 'gzip that ends too soon',
      files: changed(filter, (content) => content.subarray(0, -12)),
      names: pathOf(filter),
      says: /unexpected end of file/,
    },
    {
      why: 'CBOR that ends too soon',
      files: changed(
        filter,
        repacked((content) => content.subarray(0, -3)),
      ),
      names: pathOf(filter),
      says: /CBOR/,
    },
    {
      why: 'more than one value',
      files: changed(
        meta,
        repacked((content) => Buffer.concat([content, cbor(1)])),
      ),
      names: pathOf(meta),
      says: /CBOR/,
    },
    {
      why: 'no gzip',
      files: changed(meta, (content) => gunzipSync(content)),
      names: pathOf(meta),
      says: /incorrect header/,
    },
    {
      why: 'CBOR that would be written in another way',
      // 12 in two bytes instead of one.
      files: changed(
        meta,
        repacked((content) => {
          const at = content.indexOf(Buffer.concat([cbor('en_page'), cbor(12)])) + cbor('en_page').length;
          return Buffer.concat([content.subarray(0, at), Buffer.of(0x18, 12), content.subarray(at + 1)]);
        }),
      ),
      names: pathOf(meta),
      says: /not in the format of Pagefind 1\.5|CBOR/,
    },
  ])('are an error that names the one: $why', ({ files, names, says }) => {
    expect(() => stableFiles(files)).toThrow(says);
    expect(() => stableFiles(files)).toThrow('the search index could not be made: ');
    expect(() => stableFiles(files)).toThrow(names.replaceAll('\\', '/'));
  });
});
