import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import { fontProviders } from 'astro/config';
import type { ParsedOptions } from '../../options/options.ts';

type Fonts = NonNullable<AstroUserConfig['fonts']>;
type LocalVariants = [LocalVariant, ...LocalVariant[]];
interface LocalVariant {
  src: [string];
  weight: string;
  style: 'normal' | 'italic';
  unicodeRange: [string];
}

interface Face {
  cssVariable: `--gb-${string}`;
  name: string;
  /** The package with its files, which is a dependency of this one. */
  from: 'lora' | 'figtree';
  /** The lowest and the highest weight of its variable axis. */
  weight: string;
  /** The subsets of each style. The first one of the first style is what most pages need at once. */
  normal: readonly string[];
  italic: readonly string[];
  fallbacks: readonly string[];
}

const LORA: Face = {
  cssVariable: '--gb-serif',
  name: 'Lora',
  from: 'lora',
  weight: '400 700',
  normal: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'],
  italic: ['latin', 'latin-ext', 'cyrillic'],
  fallbacks: ['Georgia', 'serif'],
};

const FIGTREE: Face = {
  cssVariable: '--gb-sans',
  name: 'Figtree',
  from: 'figtree',
  weight: '300 900',
  normal: ['latin', 'latin-ext'],
  italic: [],
  fallbacks: ['Arial', 'system-ui', 'sans-serif'],
};

/** The typefaces that come with each theme. */
const FACES: Readonly<Record<ParsedOptions['theme'], readonly Face[]>> = {
  paper: [LORA, FIGTREE],
  plain: [],
  bold: [FIGTREE],
};

/** The files that may be a site's sign, the best one first, with their types. */
const ICONS = { 'favicon.svg': 'image/svg+xml', 'favicon.png': 'image/png', 'favicon.ico': 'image/x-icon' };

/**
 * Makes the virtual module with a theme's stylesheet, the custom properties that Astro sets to its typefaces, and the site's sign.
 * @param publicFolder absolute path of the site's public folder.
 */
export function themeModules(
  theme: ParsedOptions['theme'],
  { base, publicFolder }: { base: string; publicFolder: string },
): Record<`virtual:${string}`, () => string> {
  const variables = FACES[theme].map(({ cssVariable }) => cssVariable);
  const icon = Object.entries(ICONS)
    .filter(([name]) => existsSync(join(publicFolder, name)))
    .map(([name, type]) => ({ url: `${base.replace(/\/$/, '')}/${name}`, type }))
    .at(0);
  const lines = [
    `import 'astro-group-blog/styles/themes/${theme}.css';`,
    `export const fonts = ${JSON.stringify(variables)};`,
    `export const icon = ${JSON.stringify(icon ?? null)};`,
  ];
  return { 'virtual:group-blog/theme': () => lines.join('\n') };
}

/** Returns the typefaces of a theme for Astro's option `fonts`. Their files lie on the disk, so a build needs no network. */
export function themeFonts(theme: ParsedOptions['theme']): Fonts {
  const families = FACES[theme].map((face) => ({
    provider: fontProviders.local(),
    name: face.name,
    cssVariable: face.cssVariable,
    fallbacks: [...face.fallbacks],
    options: { variants: variantsOf(face) },
  }));
  // The type of the option is that of families whose provider has no options.
  return families as unknown as Fonts;
}

function variantsOf({ from, weight, normal, italic }: Face): LocalVariants {
  const ranges = JSON.parse(readFileSync(packageFile(from, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const inStyle = (style: 'normal' | 'italic', subsets: readonly string[]): LocalVariant[] =>
    subsets.map((subset) => ({
      src: [packageFile(from, `files/${from}-${subset}-wght-${style}.woff2`)],
      weight,
      style,
      unicodeRange: [ranges[subset] ?? ''],
    }));
  return [...inStyle('normal', normal), ...inStyle('italic', italic)] as LocalVariants;
}

function packageFile(name: string, file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/${file}`));
}
