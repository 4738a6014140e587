import { parseArgs } from 'node:util';
import { measureAgainst } from './against.ts';
import { isMissed, ratiosOf } from './floors.ts';
import { measure, type Measured } from './measure.ts';
import { report } from './report.ts';

/**
 * Measures how long networks of the given sizes take to build, against Astro alone: `npm run bench -- 1000 5000 10000`.
 * Fails where a floor is missed. With `--against <commit>`, against the plugin of an earlier commit instead:
 * `npm run bench -- 1000 --against HEAD~10`.
 */

const { values, positionals } = parseArgs({
  options: { against: { type: 'string' } },
  allowPositionals: true,
});
const sizes = positionals.map(Number).toSorted((a, b) => a - b);
if (sizes.length === 0 || !sizes.every((size) => Number.isInteger(size) && size > 0)) {
  process.stderr.write('Say how many posts: npm run bench -- 1000 5000 10000\n');
  process.exit(2);
}

if (values.against === undefined) {
  const all: Measured[] = [];
  for (const size of sizes) all.push(await measure(size));
  const ratios = ratiosOf(all);
  process.stdout.write(`${report(all, ratios)}\n`);
  process.exitCode = ratios.some(isMissed) ? 1 : 0;
} else {
  for (const size of sizes) process.stdout.write(`${await measureAgainst(values.against, size)}\n`);
}
