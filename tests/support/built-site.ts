import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { createOwnSite, SITES, siteAt, type TestSite } from './site.ts';

/** A machine far in the east that speaks German, as far as this one can be made to be it. */
const MACHINE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'de_DE.UTF-8', LANG: 'de_DE.UTF-8' };
const FOLDER = join(SITES, 'built');
/** Holds the root of the built site, or nothing where the build failed. */
const DONE = join(FOLDER, 'done');

/**
 * The site of this repository, built once for all test files, which only read it: whoever asks first builds it, and
 * the others wait. It draws its own cards, in a process of its own.
 */
export async function builtOwnSite(): Promise<TestSite> {
  mkdirSync(SITES, { recursive: true });
  if (isFirst()) await build();
  while (!existsSync(DONE)) await setTimeout(100);
  const root = readFileSync(DONE, 'utf8');
  if (root === '')
    throw new Error('the site of this repository could not be built: another test file says why');
  return siteAt(root);
}

/** Exactly one process makes the folder. */
function isFirst(): boolean {
  try {
    mkdirSync(FOLDER);
    return true;
  } catch {
    return false;
  }
}

async function build(): Promise<void> {
  const site = createOwnSite({ cards: 'own', folder: FOLDER });
  const { status, output } = await site.build(MACHINE, { process: 'own' });
  writeFileSync(DONE, status === 0 ? site.root : '');
  if (status !== 0) throw new Error(output);
}
