import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { BENCH_FOLDER, REPOSITORY } from './sites.ts';

/**
 * An earlier commit of this repository with its packages, in a folder of its own; what is there from last time is taken
 * again.
 * @param commit as Git knows it: `a6963b0`, `HEAD~3`, a branch.
 * @returns its root, absolute.
 * @throws {Error} where there is no such commit, or its packages cannot be installed.
 */
export function checkOut(commit: string): string {
  const id = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`).trim();
  const root = join(REPOSITORY, BENCH_FOLDER, 'commits', id);
  const installed = join(root, 'node_modules/installed-for-the-bench');
  if (existsSync(installed)) return root;
  process.stderr.write(`checking out ${id.slice(0, 7)} and installing its packages\n`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  const archive = join(root, 'archive.tar');
  git('archive', '--output', archive, id);
  execFileSync('tar', ['-xf', archive, '-C', root]);
  rmSync(archive);
  execFileSync('npm', ['ci', '--prefer-offline'], {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(installed, '');
  return root;
}

function git(...parameters: string[]): string {
  return execFileSync('git', parameters, { cwd: REPOSITORY, encoding: 'utf8' });
}
