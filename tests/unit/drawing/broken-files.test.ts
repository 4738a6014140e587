import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { FontFile } from '../../../integrations/group-blog/drawing/fonts.ts';
import { assertIntact } from '../../../integrations/group-blog/drawing/woff-integrity.ts';
import { cardOf, openCards, SETUP } from '../../support/card.ts';
import { writeFiles, type Files } from '../../support/folder.ts';

const roots: string[] = [];

function folderOf(files: Files): string {
  const root = mkdtempSync(join(tmpdir(), 'group-blog-'));
  roots.push(root);
  writeFiles(root, files);
  return root;
}

afterAll(() => {
  for (const root of roots) rmSync(root, { recursive: true, force: true });
});

/** The same ones every time, and nothing that a file begins with. */
const RANDOM = Buffer.from(Array.from({ length: 20_000 }, (_, index) => (index * index * 31 + 7) % 251));

/** What can become of a file; null is a file that is not there. */
const BROKEN: readonly [string, (whole: Buffer) => Buffer | null][] = [
  ['missing', () => null],
  ['empty', () => Buffer.alloc(0)],
  ['cut short', (whole) => whole.subarray(0, Math.floor(whole.length * 0.7))],
  ['random bytes', () => RANDOM],
];

function broken(name: string, whole: Buffer, become: (whole: Buffer) => Buffer | null): string {
  const bytes = become(whole);
  return folderOf(bytes === null ? {} : { [name]: bytes });
}

/** A font whose table of outlines is all zeros, and right by its own account. */
function withoutOutlines(font: Buffer): Buffer {
  const bytes = Buffer.from(font);
  const entry = bytes.indexOf('glyf', 44, 'latin1');
  const [offset, length] = [4, 12].map((at) => bytes.readUInt32BE(entry + at)) as [number, number];
  const packed = deflateSync(Buffer.alloc(length));
  packed.copy(bytes, offset);
  bytes.writeUInt32BE(packed.length, entry + 8);
  return bytes;
}

let plain: Buffer;
let usual: Buffer;
beforeAll(async () => {
  const { draw } = await openCards();
  usual = (await draw(cardOf())).bytes;
  plain = (await (await openCards({ fonts: [] })).draw(cardOf())).bytes;
  expect(usual.equals(plain)).toBe(false);
});

/** A whole font whose head says that it has a byte more. */
function longerThanItIs(font: Buffer): Buffer {
  const bytes = Buffer.from(font);
  bytes.writeUInt32BE(font.length + 1, 8);
  return bytes;
}

/** A whole font whose table of names is empty, and said to be longer; no text is drawn with it. */
function withSmallerTable(font: Buffer): Buffer {
  const bytes = Buffer.from(font);
  const entry = bytes.indexOf('name', 44, 'latin1');
  const packed = deflateSync(Buffer.alloc(1));
  packed.copy(bytes, bytes.readUInt32BE(entry + 4));
  bytes.writeUInt32BE(packed.length, entry + 8);
  return bytes;
}

/** A font with only the beginning of its head: the font parser itself raises an error at it. */
const CUT_FONT = (whole: Buffer): Buffer => whole.subarray(0, 30);

/** A font in which a table that every text needs cannot be unpacked: likewise. */
function withoutTable(font: Buffer, table: string): Buffer {
  const bytes = Buffer.from(font);
  const entry = bytes.indexOf(table, 44, 'latin1');
  const offset = bytes.readUInt32BE(entry + 4);
  return bytes.fill(0xff, offset, offset + 20);
}

const BROKEN_FONTS: readonly [string, (whole: Buffer) => Buffer | null][] = [
  ...BROKEN.filter(([what]) => what !== 'cut short'),
  ['cut short', CUT_FONT],
  ['without its list of letters', (whole) => withoutTable(whole, 'cmap')],
  ['without its outlines', (whole) => withoutTable(whole, 'glyf')],
];

