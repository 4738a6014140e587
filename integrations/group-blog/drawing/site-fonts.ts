import { openEmoji, type EmojiSet } from './emoji.ts';
import { openFontShelf, type FontShelf } from './font-provider.ts';
import { findScriptFonts } from './bundled-fonts.ts';
import type { CardSetup } from './card-setup.ts';

/** What a site's cards are written with. */
export interface SiteFonts {
  shelf: FontShelf;
  emoji: EmojiSet;
}

/**
 * @param root absolute path of the project, whose fonts are used.
 * @param report told which cannot be.
 */
export function openSiteFonts(setup: CardSetup, root: string, report: (sentence: string) => void): SiteFonts {
  const emoji = openEmoji(setup.emoji);
  const find = findScriptFonts.bind(null, root);
  return { emoji, shelf: openFontShelf({ own: setup.fonts, find, emoji }, report) };
}
