import { hash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import twemojiPackage from '@twemoji/svg/package.json' with { type: 'json' };
import satoriPackage from 'satori/package.json' with { type: 'json' };
import type { CardTheme } from '../cards/template-context.ts';
import type { ParsedOptions } from '../options/options.ts';
import pluginPackage from '../package.json' with { type: 'json' };
import type { CardPicture } from '../views/cards/card-model.ts';
import type { FontFile } from './fonts.ts';
import { readCardTheme } from './read-theme.ts';

/** Everything that drawing a site's cards needs, as JSON. */
export interface CardSetup {
  theme: CardTheme;
  mark: CardPicture | null;
  strict: boolean;
  /** The fonts that come with the plugin. */
  fonts: readonly FontFile[];
  /** The plugin's fonts for arrows, signs of mathematics and other symbols. */
  symbolFonts: readonly FontFile[];
  /** Absolute path of the folder with pictures of emoji. */
  emoji: string;
  /** The URL of sharp as the plugin resolves it, because routes run from another folder. */
  sharp: string;
  /** The versions of the software that draws, with a hash of the plugin's own code for it. */
  engine: string;
  /** A text that changes with the design of cards, but not with what they say. */
  designVersion: string;
}

/** The symbols that people type most are in the first. */
const SYMBOL_FONTS = [
  { family: 'Noto Math', file: 'noto-sans-math/files/noto-sans-math-latin-400-normal.woff' },
  {
    family: 'Noto Symbols 2',
    file: 'noto-sans-symbols-2/files/noto-sans-symbols-2-symbols-400-normal.woff',
  },
] as const;

/** Each subset is its own font family, because satori takes one font for each family and weight. */
const FONT_SUBSETS = ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext', 'greek', 'greek-ext'];

/**
 * Reads the options and files that decide how cards look.
 * @param root absolute path of the project.
 * @param report is called with each colour that cannot be used.
 * @throws {Error} if a file that an option names does not exist.
 */
export function readCardSetup(
  { theme: look, cards, extend }: Pick<ParsedOptions, 'theme' | 'cards' | 'extend'>,
  root: string,
  report: (sentence: string) => void,
): CardSetup {
  const fileOf = (option: 'styles' | 'mark'): string | null => {
    const name = cards[option];
    if (name === undefined) return null;
    const path = resolve(root, name.replace(/^\//, ''));
    if (existsSync(path)) return path;
    throw new Error(
      `astro-group-blog: there is no file at ${name}. Make it, or mend the option: groupBlog({ cards: { ${option}: … } }).`,
    );
  };
  const styles = fileOf('styles');
  const mark = fileOf('mark');
  const markVersion = mark === null ? '' : digestOf(mark);
  const theme = readCardTheme(look, styles, report);
  const own = extend === undefined ? '' : digestOf(resolve(root, extend.replace(/^\//, '')));
  return {
    theme,
    mark: mark === null ? null : { file: mark, version: markVersion },
    strict: cards.strict,
    fonts: ([400, 700] as const).flatMap((weight) =>
      FONT_SUBSETS.map((subset) => ({
        weight,
        family: `Inter ${subset}`,
        path: fontPath(`inter/files/inter-${subset}-${weight}-normal.woff`),
      })),
    ),
    symbolFonts: SYMBOL_FONTS.map(({ family, file }) => ({ family, weight: 400, path: fontPath(file) })),
    emoji: dirname(fileURLToPath(import.meta.resolve('@twemoji/svg/package.json'))),
    sharp: import.meta.resolve('sharp'),
    engine: `${codeDigest()}, satori ${satoriPackage.version}, twemoji ${twemojiPackage.version}`,
    designVersion: JSON.stringify([pluginPackage.version, theme, markVersion, own]),
  };
}

/** Hashes the modules that draw, which are compiled in the published package. */
function codeDigest(): string {
  const folders = [new URL('./', import.meta.url), new URL('../cards/', import.meta.url)];
  const files = folders.flatMap((folder) => readdirSync(folder).map((name) => new URL(name, folder)));
  return hash(
    'sha256',
    files
      .map((file) => digestOf(fileURLToPath(file)))
      .toSorted()
      .join(),
  );
}

function fontPath(file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource/${file}`));
}

function digestOf(file: string): string {
  return hash('sha256', readFileSync(file));
}
