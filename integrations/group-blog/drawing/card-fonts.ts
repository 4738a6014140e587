import { hash } from 'node:crypto';
import type { Font } from 'satori';
import { codePointsOf } from '../cards/code-points.ts';
import type { Measure } from '../cards/fit-text.ts';
import type { Covers } from '../cards/missing-glyphs.ts';
import type { MissingFont } from '../cards/scripts.ts';
import type { TemplateContext } from '../cards/template-context.ts';
import type { EmojiSet } from './emoji.ts';
import type { LoadedFont } from './fonts.ts';

/** The fonts that one card needs, and no others. */
export interface CardFonts extends Pick<TemplateContext, 'regular' | 'bold'> {
  fonts: Font[];
  /** The names of the families, for `fontFamily`. */
  families: string;
  covers: Covers;
  /** A hash of the fonts' bytes. */
  digest: string;
  missing: readonly MissingFont[];
}

/** @param fonts the fonts of the card, in order of preference. */
export function toCardFonts(
  fonts: readonly LoadedFont[],
  missing: readonly MissingFont[],
  emoji: EmojiSet,
): CardFonts {
  const hasGlyph = (codePoint: number): boolean =>
    isInvisible(codePoint) || fonts.some((font) => font.has(codePoint));
  const known = new Map<string, boolean>();
  return {
    fonts: fonts.map(({ font }) => font),
    families: [...new Set(fonts.map(({ family }) => family))].join(', '),
    covers: (grapheme) => {
      const isCovered =
        known.get(grapheme) ?? (emoji.has(grapheme) || codePointsOf(grapheme).every(hasGlyph));
      known.set(grapheme, isCovered);
      return isCovered;
    },
    regular: measureWith(withWeightFirst(fonts, 400)),
    bold: measureWith(withWeightFirst(fonts, 700)),
    digest: hash('sha256', fonts.map(({ digest }) => digest).join()),
    missing,
  };
}

/** Joiners, direction marks and variation selectors only change the characters beside them. */
function isInvisible(codePoint: number): boolean {
  return /[\p{Cf}\p{Variation_Selector}]/u.test(String.fromCodePoint(codePoint));
}

/** A family may lack a weight, so fonts of the other weight are measured with too. */
function withWeightFirst(fonts: readonly LoadedFont[], weight: number): LoadedFont[] {
  return fonts.toSorted((a, b) => Number(b.weight === weight) - Number(a.weight === weight));
}

/** The width of an emoji, and of a character that no font has. */
const ONE_EM = 1;

/** Matches an emoji that is made of several code points, such as a flag or a family. */
const EMOJI = /\p{RGI_Emoji}/gv;
/** Matches what joins code points to an emoji. This is faster than to look for emoji in every text. */
const JOINED = /[\u200d\ufe0f\u20e3\u{1f1e6}-\u{1f1ff}\u{1f3fb}-\u{1f3ff}]/u;
const ONE_EMOJI = '🍞';

function measureWith(fonts: readonly LoadedFont[]): Measure {
  const widths = new Map<number, number>();
  const widthOf = (codePoint: number): number =>
    isInvisible(codePoint) ? 0 : (fonts.find(({ has }) => has(codePoint))?.advance(codePoint) ?? ONE_EM);
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
