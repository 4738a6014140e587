import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { expect, it, onTestFinished } from 'vitest';
import { removeBrokenCards } from '../../../integrations/group-blog/astro/cards/broken-cards.ts';

it('of what Astro keeps, cards that are not whole are removed and named, and nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const png = await sharp({ create: { width: 9, height: 9, channels: 3, background: '#123' } })
    .png()
    .toBuffer();
  const files: Record<string, Buffer> = {
    'site.png': png,
    'posts/ann/cut.png': png.subarray(0, -1),
    'posts/ann/empty.png': Buffer.of(),
    'members/random.png': Buffer.from(Array.from(png, (byte) => byte ^ 0x5a)),
    'members/none.txt': Buffer.of(),
  };
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  const said: string[] = [];
  removeBrokenCards(folder, (sentence) => said.push(sentence));
  const broken = ['members/random.png', 'posts/ann/cut.png', 'posts/ann/empty.png'];
  expect(said.toSorted()).toEqual(
    broken.map((name) => `a kept card is not whole, so it is made again: ${join(folder, name)}`),
  );
  expect(Object.keys(files).filter((name) => !existsSync(join(folder, name)))).toEqual(
    Object.keys(files).filter((name) => broken.includes(name)),
  );
});

it('what cannot be read is named, and stops nothing', () => {
  const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  const file = join(folder, 'folder.png');
  mkdirSync(file);
  const said: string[] = [];
  removeBrokenCards(folder, (sentence) => said.push(sentence));
  expect(said).toEqual([`a kept card cannot be read (EISDIR): ${file}`]);
});

it('nothing is said where Astro keeps none', () => {
  const said: string[] = [];
  removeBrokenCards(join(tmpdir(), 'group-blog-no-such-folder'), (sentence) => said.push(sentence));
  expect(said).toEqual([]);
});
