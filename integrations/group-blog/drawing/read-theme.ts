import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { formatHex, parse as parseColour } from 'culori';
import { list, parse as parseStyles, type AtRule } from 'postcss';
import type { CardTheme } from '../cards/template-context.ts';
import type { ParsedOptions } from '../options/options.ts';

const SHADES = 8;
const ROOT = new Set([':root', 'html']);

/**
 * Reads the colours of cards from the `--gb-…` tokens of a theme and of the site's stylesheet. Cards have the light colours.
 * @param file absolute path of the site's stylesheet, or null.
 * @param report is called with each colour that cannot be read.
 */
export function readCardTheme(
  theme: ParsedOptions['theme'],
  file: string | null,
  report: (sentence: string) => void,
): CardTheme {
  const defaults = tokensOf(
    fileURLToPath(import.meta.resolve(`astro-group-blog/styles/themes/${theme}.css`)),
  );
  const tokens = new Map([...defaults, ...(file === null ? [] : ownTokens(file, report))]);
  const colour = (name: string): string => {
    const found = toHex(tokens.get(name) ?? '', tokens);
    if (found !== undefined) return found;
    report(
      `cards cannot have the colour "${name}: ${tokens.get(name) ?? ''}"; write it as #rrggbb, rgb(), hsl() or oklch()`,
    );
    return toHex(defaults.get(name) ?? '', defaults) ?? '#000000';
  };
  return {
    ink: colour('--gb-ink'),
    quiet: colour('--gb-quiet'),
    paper: colour('--gb-paper'),
    surface: colour('--gb-surface'),
    line: colour('--gb-line'),
    accent: colour('--gb-accent'),
    onAccent: colour('--gb-on-accent'),
    shades: Array.from({ length: SHADES }, (_, shade) => colour(`--gb-shade-${shade}`)),
  };
}

function ownTokens(file: string, report: (sentence: string) => void): Map<string, string> {
  try {
    return tokensOf(file);
  } catch (cause) {
    report(`cards have the plugin’s colours, for the stylesheet cannot be read: ${(cause as Error).message}`);
    return new Map();
  }
}

/** Reads custom properties that are set on the root unconditionally. Those in a cascade layer give way to those in none. */
function tokensOf(file: string): Map<string, string> {
  const found: { token: [string, string]; rank: number }[] = [];
  parseStyles(readFileSync(file, 'utf8'), { from: file }).walkDecls(/^--/, (declaration) => {
    const { parent: rule, prop, value, important } = declaration;
    if (rule?.type !== 'rule' || !rule.selectors.some((one) => ROOT.has(one))) return;
    const parent = rule.parent;
    const isLayered = parent?.type === 'atrule' && (parent as AtRule).name === 'layer';
    if (parent?.type !== 'root' && !isLayered) return;
    const rank = important ? 2 : isLayered ? 0 : 1;
    found.push({ token: [prop, value.replaceAll(/\/\*.*?\*\//gs, '').trim()], rank });
  });
  return new Map(found.toSorted((a, b) => a.rank - b.rank).map(({ token }) => token));
}

/** Resolves a colour. It takes the first colour of `light-dark()`, and the fallback of a `var()` without value. */
function toHex(value: string, tokens: ReadonlyMap<string, string>): string | undefined {
  const [, name, inner = ''] = /^(var|light-dark)\((.*)\)$/is.exec(value) ?? [];
  const [first = '', ...rest] = list.comma(inner);
  if (name?.toLowerCase() === 'light-dark') return toHex(first, tokens);
  if (name === undefined) return formatHex(parseColour(value));
  // A token that refers to itself has no value.
  const others = new Map(tokens);
  others.delete(first);
  return toHex(tokens.get(first) ?? rest.join(', '), others);
}