describe('a font of the plugin’s that is', () => {
  const [first] = SETUP.fonts as [FontFile];

  it.each(BROKEN_FONTS)('%s is named, and the others draw the card', async (_, become) => {
    const path = join(broken('inter.woff', readFileSync(first.path), become), 'inter.woff');
    const fonts = [{ ...first, path }, ...SETUP.fonts.slice(1)];
    const { draw, said } = await openCards({ fonts });
    const { bytes } = await draw(cardOf());
    expect(bytes.equals(plain)).toBe(false);
    expect(said).toEqual([
      expect.stringMatching(
        new RegExp(
          `^the font ${path} cannot be used \\(.+\\)\\. Remove the folder node_modules and type: npm install$`,
        ),
      ),
    ]);
  });

  it.each<[string, (whole: Buffer) => Buffer, string]>([
    ['empty', () => Buffer.alloc(0), 'it is no WOFF font'],
    [
      'in another format',
      (whole) => Buffer.concat([Buffer.from('wOF2'), whole.subarray(4)]),
      'it is no WOFF font',
    ],
    ['cut short in its head', CUT_FONT, 'it is cut short'],
    ['cut short by a byte', (whole) => whole.subarray(0, -1), 'it is cut short'],
    ['longer by its own account', longerThanItIs, 'it is cut short'],
    ['of a table that cannot be unpacked', (whole) => withoutTable(whole, 'cmap'), 'incorrect header check'],
    ['of a table that is smaller than it says', withSmallerTable, 'it is not whole'],
  ])('%s is refused before it is parsed', (_, become, why) => {
    expect(() => {
      assertIntact(become(readFileSync(first.path)));
    }).toThrow(why);
  });

  it('whole is not refused', () => {
    expect(() => {
      assertIntact(readFileSync(first.path));
    }).not.toThrow();
  });

  it('whole, but of empty glyphs, is named when it should draw, and the others do', async () => {
    const path = join(folderOf({ 'inter.woff': withoutOutlines(readFileSync(first.path)) }), 'inter.woff');
    const fonts = [{ ...first, path }, ...SETUP.fonts.slice(1)];
    const { draw, said } = await openCards({ fonts });
    const [one, two] = await Promise.all([draw(cardOf()), draw(cardOf({ title: 'Rain' }))]);
    for (const { bytes } of [one, two]) expect(bytes.equals(plain)).toBe(false);
    expect(said).toEqual([expect.stringContaining(`the font ${path} cannot be used (it draws nothing)`)]);
  });

  it('all that there is leaves a plain card, in one sentence', async () => {
    const path = join(folderOf({ 'inter.woff': RANDOM }), 'inter.woff');
    const { draw, said } = await openCards({ fonts: [{ ...first, path }] });
    expect((await draw(cardOf())).bytes.equals(plain)).toBe(true);
    expect(said.slice(1)).toEqual(['its card is plain, for no font can be used']);
  });
});

describe('a writing system whose font is', () => {
  const THAI = cardOf({ title: 'ขนมปัง' });
  const MISSING =
    'its card leaves out "ขนมปัง", for there is no font for Thai. Type: npm install @fontsource/noto-sans-thai';

  it('not installed is left out, with the line to type', async () => {
    const { draw, said } = await openCards({ root: folderOf({}) });
    const { bytes } = await draw(THAI);
    expect(said).toEqual([MISSING]);
    const titled = (await (await openCards()).draw(cardOf({ title: 'Our Network' }))).bytes;
    expect(bytes.equals(titled)).toBe(true);
  });

  it('broken is named, and is not to be installed as one that is missing', async () => {
    const package_ = 'node_modules/@fontsource/noto-sans-thai';
    const root = folderOf({
      [`${package_}/package.json`]: '{ "name": "@fontsource/noto-sans-thai" }',
      [`${package_}/files/noto-sans-thai-thai-400-normal.woff`]: RANDOM,
    });
    const { draw, said } = await openCards({ root });
    await draw(THAI);
    expect(said).toEqual([
      expect.stringContaining('noto-sans-thai-thai-400-normal.woff cannot be used ('),
      'its card leaves out "ขนมปัง", for the font for Thai cannot be used',
    ]);
  });
});

