import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openCardStore, type CardStore } from '../../../integrations/group-blog/drawing/card-store.ts';

const root = mkdtempSync(join(tmpdir(), 'group-blog-'));
const CARD = Buffer.from('a card, to the last byte');
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
    expect(readdirSync(folder)).toEqual(['whole.card']);
  });

  it('is there for the next build', async () => {
    await store.write('whole', CARD);
    expect(await openCardStore(folder, () => undefined).read('whole')).toEqual(CARD);
  });

  it('keeps the later of two', async () => {
    await store.write('again', Buffer.from('another'));
    await store.write('again', CARD);
    expect(await store.read('again')).toEqual(CARD);
  });

  it.each<[string, (kept: Buffer) => Buffer]>([
    ['cut short', (kept) => kept.subarray(0, -1)],
    ['cut in the middle', (kept) => kept.subarray(0, kept.length / 2)],
    ['longer than it was', (kept) => Buffer.concat([kept, Buffer.of(0)])],
    ['empty', () => Buffer.alloc(0)],
    ['other bytes', () => Buffer.alloc(60, 'x')],
    ['a card without what tells that it is whole', () => CARD],
  ])('does not take a file that is %s', async (_, change) => {
    await store.write('card', CARD);
    const file = join(folder, 'card.card');
    writeFileSync(file, change(readFileSync(file)));
    expect(await store.read('card')).toBeNull();
    expect(said).toEqual([`a kept card is not whole, so it is drawn again: ${file}`]);
  });
});
