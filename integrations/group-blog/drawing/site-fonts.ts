import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { ScriptFont } from '../cards/scripts.ts';
import type { CardSetup } from './card-setup.ts';
import { openEmoji, type EmojiSet } from './emoji.ts';
import { createFontProvider, type FontProvider } from './font-provider.ts';
import type { FontFile } from './fonts.ts';

/** The fonts and emoji with which a site's cards are drawn. */
export interface SiteFonts {
  fontProvider: FontProvider;
  emoji: EmojiSet;
}

/**
 * Opens the plugin's fonts and those that the site has installed.
 * @param root absolute path of the project.
 * @param report is called with each font that cannot be used.
 */
export function openSiteFonts(setup: CardSetup, root: string, report: (sentence: string) => void): SiteFonts {
  const emoji = openEmoji(setup.emoji);
  const findScriptFonts = (script: ScriptFont): FontFile[] => installedFonts(root, script);
  return {
    emoji,
    fontProvider: createFontProvider(
      { bundled: setup.fonts, symbols: setup.symbolFonts, findScriptFonts, emoji },
      report,
    ),
  };
}

function installedFonts(root: string, { name, package: from, subset }: ScriptFont): FontFile[] {
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
