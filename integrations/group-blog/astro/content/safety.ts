import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';

/** Changes with the code that makes bodies safe, so that no page is kept that older code let through. */
export const SAFETY = hashModules([
  './safe-bodies',
  '../../safety/sanitise',
  '../../safety/mdx-components',
  '../../safety/safe-html',
]);

function hashModules(modules: readonly string[]): string {
  const hash = createHash('sha256');
  for (const module of modules) {
    // In the package they are compiled.
    for (const file of [`${module}.ts`, `${module}.js`].map((name) => new URL(name, import.meta.url))) {
      if (existsSync(file)) hash.update(readFileSync(file));
    }
  }
  return hash.digest('hex');
}