describe('a picture', () => {
  let jpeg: Buffer;
  let png: Buffer;
  let huge: Buffer;
  beforeAll(async () => {
    const photo = sharp(RANDOM.subarray(0, 80 * 80 * 3), { raw: { width: 80, height: 80, channels: 3 } });
    jpeg = await photo.jpeg().toBuffer();
    png = await photo.png().toBuffer();
    huge = await sharp({ create: { width: 7100, height: 7100, channels: 3, background: '#fff' } })
      .png({ compressionLevel: 1 })
      .toBuffer();
  });

  const withFace = (file: string): ReturnType<typeof cardOf> =>
    cardOf({ people: [{ name: 'Ann Baker', initials: 'AB', shade: 1, face: { file, version: '1' } }] });
  const withCover = (file: string): ReturnType<typeof cardOf> => cardOf({ cover: { file, version: '1' } });

  it('that is whole is drawn', async () => {
    const { draw, said } = await openCards({ folder: folderOf({ 'a.jpg': jpeg, 'a.png': png }) });
    for (const card of [withFace('a.jpg'), withFace('a.png'), withCover('a.jpg'), withCover('a.png')]) {
      expect((await draw(card)).bytes.equals(usual)).toBe(false);
    }
    expect(said).toEqual([]);
  });

  it.each(BROKEN)('that is %s is named, and the card goes without it', async (_, become) => {
    for (const [name, whole] of [
      ['members/ann.jpg', jpeg],
      ['members/ann.png', png],
    ] as const) {
      const folder = broken(name, whole, become);
      for (const card of [withFace(name), withCover(name)]) {
        const { draw, said } = await openCards({ folder });
        expect((await draw(card)).bytes.equals(usual)).toBe(true);
        expect(said).toEqual([
          expect.stringMatching(
            new RegExp(
              `^its card goes without a picture, for ${name} (is not there: put|cannot be read: put it there again, saved as JPEG or PNG)`,
            ),
          ),
        ]);
      }
    }
  });

  it('of more than 50 million pixels is not even opened', async () => {
    const folder = folderOf({ 'huge.png': huge });
    for (const card of [withFace('huge.png'), withCover('huge.png')]) {
      const { draw, said } = await openCards({ folder });
      expect((await draw(card)).bytes.equals(usual)).toBe(true);
      expect(said).toEqual([
        'its card goes without a picture, for huge.png has more than 50 million pixels: ' +
          'make it smaller in a picture program, at most 2000 pixels wide',
      ]);
    }
  });

  it('beside another broken one leaves a card without either, named once each', async () => {
    const { draw, said } = await openCards({ folder: folderOf({}) });
    const card = { ...withFace('face.jpg'), cover: { file: 'cover.jpg', version: '1' } };
    expect((await draw(card)).bytes.equals(usual)).toBe(true);
    expect(said).toHaveLength(2);
    expect(said.join()).toContain('face.jpg is not there');
    expect(said.join()).toContain('cover.jpg is not there');
  });

  it('that is the network’s mark, and broken, is left out', async () => {
    const file = join(folderOf({ 'mark.svg': RANDOM }), 'mark.svg');
    const { draw, said } = await openCards({ mark: { file, version: '1' } });
    expect((await draw(cardOf())).bytes.equals(usual)).toBe(true);
    expect(said).toEqual([expect.stringContaining(`goes without a picture, for ${file} cannot be read`)]);
  });
});

describe('a kept card', () => {
  it('is taken while it is whole', async () => {
    const kept = join(folderOf({}), 'cards');
    const first = await openCards({ kept });
    expect(await first.draw(cardOf())).toEqual({ bytes: usual, isDrawn: true });
    const second = await openCards({ kept });
    expect(await second.draw(cardOf())).toEqual({ bytes: usual, isDrawn: false });
    expect([...first.said, ...second.said]).toEqual([]);
  });

  it.each(BROKEN.slice(1))('that is %s is drawn and kept again', async (_, become) => {
    const kept = join(folderOf({}), 'cards');
    await (await openCards({ kept })).draw(cardOf());
    const [name = ''] = readdirSync(kept);
    const file = join(kept, name);
    writeFileSync(file, become(readFileSync(file)) ?? '');
    const { draw, said } = await openCards({ kept });
    expect(await draw(cardOf())).toEqual({ bytes: usual, isDrawn: true });
    expect(said).toEqual([`a kept card is not whole, so it is drawn again: ${file}`]);
    expect(await (await openCards({ kept })).draw(cardOf())).toEqual({ bytes: usual, isDrawn: false });
  });

  it('whose folder is a file is drawn, and that is told once', async () => {
    const kept = join(folderOf({ cards: 'no folder' }), 'cards');
    const { draw, said } = await openCards({ kept });
    expect((await draw(cardOf())).bytes.equals(usual)).toBe(true);
    await draw(cardOf({ title: 'More bread' }));
    expect(said).toEqual([
      `kept cards cannot be read, so they are drawn again (ENOTDIR): ${kept}`,
      `cards cannot be kept for the next build (EEXIST): ${kept}`,
    ]);
  });
});
