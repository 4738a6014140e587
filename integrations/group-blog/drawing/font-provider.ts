import type { CardModel } from '../views/cards/card-model.ts';
import { toCardFonts, type CardFonts, type LackingFont } from './card-fonts.ts';
import { codePointsOf } from '../cards/code-points.ts';
import type { EmojiSet } from './emoji.ts';
import { readFont, type FontFile, type LoadedFont } from './fonts.ts';
import { scriptFontsFor, type ScriptFont } from '../cards/scripts.ts';

export interface FontShelf {
  /** What a card is written with, as far as reading the fonts tells. */
  knownFor: (card: CardModel) => Pick<CardFonts, 'covers' | 'digest'>;
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
    const text = textsOf(card).join(' ').normalize();
    const extra = new Set<LoadedFont>();
    const lacking = new Map<string, LackingFont>();
    for (const alternatives of scriptFontsFor(text, card.language)) {
      const loaded = firstOf(alternatives);
      for (const font of loaded) extra.add(font);
      const wanted = loaded.length > 0 ? null : lackingOf(alternatives, (of) => fontOf(of).isInstalled);
      if (wanted) lacking.set(wanted.script.package, wanted);
    }
    const needed = [...needFor(text, common.filter(isUsable)), ...extra];
    const name = [...needed.map(({ path }) => path), ...lacking.keys()].join();
    const set = sets.get(name) ?? toCardFonts(needed, [...lacking.values()], emoji);
    sets.set(name, set);
    return { needed, set };
  };

  return {
    knownFor: (card) => choose(card).set,
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
): LackingFont | null {
  const broken = alternatives.find(isInstalled);
  const script = broken ?? alternatives[0];
  return script ? { script, isBroken: broken !== undefined } : null;
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
