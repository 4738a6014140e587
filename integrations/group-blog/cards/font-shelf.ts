import { createHash } from 'node:crypto';
import type { Font } from 'satori';
import type { CardModel } from '../views/card.ts';
import type { Covers } from './drawable.ts';
import type { EmojiSet } from './emoji.ts';
import type { Measure } from './fit-text.ts';
import { codePointsOf } from './code-points.ts';
import { loadFont, type FontFile, type LoadedFont } from './fonts.ts';
import { scriptFontsFor, type ScriptFont } from './scripts.ts';

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
  /** Writing systems whose fonts the site lacks. */
  missing: readonly ScriptFont[];
}

export interface FontShelf {
  fontsFor: (card: CardModel) => Promise<CardFonts>;
}

export interface FontSources {
  /** That come with the plugin, the one that most texts need first. */
  own: readonly FontFile[];
  /** The files of a writing system; none where the site has not installed it. */
  find: (script: ScriptFont) => readonly FontFile[];
  emoji: EmojiSet;
}

/**
 * Fonts, each read and tried once.
 * @param report told which cannot be used.
 */
export async function openFontShelf(
  { own, find, emoji }: FontSources,
  report: (sentence: string) => void,
): Promise<FontShelf> {
  const load = async (files: readonly FontFile[]): Promise<LoadedFont[]> => {
    const found = await Promise.allSettled(files.map(loadFont));
    for (const result of found) {
      if (result.status === 'rejected') report((result.reason as Error).message);
    }
    return found.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  };
  const common = await load(own);
  const scripts = new Map<string, Promise<LoadedFont[]>>();
  const sets = new Map<string, CardFonts>();
  const firstOf = async (alternatives: readonly ScriptFont[]): Promise<LoadedFont[]> => {
    for (const script of alternatives) {
      const loading = scripts.get(script.package) ?? load(find(script));
      scripts.set(script.package, loading);
      const loaded = await loading;
      if (loaded.length > 0) return loaded;
    }
    return [];
  };

  return {
    async fontsFor(card) {
      const text = textsOf(card).join(' ');
      const extra: LoadedFont[] = [];
      const missing: ScriptFont[] = [];
      for (const alternatives of scriptFontsFor(text, card.language)) {
        const loaded = await firstOf(alternatives);
        if (loaded.length === 0) missing.push(...alternatives.slice(0, 1));
        extra.push(...loaded);
      }
      const needed = [...needFor(text, common), ...extra];
      const name = [...needed, ...missing].map((font) => ('path' in font ? font.path : font.package)).join();
      const set = sets.get(name) ?? toCardFonts(needed, missing, emoji);
      sets.set(name, set);
      return set;
    },
  };
}

function textsOf({ eyebrow, title, text, people, host, names, role, day, network }: CardModel): string[] {
  const persons = host ? [...people, host] : people;
  return [
    eyebrow,
    title,
    text,
    names,
    role,
    day,
    network,
    ...persons.map(({ initials }) => initials),
    ELLIPSIS,
  ];
}

const ELLIPSIS = '…';

/** The first that has a sign is the one that draws it, in either weight. */
function needFor(text: string, fonts: readonly LoadedFont[]): LoadedFont[] {
  const families = new Set<string>();
  for (const codePoint of new Set(codePointsOf(text))) {
    const family = fonts.find(({ has }) => has(codePoint))?.family;
    if (family !== undefined) families.add(family);
  }
  return fonts.filter(({ family }) => families.has(family));
}

function toCardFonts(
  fonts: readonly LoadedFont[],
  missing: readonly ScriptFont[],
  emoji: EmojiSet,
): CardFonts {
  const has = (codePoint: number): boolean => fonts.some((font) => font.has(codePoint));
  return {
    fonts: fonts.map(({ font }) => font),
    families: [...new Set(fonts.map(({ family }) => family))].join(', '),
    covers: (grapheme) =>
      emoji.has(grapheme) ||
      codePointsOf(grapheme).every((codePoint) => isUnseen(codePoint) || has(codePoint)),
    regular: measureWith(byWeight(fonts, 400)),
    bold: measureWith(byWeight(fonts, 700)),
    digest: createHash('sha256')
      .update(fonts.map(({ digest }) => digest).join())
      .digest('hex'),
    missing,
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
