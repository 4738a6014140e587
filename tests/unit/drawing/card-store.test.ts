import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardStore, type CardStore } from '../../../integrations/group-blog/drawing/card-store.ts';

const root = mkdtempSync(join(tmpdir(), 'group-blog-'));
/** PNGs, to the last byte. */
const pngOf = (background: string): Promise<Buffer> =>
  sharp({ create: { width: 8, height: 8, channels: 3, background } })
    .png()
    .toBuffer();
const [CARD, OTHER] = [await pngOf('#123456'), await pngOf('#654321')];
let folder: string;
let said: string[];
let store: CardStore;

beforeEach(() => {
  folder = join(mkdtempSync(join(root, 'cache-')), 'group-blog/cards');
  said = [];
  store = openCardStore(folder, (sentence) => said.push(sentence));
});

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

describe('the store', () => {
  it('has nothing before anything is kept, and says nothing of it', async () => {
    expect(await store.read('none')).toBeNull();
    expect(said).toEqual([]);
  });

  it('gives back what was kept, byte for byte, and leaves nothing else behind', async () => {
    await store.write('whole', CARD);
    expect(await store.read('whole')).toEqual(CARD);
    expect(readdirSync(folder)).toEqual(['whole.png']);
    expect(readFileSync(store.fileOf('whole'))).toEqual(CARD);
  });

  it('is there for the next build', async () => {
    await store.write('whole', CARD);
    expect(await openCardStore(folder, () => undefined).read('whole')).toEqual(CARD);
  });

  it('keeps the later of two', async () => {
    await store.write('again', OTHER);
    await store.write('again', CARD);
    expect(await store.read('again')).toEqual(CARD);
  });

  it.each<[string, (kept: Buffer) => Buffer]>([
    ['cut short', (kept) => kept.subarray(0, -1)],
    ['cut in the middle', (kept) => kept.subarray(0, kept.length / 2)],
    ['longer than it was', (kept) => Buffer.concat([kept, Buffer.of(0)])],
    ['empty', () => Buffer.alloc(0)],
    ['other bytes', () => Buffer.alloc(60, 'x')],
    ['without its first byte', (kept) => kept.subarray(1)],
    [
      'changed in one bit',
      (kept) => kept.map((byte, index) => (index === kept.length >> 1 ? byte ^ 1 : byte)) as Buffer,
    ],
  ])('does not take a file that is %s', async (_, change) => {
    await store.write('card', CARD);
    const file = store.fileOf('card');
    writeFileSync(file, change(readFileSync(file)));
    expect(await store.read('card')).toBeNull();
    expect(said).toEqual([`a kept card is not whole, so it is drawn again: ${file}`]);
  });
});
