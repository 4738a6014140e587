import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { versionsOf } from '../../reader/package-versions.ts';

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
    // The published package has compiled modules.
    for (const file of [`${module}.ts`, `${module}.js`].map((name) => new URL(name, import.meta.url))) {
      if (existsSync(file)) hash.update(readFileSync(file));
    }
  }
  hash.update(versionsOf(PACKAGES, dirname(fileURLToPath(import.meta.url))).join('\n'));
  return hash.digest('hex');
}
