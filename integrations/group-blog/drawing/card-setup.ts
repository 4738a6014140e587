import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import satoriPackage from 'satori/package.json' with { type: 'json' };
import twemojiPackage from '@twemoji/svg/package.json' with { type: 'json' };
import { FONT_SUBSETS } from './bundled-fonts.ts';
import type { FontFile } from './fonts.ts';
import type { CardTheme } from '../cards/theme.ts';
import type { ParsedOptions } from '../options/options.ts';
import pluginPackage from '../package.json' with { type: 'json' };
import type { CardPicture } from '../views/cards/card-model.ts';
import { readCardTheme } from './read-theme.ts';

/** What drawing cards takes; plain data. */
export interface CardSetup {
  theme: CardTheme;
  mark: CardPicture | null;
  strict: boolean;
  fonts: readonly FontFile[];
  /** Absolute path of the folder with pictures of emoji. */
  emoji: string;
  /** `import.meta.resolve`d from the plugin, for routes run from elsewhere. */
  sharp: string;
  /** The versions of all that draws. */
  engine: string;
  /** Changes with how cards look, not with what they say. */
  looks: string;
}

/**
 * @param root absolute path of the project.
 * @param report told what cannot be used.
 * @throws {Error} where a file that an option names is not there.
 */
export function readCardSetup(
  { cards, extend }: Pick<ParsedOptions, 'cards' | 'extend'>,
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
  const theme = readCardTheme(styles, report);
  const own = extend === undefined ? '' : digestOf(resolve(root, extend.replace(/^\//, '')));
  const markVersion = mark === null ? '' : digestOf(mark);
  return {
    theme,
    mark: mark === null ? null : { file: mark, version: markVersion },
    strict: cards.strict,
    fonts: ([400, 700] as const).flatMap((weight) =>
      FONT_SUBSETS.map((subset) => ({
        weight,
        family: `Inter ${subset}`,
        path: fileURLToPath(
          import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`),
        ),
      })),
    ),
    emoji: dirname(fileURLToPath(import.meta.resolve('@twemoji/svg/package.json'))),
    sharp: import.meta.resolve('sharp'),
    engine: `${pluginPackage.version}, satori ${satoriPackage.version}, twemoji ${twemojiPackage.version}`,
    looks: JSON.stringify([pluginPackage.version, theme, markVersion, own]),
  };
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
