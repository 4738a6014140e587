import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import pixelmatch from 'pixelmatch';
import { describe, expect, it } from 'vitest';
import { GALLERY_TEXTS } from '../../../integrations/group-blog/dev/gallery/gallery-texts.ts';
import { IS_DEEP } from '../../support/depth.ts';
import { drawGolden, goldenCards, goldenFile, HEIGHT, pixelsOf, WIDTH } from '../../support/gallery.ts';

/** Pixels: processors differ in the last digit, moved letters in hundreds. */
const TOLERANCE = 40;

const cards = goldenCards();

/**
 * The gallery has every kind of card with a text in every script. `npm test` looks at all scripts on a post, and at one from
 * the left and one from the right on the other kinds; every card with a name of its own is looked at too.
 */
const USUAL_SCRIPTS = ['latin', 'arabic'];
const OTHER_SCRIPTS = Object.keys(GALLERY_TEXTS).filter((script) => !USUAL_SCRIPTS.includes(script));
const OTHER_CASES = new Set(
  cards
    .flatMap(({ name }) =>
      name !== 'post-latin' && name.endsWith('-latin') ? name.replace(/latin$/, '') : [],
    )
    .flatMap((kind) => OTHER_SCRIPTS.map((script) => kind + script)),
);
const looked = IS_DEEP ? cards : cards.filter(({ name }) => !OTHER_CASES.has(name));

describe('the cards of the gallery look as their golden pictures do (npm run redraw draws those anew)', () => {
  it.concurrent.each(looked)('$name', async (golden) => {
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
