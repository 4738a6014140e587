import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CARDS_AT_A_TIME, someAtATime } from '../../integrations/group-blog/drawing/some-at-a-time.ts';
import { openOgCanvas } from './card-drawers/astro-og-canvas.ts';
import type { OpenDrawer } from './card-drawers/drawer.ts';
import { openOurs } from './card-drawers/ours.ts';
import { openSatoriResvg } from './card-drawers/satori-resvg.ts';
import { openTakumi } from './card-drawers/takumi.ts';
import { makeCardModels } from './card-models.ts';

/**
 * Draws cards with one drawer, after one that is not measured, some at a time as a build does, and says what that took, as
 * JSON: `node draw-cards.ts ours /absolute/folder 300`.
 */

/** What cards took that were drawn one after another. */
export interface DrawnCards {
  /** A card, on the clock. */
  milliseconds: number;
  /** A card, of all cores together. */
  cpuMilliseconds: number;
  /** The sizes of the PNGs. */
  medianBytes: number;
  largestBytes: number;
  peakBytes: number;
}

const DRAWERS: Readonly<Record<string, OpenDrawer>> = {
  ours: openOurs,
  'astro-og-canvas': openOgCanvas,
  'satori-resvg': openSatoriResvg,
  takumi: openTakumi,
};

const [name = '', folder = '', count = ''] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const open = DRAWERS[name];
if (open === undefined) throw new Error(`There is no ${name}.`);
const [warmUp, ...cards] = makeCardModels(Number(count) + 1);
const draw = await open(folder, warmUp ? [warmUp, ...cards] : cards);
if (warmUp) writeFileSync(join(folder, 'card.png'), await draw(warmUp));

const began = performance.now();
const before = process.cpuUsage();
const sizes: number[] = [];
await someAtATime(cards, CARDS_AT_A_TIME, async (card) => {
  sizes.push((await draw(card)).length);
});
const milliseconds = performance.now() - began;
const { user, system } = process.cpuUsage(before);

sizes.sort((a, b) => a - b);
const drawn: DrawnCards = {
  milliseconds: milliseconds / cards.length,
  cpuMilliseconds: (user + system) / 1000 / cards.length,
  medianBytes: sizes[Math.floor(sizes.length / 2)] ?? 0,
  largestBytes: sizes.at(-1) ?? 0,
  peakBytes: process.resourceUsage().maxRSS * 1024,
};
process.stdout.write(`\n${JSON.stringify(drawn)}`);
