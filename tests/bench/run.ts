import { parseArgs } from 'node:util';
import { measureAgainst } from './against.ts';
import { measureDev } from './dev.ts';
import { isMissed, ratiosOf } from './floors.ts';
import { measure, type Measured } from './measure.ts';
import { measurePeers } from './peers.ts';
import { report } from './report.ts';

/**
 * Measures how long networks of the given sizes take to build, against Astro alone: `npm run bench -- 1000 5000 10000`.
 * Fails where a floor is missed; some hold between 5,000 and 20,000 posts. Otherwise it measures:
 * - with `--against <commit>`, against the plugin of an earlier commit: `npm run bench -- 1000 --against HEAD~10`
 * - with `--dev`, what a writer waits for in `astro dev`; with `--against` too, of the earlier commit as well
 * - with `--peers`, against others who make blogs
 */

const { values, positionals } = parseArgs({
  options: { against: { type: 'string' }, dev: { type: 'boolean' }, peers: { type: 'boolean' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number).toSorted((a, b) => a - b);
if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Say how many posts: npm run bench -- 1000 5000 10000\n');
  process.exit(2);
}

const { against, dev, peers } = values;
const compare = peers
  ? measurePeers
  : dev
    ? (posts: number) => measureDev(posts, against)
    : against === undefined
      ? undefined
      : (posts: number) => measureAgainst(against, posts);

if (compare) {
  for (const size of sizes) process.stdout.write(`${await compare(size)}\n`);
} else {
  const all: Measured[] = [];
  for (const size of sizes) all.push(await measure(size));
  const ratios = ratiosOf(all);
  process.stdout.write(`${report(all, ratios)}\n`);
  process.exitCode = ratios.some(isMissed) ? 1 : 0;
}
