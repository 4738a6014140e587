import { spawnSync } from 'node:child_process';
import { existsSync, renameSync, rmSync } from 'node:fs';

/**
 * `npm run build`: builds the site beside the one that is served, and puts it in its place when it is whole. Flags go on
 * to `astro build`.
 */
const SERVED = 'dist';
const NEXT = '.dist-next';
const PREVIOUS = '.dist-previous';

const remove = (folder: string): void => {
  rmSync(folder, { recursive: true, force: true });
};

// The last build was stopped between the two renames below.
if (!existsSync(SERVED) && existsSync(PREVIOUS)) renameSync(PREVIOUS, SERVED);

// A build that stopped while it rendered kept pages that its list of kept pages does not know of: start from nothing.
const force = existsSync(NEXT) ? ['--force'] : [];
remove(NEXT);

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
process.exitCode = status ?? 1;
