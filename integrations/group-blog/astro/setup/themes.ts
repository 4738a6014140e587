import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroUserConfig } from 'astro';
import type { ParsedOptions } from '../../options/options.ts';

type Fonts = NonNullable<AstroUserConfig['fonts']>;
interface Face {
  cssVariable: `--gb-${string}`;
  name: string;
  /** The package with its files, which is a dependency of this one. */
  from: 'lora' | 'figtree';
  /** The lowest and the highest weight of its variable axis. */
  weight: [lowest: number, highest: number];
  /** The subsets of each style. The first one of the first style is what most pages need at once. */
  normal: readonly string[];
  italic: readonly string[];
  fallbacks: readonly string[];
}

const LORA: Face = {
  cssVariable: '--gb-serif',
  name: 'Lora',
  from: 'lora',
  weight: [400, 700],
  normal: ['latin', 'latin-ext', 'vietnamese', 'cyrillic', 'cyrillic-ext'],
  italic: ['latin', 'latin-ext', 'cyrillic'],
  fallbacks: ['Georgia', 'serif'],
};

const FIGTREE: Face = {
  cssVariable: '--gb-sans',
  name: 'Figtree',
  from: 'figtree',
  weight: [300, 900],
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

/**
 * Returns the typefaces of a theme for Astro's option `fonts`. Their files lie on the disk, so a build needs no network. The provider is our
 * own, because Astro's provider of local files has paths in its options, and Astro 7.3 makes a part of each family's name of these: then a site
 * built in another folder has other bytes.
 */
export function themeFonts(theme: ParsedOptions['theme']): Fonts {
  const faces = FACES[theme];
  // Astro keeps one provider of a name, and asks it for every family.
  const provider = {
    name: 'astro-group-blog',
    resolveFont: ({ familyName }: { familyName: string }) => ({
      fonts: faces.filter(({ name }) => name === familyName).flatMap(facesOf),
    }),
  };
  return faces.map(({ name, cssVariable, fallbacks }) => ({
    provider,
    name,
    cssVariable,
    fallbacks: [...fallbacks],
    // A face that comes late waits for the next page, so that no text moves while it is read.
    display: 'optional' as const,
  }));
}

interface FontFace {
  src: [{ url: string; format: 'woff2' }];
  weight: [lowest: number, highest: number];
  style: 'normal' | 'italic';
  unicodeRange: string[];
  meta: { subset: string };
}

function facesOf({ from, weight, normal, italic }: Face): FontFace[] {
  const ranges = JSON.parse(readFileSync(packageFile(from, 'unicode.json'), 'utf8')) as Record<
    string,
    string
  >;
  const inStyle = (style: FontFace['style'], subsets: readonly string[]): FontFace[] =>
    subsets.map((subset) => ({
      src: [{ url: packageFile(from, `files/${from}-${subset}-wght-${style}.woff2`), format: 'woff2' }],
      weight,
      style,
      unicodeRange: (ranges[subset] ?? '').split(','),
      meta: { subset },
    }));
  return [...inStyle('normal', normal), ...inStyle('italic', italic)];
}

function packageFile(name: string, file: string): string {
  return fileURLToPath(import.meta.resolve(`@fontsource-variable/${name}/${file}`));
}
