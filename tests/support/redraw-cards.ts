import { readdirSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { drawGolden, goldenCards, goldenFile, HEIGHT, WIDTH } from './gallery.ts';

/** `npm run redraw`: draws the golden pictures of cards anew. Look at what `git diff` shows of them. */
const folder = fileURLToPath(new URL('../fixtures/cards/', import.meta.url));
for (const file of readdirSync(folder)) {
  if (file.endsWith('.png')) rmSync(`${folder}${file}`);
}
let bytes = 0;
for (const golden of goldenCards()) {
  const { size } = await sharp(await drawGolden(golden))
    .resize(WIDTH, HEIGHT)
    .png({ palette: true, colours: 48, dither: 0, effort: 10 })
    .toFile(goldenFile(golden.name));
  bytes += size;
}
console.log(`${goldenCards().length} cards, ${Math.round(bytes / 1000)} KB`);
