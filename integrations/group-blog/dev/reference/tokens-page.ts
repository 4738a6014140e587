import postcss from 'postcss';
import { code, referencePage, table } from './markdown.ts';

/** The values of custom properties, by their names. */
type Tokens = ReadonlyMap<string, string>;

/**
 * Writes the page of the custom properties that a site can set.
 * @param base the text of `styles/base.css`.
 * @param themes the text of each theme's stylesheet, by its name.
 */
export function tokensPage(base: string, themes: Readonly<Record<string, string>>): string {
  const looks = Object.entries(themes).map(([name, text]) => ({
    name,
    light: tokensIn(text, false),
    dark: tokensIn(text, true),
  }));
  const names = [...new Set(looks.flatMap(({ light }) => [...light.keys()]))];
  return referencePage(
    'Design tokens',
    'styles/base.css and styles/themes/',
    'Set your own on `:root`, in a stylesheet of the site. Share cards take the colours too (`cards.styles` in the [options](options.md)).',
    '## Sizes and spaces, in every theme',
    table(
      ['token', 'value'],
      [...tokensIn(base, false)].map(([name, value]) => [code(name), code(value)]),
    ),
    '## Looks',
    'Where a theme has another value on a dark screen, it stands after the first.',
    table(
      ['token', ...looks.map(({ name }) => code(name))],
      names.map((name) => [
        code(name),
        ...looks.map(({ light, dark }) => {
          const values = [light.get(name), dark.get(name)].filter((value) => value !== undefined);
          return [...new Set(values)].map(code).join(' ');
        }),
      ]),
    ),
  );
}

/** Returns the tokens that a stylesheet sets on `:root`, on a light or on a dark screen. */
function tokensIn(text: string, isDark: boolean): Tokens {
  const tokens = new Map<string, string>();
  postcss.parse(text).walkDecls(/^--gb-/, ({ prop, value, parent }) => {
    let at: postcss.AnyNode | postcss.Document | undefined = parent;
    let isInDark = false;
    while (at !== undefined && at.type !== 'root') {
      if (at.type === 'atrule' && at.params.includes('dark')) isInDark = true;
      at = at.parent as postcss.AnyNode | undefined;
    }
    if (isInDark === isDark) tokens.set(prop, value.replace(/\s+/g, ' ').trim());
  });
  return tokens;
}
