import { interpolate, parse, wcagContrast } from 'culori';
import { describe, expect, it } from 'vitest';
import { readFileSync } from 'node:fs';
import { toPerson } from '../../../integrations/group-blog/views/parts/person.ts';
import { member, siteOf } from '../../support/content.ts';
import { PLUGIN } from '../../support/architecture.ts';

/** What the Web Content Accessibility Guidelines ask of text: https://www.w3.org/TR/WCAG22/#contrast-minimum */
const ENOUGH = 4.5;
/** What they ask of what is no text: https://www.w3.org/TR/WCAG22/#non-text-contrast */
const ENOUGH_FOR_SIGNS = 3;

/** The colours of a theme: the first set is the light one, and the dark one overrides some of it. */
function coloursOf(theme: string): { light: Map<string, string>; dark: Map<string, string> } {
  const [light = '', dark = ''] = readFileSync(`${PLUGIN}styles/themes/${theme}.css`, 'utf8').split('@media');
  const read = (text: string): [string, string][] =>
    [...text.matchAll(/--gb-([\w-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]);
  return { light: new Map(read(light)), dark: new Map([...read(light), ...read(dark)]) };
}

describe.each(['paper', 'plain', 'bold'])('the theme %s', (theme) => {
  const { light, dark } = coloursOf(theme);

  it.each([
    ['light', light],
    ['dark', dark],
  ] as const)('has enough contrast for text, %s', (_, colours) => {
    const contrast = (a: string, b: string): number =>
      wcagContrast(parse(colours.get(a) ?? a) ?? '#000', parse(colours.get(b) ?? b) ?? '#000');
    const pairs = [
      ...['ink', 'quiet', 'accent'].flatMap((text) =>
        ['paper', 'surface', 'code'].map((ground) => [text, ground] as const),
      ),
      ['on-accent', 'accent'] as const,
      ...Array.from({ length: 8 }, (__, shade) => ['#ffffff', `shade-${shade}`] as const),
    ];
    expect(pairs.filter(([a, b]) => !(contrast(a, b) >= ENOUGH))).toEqual([]);
  });

  it.each([
    ['light', light, 1],
    ['dark', dark, 0.55],
  ] as const)('has enough contrast for the colour of any member beside the page, %s', (_, colours, part) => {
    const site = siteOf({ members: Array.from({ length: 10_000 }, (__, index) => member(`m-${index}`)) });
    const shades = Map.groupBy(site.network.members, (one) => toPerson(one, site).shade);
    expect(shades.size).toBe(8);
    for (const [shade, { length }] of shades) {
      expect(length).toBeGreaterThan(900);
      // As people.css mixes it.
      const mixed = interpolate(['white', colours.get(`shade-${shade}`) ?? ''], 'rgb')(part);
      const paper = parse(colours.get('paper') ?? '') ?? '#000';
      expect(wcagContrast(mixed, paper)).toBeGreaterThanOrEqual(ENOUGH_FOR_SIGNS);
    }
  });

  it('sets what the theme “paper” sets', () => {
    expect([...light.keys()]).toEqual([...coloursOf('paper').light.keys()]);
    expect([...dark.keys()]).toEqual([...coloursOf('paper').dark.keys()]);
  });
});
