import { createHash } from 'node:crypto';
import type { Font } from 'satori';
import { codePointsOf } from '../cards/code-points.ts';
import type { Covers } from '../cards/missing-glyphs.ts';
import type { EmojiSet } from './emoji.ts';
import type { Measure } from '../cards/fit-text.ts';
import type { LoadedFont } from './fonts.ts';
import type { ScriptFont } from '../cards/scripts.ts';

/** The fonts that one card needs, and no others. */
export interface CardFonts {
  fonts: Font[];
  /** For `fontFamily`. */
  families: string;
  covers: Covers;
  regular: Measure;
  bold: Measure;
  /** Changes with the fonts' bytes. */
  digest: string;
  lacking: readonly LackingFont[];
}

/** A writing system that cannot be drawn. */
export interface LackingFont {
  script: ScriptFont;
  /** The site has its font, and it cannot be used. */
  isBroken: boolean;
}

/** @param fonts the one that most of the text needs first. */
export function toCardFonts(
  fonts: readonly LoadedFont[],
  lacking: readonly LackingFont[],
  emoji: EmojiSet,
): CardFonts {
  const has = (codePoint: number): boolean => fonts.some((font) => font.has(codePoint));
  const known = new Map<string, boolean>();
  return {
    fonts: fonts.map(({ font }) => font),
    families: [...new Set(fonts.map(({ family }) => family))].join(', '),
    covers: (grapheme) => {
      const isCovered =
        known.get(grapheme) ??
        (emoji.has(grapheme) ||
          codePointsOf(grapheme).every((codePoint) => isUnseen(codePoint) || has(codePoint)));
      known.set(grapheme, isCovered);
      return isCovered;
    },
    regular: measureWith(byWeight(fonts, 400)),
    bold: measureWith(byWeight(fonts, 700)),
    digest: createHash('sha256')
      .update(fonts.map(({ digest }) => digest).join())
      .digest('hex'),
    lacking,
  };
}

/** Joiners, marks of direction and variation: signs that only change their neighbours. */
function isUnseen(codePoint: number): boolean {
  return /[\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(codePoint));
}

/** Those of a weight first; a family may have one alone. */
function byWeight(fonts: readonly LoadedFont[], weight: number): LoadedFont[] {
  return fonts.toSorted((a, b) => Number(b.weight === weight) - Number(a.weight === weight));
}

/** An emoji, and what no font has. */
const ONE_EM = 1;

/** Of several code points, as flags and families are. */
const EMOJI = /\p{RGI_Emoji}/gv;
/** Quick to find: what joins code points to an emoji. */
const JOINED = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const ONE_EMOJI = '🍞';

function measureWith(fonts: readonly LoadedFont[]): Measure {
  const widths = new Map<number, number>();
  const widthOf = (codePoint: number): number =>
    isUnseen(codePoint) ? 0 : (fonts.find(({ has }) => has(codePoint))?.advance(codePoint) ?? ONE_EM);
  return (text) => {
    let total = 0;
    for (const codePoint of codePointsOf(JOINED.test(text) ? text.replace(EMOJI, ONE_EMOJI) : text)) {
      const width = widths.get(codePoint) ?? widthOf(codePoint);
      widths.set(codePoint, width);
      total += width;
    }
    return total;
  };
}
