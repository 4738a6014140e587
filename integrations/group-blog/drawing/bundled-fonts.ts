import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { FontFile } from './fonts.ts';
import type { ScriptFont } from '../cards/scripts.ts';

/** satori takes one font a name and weight, so every subset is a family of its own. */
export const FONT_SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
] as const;

/**
 * The files of a writing system that a site has installed.
 * @param root absolute path of the project.
 */
export function findScriptFonts(root: string, { name, package: from, subset }: ScriptFont): FontFile[] {
  const { resolve } = createRequire(join(root, 'package.json'));
  return ([400, 700] as const).flatMap((weight) => {
    try {
      const path = resolve(`@fontsource/${from}/files/${from}-${subset}-${weight}-normal.woff`);
      return existsSync(path) ? [{ path, family: `Noto ${name}`, weight }] : [];
    } catch {
      return [];
    }
  });
}
