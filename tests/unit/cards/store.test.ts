import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cardKey, keep, readKept } from '../../../integrations/group-blog/cards/store.ts';
import { cardElement } from '../../../integrations/group-blog/cards/template.ts';

const card = { eyebrow: '', title: 'Bread', text: '', people: [], strip: [], network: '' };

describe('the name of a kept card', () => {
  const key = cardKey(cardElement(card), 'engine');

  it('is the same for the same card and engine, and fit for a file', () => {
    expect(cardKey(cardElement({ ...card }), 'engine')).toBe(key);
    expect(key).toMatch(/^[a-z0-9]{32,}$/);
  });

  it.each([
    { why: 'another title', other: cardKey(cardElement({ ...card, title: 'bread' }), 'engine') },
    { why: 'other days', other: cardKey(cardElement({ ...card, strip: [false] }), 'engine') },
    { why: 'the same days, done', other: cardKey(cardElement({ ...card, strip: [true] }), 'engine') },
    { why: 'another engine', other: cardKey(cardElement(card), 'engine 2') },
  ])('is another for $why', ({ other }) => {
    expect(other).not.toBe(key);
  });
});

describe('the store', () => {
  let folder = '';
  let png = Buffer.alloc(0);

  beforeAll(async () => {
    folder = join(mkdtempSync(join(tmpdir(), 'group-blog-')), 'cards');
    png = await sharp({ create: { width: 4, height: 4, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
  });

  afterAll(() => {
    rmSync(join(folder, '..'), { recursive: true, force: true });
  });

  it('has nothing before anything is kept', async () => {
    expect(await readKept(folder, 'none')).toBeNull();
  });

  it('gives back what was kept, byte for byte, and leaves nothing else behind', async () => {
    await keep(folder, 'whole', png);
    expect((await readKept(folder, 'whole'))?.equals(png)).toBe(true);
    expect(readdirSync(folder)).toEqual(['whole.png']);
  });

  it('keeps the later of two', async () => {
    await keep(folder, 'again', Buffer.concat([png.subarray(0, 8), png.subarray(8)]));
    await keep(folder, 'again', png);
    expect((await readKept(folder, 'again'))?.equals(png)).toBe(true);
  });

  it.each([
    { why: 'cut short', cut: (bytes: Buffer) => bytes.subarray(0, -1) },
    { why: 'cut in the middle', cut: (bytes: Buffer) => bytes.subarray(0, bytes.length / 2) },
    { why: 'empty', cut: () => Buffer.alloc(0) },
    { why: 'no picture', cut: () => Buffer.from('<html></html>') },
  ])('does not take a file that is $why', async ({ why, cut }) => {
    const key = why.replaceAll(' ', '-');
    await keep(folder, key, png);
    writeFileSync(join(folder, `${key}.png`), cut(png));
    expect(await readKept(folder, key)).toBeNull();
  });
});
