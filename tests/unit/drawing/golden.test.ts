import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { describe, expect, it } from 'vitest';
import { drawGolden, goldenCards, goldenFile, HEIGHT, pixelsOf, WIDTH } from '../../support/gallery.ts';

/** Pixels: processors differ in the last digit, moved letters in hundreds. */
const TOLERANCE = 40;

const cards = goldenCards();

describe('the cards of the gallery look as their golden pictures do (npm run redraw draws those anew)', () => {
  it.concurrent.each(cards)('$name', async (golden) => {
    const file = goldenFile(golden.name);
    expect(existsSync(file), file).toBe(true);
    const [now, then] = await Promise.all([drawGolden(golden).then(pixelsOf), pixelsOf(readFileSync(file))]);
    expect(pixelmatch(now, then, undefined, WIDTH, HEIGHT, { threshold: 0.1 })).toBeLessThan(TOLERANCE);
  });

  it('and no picture is of a card that is no more', () => {
    const names = readdirSync(dirname(goldenFile(''))).filter((name) => name.endsWith('.png'));
    expect(names.toSorted()).toEqual(cards.map(({ name }) => `${name}.png`).toSorted());
  });
});
