import { isMissed, ratiosOf } from './floors.ts';
import { measure, type Measured } from './measure.ts';
import { report } from './report.ts';

/**
 * Measures how long networks of the given sizes take to build, against Astro alone: `npm run bench -- 1000 5000 10000`.
 * Fails where a floor is missed.
 */

const sizes = process.argv.slice(2).map(Number);
if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Say how many posts: npm run bench -- 1000 5000 10000\n');
  process.exit(2);
}

const all: Measured[] = [];
for (const size of sizes.toSorted((a, b) => a - b)) all.push(await measure(size));

const ratios = ratiosOf(all);
process.stdout.write(`${report(all, ratios)}\n`);
process.exitCode = ratios.some(isMissed) ? 1 : 0;
