import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import packageJson from '../package.json' with { type: 'json' };
import { versionsOf } from './package-versions.ts';

/** The folders with the modules that read a file, from this one. */
export const PARSER_FOLDERS = [
  './',
  '../model/',
  '../parse/',
  '../parse/organisers/',
  '../parse/words/',
  '../schemas/',
  '../schemas/pulled/',
  '../schemas/values/',
  '../words/',
];

/** The packages that read a file. */
export const PARSER_PACKAGES = [
  'github-slugger',
  'htmlparser2',
  'js-yaml',
  'satteri',
  'temporal-polyfill',
  'yaml',
  'zod',
];

/**
 * Computes a hash of everything that decides what is read in a file: this plugin's modules, the packages that they use, and Node, which
 * knows what is a letter.
 */
export function parserVersion(): string {
  const hash = createHash('sha256').update(`${packageJson.version} ${process.version}`);
  for (const folder of PARSER_FOLDERS.map((name) => new URL(name, import.meta.url))) {
    for (const file of readdirSync(folder).toSorted()) {
      if (/\.[jt]s$/.test(file)) hash.update(`\0${file}\0`).update(readFileSync(new URL(file, folder)));
    }
  }
  return hash
    .update(versionsOf(PARSER_PACKAGES, dirname(fileURLToPath(import.meta.url))).join('\n'))
    .digest('hex');
}
