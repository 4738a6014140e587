import { beforeAll, describe, expect, it } from 'vitest';
import { openEmoji } from '../../../integrations/group-blog/drawing/emoji.ts';
import type { CardFonts } from '../../../integrations/group-blog/drawing/card-fonts.ts';
import {
  createFontProvider,
  type FontProvider,
} from '../../../integrations/group-blog/drawing/font-provider.ts';
import type { FontFile } from '../../../integrations/group-blog/drawing/fonts.ts';
import { cardOf, SETUP } from '../../support/card.ts';

function providerOf(symbols: readonly FontFile[]): FontProvider {
  const sources = { bundled: SETUP.fonts, symbols, findScriptFonts: () => [], emoji: openEmoji(SETUP.emoji) };
  return createFontProvider(sources, (sentence) => {
    throw new Error(sentence);
  });
}

let fonts: CardFonts;
beforeAll(async () => {
  fonts = await providerOf([]).fontsFor(cardOf());
});

it('composed or not, a text has the same fonts', async () => {
  const provider = providerOf([]);
  const title = 'Bánh mì ngon nhất ở Việt Nam, ἄρτος';
  const [composed, taken] = await Promise.all(
    [title.normalize('NFC'), title.normalize('NFD')].map((text) =>
      provider.fontsFor(cardOf({ title: text })),
    ),
  );
  expect(taken?.families).toBe(composed?.families);
  expect(composed?.families).toContain('vietnamese');
});

describe('symbols', () => {
  it.each([
    ['→ ⇐ ↔︎ ↩︎', ['Noto Math']],
    ['≤ ≥ ≠ ≈ ∈ √ ∞', ['Noto Math']],
    ['✓ ⟨a⟩ ◦ ■', ['Noto Math']],
    ['✗ ✔︎ ➜ ⌘ ☐', ['Noto Symbols 2']],
    ['→ ✗', ['Noto Math', 'Noto Symbols 2']],
    // The plugin's other fonts or its emoji have these.
    ['↑ + − × ° € ½', []],
    ['✔ ♥ ↔ ☑ 🍞', []],
  ])('of %j are drawn with %j', async (title, families) => {
    const set = await providerOf(SETUP.symbolFonts).fontsFor(cardOf({ title }));
    expect(set.families.split(', ').filter((family) => family.startsWith('Noto'))).toEqual(families);
    expect(title.split(' ').filter((sign) => !set.covers(sign))).toEqual([]);
  });

  it('bring no letters along, such as those of Arabic, which would not join', async () => {
    const { covers } = await providerOf(SETUP.symbolFonts).fontsFor(cardOf({ title: 'خبز → ٣' }));
    expect(['خ', 'ب', 'ز', '→', '٣'].filter(covers)).toEqual(['→']);
  });

  it('change nothing of a text without them', async () => {
    const [withThem, without] = await Promise.all(
      [SETUP.symbolFonts, []].map((symbols) => providerOf(symbols).fontsFor(cardOf())),
    );
    expect(withThem?.digest).toBe(without?.digest);
  });
});

describe('the width of', () => {
  it.each(['🍞', '☀️', '3️⃣', '🇯🇵', '👍🏾', '👩🏾‍🍳', '👨‍👩‍👧'])('the emoji %s is one em', (emoji) => {
    expect(fonts.bold(emoji)).toBe(1);
    expect(fonts.bold(`a${emoji}b`)).toBeCloseTo(fonts.bold('ab') + 1);
  });

  it('letters is that of the weight', () => {
    expect(fonts.regular('Bread')).toBeGreaterThan(2);
    expect(fonts.bold('Bread')).toBeGreaterThan(fonts.regular('Bread'));
  });
});
