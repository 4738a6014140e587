import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readCardTheme } from '../../../integrations/group-blog/drawing/read-theme.ts';
import type { CardTheme } from '../../../integrations/group-blog/cards/template-context.ts';

const folder = mkdtempSync(join(tmpdir(), 'group-blog-'));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function themeOf(styles: string): { theme: CardTheme; said: string[] } {
  const file = join(folder, 'site.css');
  writeFileSync(file, styles);
  const said: string[] = [];
  return { theme: readCardTheme('paper', file, (sentence) => said.push(sentence)), said };
}

const USUAL = readCardTheme('paper', null, (sentence) => {
  throw new Error(sentence);
});

describe('the colours of cards', () => {
  it('are the light ones of the theme', () => {
    expect(USUAL).toMatchObject({ ink: '#22312f', paper: '#fdfbf7', accent: '#1a6358', onAccent: '#ffffff' });
    expect(USUAL.shades).toHaveLength(8);
  });

  it.each([
    ['#abc', '#aabbcc'],
    ['#A0B0C0', '#a0b0c0'],
    ['rgb(255 0 0)', '#ff0000'],
    ['rgb(255, 0, 0)', '#ff0000'],
    ['hsl(120 100% 50%)', '#00ff00'],
    ['oklch(1 0 0)', '#ffffff'],
    ['oklch(62.8% 0.25768 29.234)', '#ff0000'],
    ['rebeccapurple', '#663399'],
    ['light-dark(#123456, #ffffff)', '#123456'],
    ['light-dark(rgb(1, 2, 3), rgb(4, 5, 6))', '#010203'],
    ['var(--gb-accent)', '#1a6358'],
    ['light-dark(var(--gb-accent), #000)', '#1a6358'],
    ['var(--gb-accent, #123456)', '#1a6358'],
    ['var(--none, #123456)', '#123456'],
    ['var( --none , rgb(1, 2, 3) )', '#010203'],
    ['var(--none, var(--gb-accent))', '#1a6358'],
    ['light-dark(var(--none, rgb(1, 2, 3)), #000)', '#010203'],
    ['#123456 !important', '#123456'],
  ])('%s is %s', (value, colour) => {
    expect(themeOf(`:root { --gb-ink: ${value}; }`)).toEqual({ theme: { ...USUAL, ink: colour }, said: [] });
  });

  it.each([
    ':root { --gb-ink: #123456 }',
    ':root { --gb-ink: #123456\n}',
    ':root { --gb-ink: #123456 /* night */; }',
    ':root { --gb-ink: VAR(--brand) } :root { --brand: #123456 }',
    'html, :root:root { --gb-ink: #123456; }',
    ':root, :host { --gb-ink: #123456; }',
    ':root { --gb-ink: #123456; } @layer site { :root { --gb-ink: red; } }',
    ':root { --gb-ink: #123456 !important; } :root { --gb-ink: red; }',
  ])('are read as browsers read %j', (styles) => {
    expect(themeOf(styles)).toEqual({ theme: { ...USUAL, ink: '#123456' }, said: [] });
  });

  it('are those that :root has last, in a layer or in none, of a site’s own token too', () => {
    const { theme, said } = themeOf(`
      :root { --gb-ink: red; --gb-ink: var(--gb-brand); --gb-brand: #112233; }
      @layer site { :root { --gb-shade-3: #010101; } }`);
    expect(said).toEqual([]);
    expect(theme.ink).toBe('#112233');
    expect(theme.shades[3]).toBe('#010101');
  });

  it('are not those of the dark, of paper, or of a part of the page', () => {
    const { theme, said } = themeOf(`
      @media (prefers-color-scheme: dark) { :root { --gb-ink: #fff; } }
      @media print { :root { --gb-paper: #fff; } }
      @supports (color: red) { @layer site { :root { --gb-line: #fff; } } }
      .dark { --gb-accent: #fff; }
      :root .box { --gb-quiet: #fff; }`);
    expect(theme).toEqual({ ...USUAL, line: theme.line });
    expect(said).toEqual([]);
  });

  it.each([
    'blue-ish',
    'var(--gb-none)',
    'var(--gb-ink)',
    'var(--none, blue-ish)',
    'color-mix(in oklab, red, blue)',
    '12px',
  ])('that cannot be read, as %s, are named, and the usual ones stand in for them', (value) => {
    const { theme, said } = themeOf(`:root { --gb-ink: ${value}; }`);
    expect(theme).toEqual(USUAL);
    expect(said).toEqual([
      `cards cannot have the colour "--gb-ink: ${value}"; write it as #rrggbb, rgb(), hsl() or oklch()`,
    ]);
  });

  it('are the plugin’s where the stylesheet is none', () => {
    const { theme, said } = themeOf(':root { --gb-ink: red');
    expect(theme).toEqual(USUAL);
    expect(said).toEqual([
      expect.stringMatching(
        /^cards have the plugin’s colours, for the stylesheet cannot be read: .+site\.css/,
      ),
    ]);
  });
});
