import { codePointsOf } from '../cards/code-points.ts';
import { box } from '../cards/element.ts';
import { scriptFontsFor, type MissingFont, type ScriptFont } from '../cards/scripts.ts';
import type { CardModel } from '../views/cards/card-model.ts';
import { toCardFonts, type CardFonts } from './card-fonts.ts';
import type { EmojiSet } from './emoji.ts';
import { readFont, unusable, type FontFile, type LoadedFont } from './fonts.ts';

export interface FontProvider {
  /** Chooses the fonts of a card without test drawings, which is enough for alternative texts, and to find a card in the store. */
  untriedFontsFor: (card: CardModel) => CardFonts;
  /** Chooses the fonts of a card among those that passed a test drawing. */
  fontsFor: (card: CardModel) => Promise<CardFonts>;
}

export interface FontSources {
  /** The fonts that come with the plugin, the most needed first. */
  bundled: readonly FontFile[];
  /** Fonts for symbols that no other font of a card has, the most needed first. Of their letters none is drawn. */
  symbols: readonly FontFile[];
  /** Finds the fonts of a writing system that the site has installed. */
  findScriptFonts: (script: ScriptFont) => readonly FontFile[];
  emoji: EmojiSet;
}

/**
 * Creates a provider that reads and tries each font at most once.
 * @param report is called with each font that cannot be used.
 */
export function createFontProvider(
  { bundled, symbols, findScriptFonts, emoji }: FontSources,
  report: (sentence: string) => void,
): FontProvider {
  const broken = new Set<string>();
  const isUsable = ({ path }: FontFile): boolean => !broken.has(path);
  const markBroken = (path: string, cause: unknown): void => {
    if (!broken.has(path)) report((cause as Error).message);
    broken.add(path);
  };
  const read = (files: readonly FontFile[]): LoadedFont[] =>
    files.flatMap((file) => {
      try {
        return [readFont(file)];
      } catch (cause) {
        markBroken(file.path, cause);
        return [];
      }
    });

  const trials = new Map<string, Promise<void>>();
  const tryOut = async (font: LoadedFont): Promise<void> => {
    const trial = trials.get(font.path) ?? tryFont(font);
    trials.set(font.path, trial);
    await trial.catch((cause: unknown) => {
      markBroken(font.path, cause);
    });
  };

  const bundledFonts = read(bundled);
  let openedSymbols: LoadedFont[] | undefined;
  /** Symbols are rare, so their fonts, which are large, are read for the first card that needs them. */
  const symbolFonts = (): LoadedFont[] => (openedSymbols ??= read(symbols).map(withSymbolsOnly));

  const scripts = new Map<string, { isInstalled: boolean; fonts: LoadedFont[] }>();
  const scriptFonts = (script: ScriptFont): { isInstalled: boolean; fonts: LoadedFont[] } => {
    const known = scripts.get(script.package);
    if (known) return known;
    const files = findScriptFonts(script);
    const found = { isInstalled: files.length > 0, fonts: read(files) };
    scripts.set(script.package, found);
    return found;
  };

  const sets = new Map<string, CardFonts>();
  const choose = (card: CardModel): { chosen: LoadedFont[]; set: CardFonts } => {
    const text = textsOf(card).join(' ').normalize();
    const extra = new Set<LoadedFont>();
    const missing = new Map<string, MissingFont>();
    for (const alternatives of scriptFontsFor(text, card.language)) {
      const usable = alternatives.values().map((script) => scriptFonts(script).fonts.filter(isUsable));
      const fonts = usable.find(({ length }) => length > 0) ?? [];
      for (const font of fonts) extra.add(font);
      const installed = alternatives.find((script) => scriptFonts(script).isInstalled);
      const script = installed ?? alternatives[0];
      if (fonts.length === 0 && script) {
        missing.set(script.package, { script, isBroken: installed !== undefined });
      }
    }
    const letters = [...fontsWithGlyphsOf(text, bundledFonts.filter(isUsable)), ...extra];
    const isDrawn = (sign: string): boolean =>
      (emoji.has(sign) && !text.includes(sign + TEXT_STYLE)) ||
      letters.some(({ has }) => codePointsOf(sign).every(has));
    const undrawn = [...new Set(text)].filter((sign) => SYMBOL.test(sign) && !isDrawn(sign)).join('');
    const chosen =
      undrawn === '' ? letters : [...letters, ...fontsWithGlyphsOf(undrawn, symbolFonts().filter(isUsable))];
    const key = [...chosen.map(({ path }) => path), ...missing.keys()].join();
    const set = sets.get(key) ?? toCardFonts(chosen, [...missing.values()], emoji);
    sets.set(key, set);
    return { chosen, set };
  };

  return {
    untriedFontsFor: (card) => choose(card).set,
    async fontsFor(card) {
      for (;;) {
        const { chosen, set } = choose(card);
        await Promise.all(chosen.map(tryOut));
        if (chosen.every(isUsable)) return set;
      }
    },
  };
}

/**
 * Draws a letter with a font, because some fonts can be parsed but not drawn.
 * @throws {Error} that names the file.
 */
async function tryFont({ path, font, characterSet }: LoadedFont): Promise<void> {
  // satori is imported only here, because pages need fonts but no drawings.
  const { toSvg } = await import('./raster.ts');
  try {
    const letter = characterSet.find((codePoint) => /\p{L}/u.test(String.fromCodePoint(codePoint)));
    if (letter === undefined) throw new Error('it has no letters');
    const element = box({ fontFamily: font.name, fontSize: 40 }, String.fromCodePoint(letter));
    if (!(await toSvg(element, [font])).includes('<path')) throw new Error('it draws nothing');
  } catch (cause) {
    throw unusable(path, cause);
  }
}

/** Asks for the sign before it as text, not as an emoji. */
const TEXT_STYLE = '\ufe0e';

const SYMBOL = /[\p{S}\p{Ps}\p{Pe}]/u;

/** Hides the letters of a font, such as those of Arabic in a font for mathematics, which do not join. */
function withSymbolsOnly(font: LoadedFont): LoadedFont {
  return { ...font, has: (codePoint) => SYMBOL.test(String.fromCodePoint(codePoint)) && font.has(codePoint) };
}

/** The character with which `fitText` ends a shortened text. */
const ELLIPSIS = '…';

/** Returns all texts of a card. The names of its people are in `names`, so only their initials are added. */
function textsOf({ eyebrow, title, text, people, host, names, role, day, network }: CardModel): string[] {
  const persons = host ? [...people, host] : people;
  const initials = persons.map((person) => person.initials);
  return [eyebrow, title, text, names, role, day, network, ...initials, ELLIPSIS];
}

/** Returns the families that draw the text, in all weights. A character is drawn by the first family that has it. */
function fontsWithGlyphsOf(text: string, fonts: readonly LoadedFont[]): LoadedFont[] {
  const families = new Set<string>();
  for (const codePoint of new Set(codePointsOf(text))) {
    const family = fonts.find(({ has }) => has(codePoint))?.family;
    if (family !== undefined) families.add(family);
  }
  return fonts.filter(({ family }) => families.has(family));
}
