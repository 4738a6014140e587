import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/**
 * `npm run build`: builds the site beside the one that is served, and puts it in its place when it is whole. Flags go on
 * to `astro build`.
 */
const SERVED = 'dist';
const NEXT = '.dist-next';
const PREVIOUS = '.dist-previous';
/** Beside the kept pages: while it is there, some of them may be newer than Astro's list of them. */
const CACHE = '.cache';
const UNFINISHED = `${CACHE}/unfinished-build`;

const remove = (path: string): void => {
  rmSync(path, { recursive: true, force: true });
};

// The last build was stopped between the two renames below.
if (!existsSync(SERVED) && existsSync(PREVIOUS)) renameSync(PREVIOUS, SERVED);

const wasUnfinished = existsSync(UNFINISHED);
mkdirSync(CACHE, { recursive: true });
writeFileSync(UNFINISHED, '');
remove(NEXT);

const force = wasUnfinished ? ['--force'] : [];
const flags = ['build', '--outDir', NEXT, ...force, ...process.argv.slice(2)];
const { status, error } = spawnSync('astro', flags, {
  stdio: 'inherit',
  shell: process.platform === 'win32',
});
if (error) throw error;
if (status === 0) {
  remove(PREVIOUS);
  if (existsSync(SERVED)) renameSync(SERVED, PREVIOUS);
  renameSync(NEXT, SERVED);
  remove(PREVIOUS);
}
// A build that was refused before it wrote anything has touched no kept page.
if (status === 0 || (!wasUnfinished && !existsSync(NEXT))) remove(UNFINISHED);
process.exitCode = status ?? 1;
