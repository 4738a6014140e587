import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp, { type OverlayOptions } from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { cardOf, openCards } from '../../support/card.ts';

const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** White, but for a tenth at its beginning, which is red, and a tenth at its end, which is blue. */
async function markOf(width: number, height: number): Promise<string> {
  const file = join(folder, `${width}x${height}.png`);
  const tenth = width > height ? { width: width / 10, height } : { width, height: height / 10 };
  const edge = (background: string, gravity: string): OverlayOptions => ({
    input: { create: { ...tenth, channels: 3, background } },
    gravity,
  });
  await sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([edge('#ff0000', 'northwest'), edge('#0000ff', 'southeast')])
    .png()
    .toFile(file);
  return file;
}

/** How many pixels of a card are red, and how many blue. */
async function pixelsOf(card: Buffer): Promise<{ red: number; blue: number }> {
  const pixels = await sharp(card).removeAlpha().raw().toBuffer();
  const counts = { red: 0, blue: 0 };
  for (let at = 0; at < pixels.length; at += 3) {
    const [red = 0, green = 0, blue = 0] = pixels.subarray(at, at + 3);
    if (green > 40) continue;
    if (red > 200 && blue < 40) counts.red += 1;
    if (blue > 200 && red < 40) counts.blue += 1;
  }
  return counts;
}

it.each([
  { width: 300, height: 100 },
  { width: 100, height: 200 },
  { width: 1000, height: 100 },
])('a mark of $width × $height is on the card from edge to edge', async ({ width, height }) => {
  const { draw, said } = await openCards({ mark: { file: await markOf(width, height), version: '1' } });
  const { red, blue } = await pixelsOf((await draw(cardOf({ people: [] }))).bytes);
  expect(red).toBeGreaterThan(50);
  expect(blue).toBeGreaterThan(50);
  expect(said).toEqual([]);
});
