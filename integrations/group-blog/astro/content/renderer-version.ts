import { createHash } from 'node:crypto';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGES = ['@astrojs/markdown-satteri', 'hast-util-sanitize'];

/** The modules that render members' Markdown and make it safe. The key of the content store has those under `schemas/` already. */
export const RENDERER_MODULES = [
  './safe-bodies',
  './safe-plugins',
  './body-plugins',
  './sized-pictures',
  '../../model/source-file',
  '../../parse/code-languages',
  '../../parse/heading-ids',
  '../../parse/markdown',
  '../../parse/typographic-block',
  '../../parse/words/link-words',
  '../../words/quotation-marks',
  '../../words/typography',
  '../../safety/sanitise',
  '../../safety/mdx-components',
  '../../safety/safe-html',
  '../../styles/picture-sizes',
];

/**
 * Computes a hash of everything that renders members' Markdown: this plugin's modules and the versions of the packages that they use. Astro
 * keeps rendered bodies from build to build, and by itself renders one again only when its file changes.
 */
export function rendererVersion(): string {
  const hash = createHash('sha256');
  for (const module of RENDERER_MODULES) {
    // In the published package the modules are compiled.
    for (const file of [`${module}.ts`, `${module}.js`].map((name) => new URL(name, import.meta.url))) {
      if (existsSync(file)) hash.update(readFileSync(file));
    }
  }
  hash.update(versionsOf(PACKAGES, dirname(fileURLToPath(import.meta.url))).join('\n'));
  return hash.digest('hex');
}

/**
 * Returns the names and versions of packages and all their dependencies, sorted, without those that are not installed.
 * @param folder absolute path from which packages are resolved, as Node resolves them.
 */
export function versionsOf(packages: readonly string[], folder: string): string[] {
  const found = new Map<string, string>();
  const collect = (names: readonly string[], from: string): void => {
    for (const name of names) {
      const root = packageRoot(name, from);
      if (root === undefined || found.has(root)) continue;
      const { version, dependencies = {} } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
        version?: string;
        dependencies?: Record<string, string>;
      };
      found.set(root, `${name}@${version ?? ''}`);
      collect(Object.keys(dependencies), root);
    }
  };
  collect(packages, folder);
  return [...new Set(found.values())].toSorted();
}

function packageRoot(name: string, from: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return realpathSync(folder);
  const parent = dirname(from);
  return parent === from ? undefined : packageRoot(name, parent);
}
