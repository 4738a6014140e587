import { createHash } from 'node:crypto';
import type { Font } from 'satori';
import type { CardModel } from '../views/card.ts';
import type { Covers } from './drawable.ts';
import type { EmojiSet } from './emoji.ts';
import type { Measure } from './fit-text.ts';
import { codePointsOf } from './code-points.ts';
import { readFont, type FontFile, type LoadedFont } from './fonts.ts';
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
  lacking: readonly LackingFont[];
}

/** A writing system that cannot be drawn. */
export interface LackingFont {
  script: ScriptFont;
  /** The site has its font, and it cannot be used. */
  isBroken: boolean;
}

export interface FontShelf {
  /** What the fonts of a card have signs for, as far as reading them tells. */
  coversOf: (card: CardModel) => Covers;
  /** To draw with: fonts that were tried. */
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
export function openFontShelf(
  { own, find, emoji }: FontSources,
  report: (sentence: string) => void,
): FontShelf {
  const broken = new Set<string>();
  const leaveOut = (path: string, cause: unknown): void => {
    if (!broken.has(path)) report((cause as Error).message);
    broken.add(path);
  };
  const read = (files: readonly FontFile[]): LoadedFont[] =>
    files.flatMap((file) => {
      try {
        return [readFont(file)];
      } catch (cause) {
        leaveOut(file.path, cause);
        return [];
      }
    });
  const isUsable = ({ path }: FontFile): boolean => !broken.has(path);
  const trials = new Map<string, Promise<void>>();
  const tryOut = async (font: LoadedFont): Promise<void> => {
    // Pages only read fonts: what draws with them is loaded where something is drawn.
    const trial = trials.get(font.path) ?? import('./try-font.ts').then(({ tryFont }) => tryFont(font));
    trials.set(font.path, trial);
    await trial.catch((cause: unknown) => {
      leaveOut(font.path, cause);
    });
  };
  const common = read(own);
  const scripts = new Map<string, { isInstalled: boolean; fonts: LoadedFont[] }>();
  const fontOf = (script: ScriptFont): { isInstalled: boolean; fonts: LoadedFont[] } => {
    const known = scripts.get(script.package);
    if (known) return known;
    const files = find(script);
    const found = { isInstalled: files.length > 0, fonts: read(files) };
    scripts.set(script.package, found);
    return found;
  };
  const firstOf = (alternatives: readonly ScriptFont[]): LoadedFont[] => {
    for (const script of alternatives) {
      const usable = fontOf(script).fonts.filter(isUsable);
      if (usable.length > 0) return usable;
    }
    return [];
  };
  const sets = new Map<string, CardFonts>();
  const choose = (card: CardModel): { needed: LoadedFont[]; set: CardFonts } => {
    const text = textsOf(card).join(' ');
    const extra: LoadedFont[] = [];
    const lacking: LackingFont[] = [];
    for (const alternatives of scriptFontsFor(text, card.language)) {
      const loaded = firstOf(alternatives);
      extra.push(...loaded);
      if (loaded.length === 0) lacking.push(...lackingOf(alternatives, (of) => fontOf(of).isInstalled));
    }
    const needed = [...needFor(text, common.filter(isUsable)), ...extra];
    const names = [...needed.map(({ path }) => path), ...lacking.map(({ script }) => script.package)];
    const name = names.join();
    const set = sets.get(name) ?? toCardFonts(needed, lacking, emoji);
    sets.set(name, set);
    return { needed, set };
  };

  return {
    coversOf: (card) => choose(card).set.covers,
    async fontsFor(card) {
      for (;;) {
        const { needed, set } = choose(card);
        await Promise.all(needed.map(tryOut));
        if (needed.every(isUsable)) return set;
      }
    },
  };
}

/** One of the fonts that would do: one that is there and broken, else the first. */
function lackingOf(
  alternatives: readonly ScriptFont[],
  isInstalled: (script: ScriptFont) => boolean,
): LackingFont[] {
  const broken = alternatives.find(isInstalled);
  const script = broken ?? alternatives[0];
  return script ? [{ script, isBroken: broken !== undefined }] : [];
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
