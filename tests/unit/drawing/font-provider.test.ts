import { beforeAll, describe, expect, it } from 'vitest';
import { openEmoji } from '../../../integrations/group-blog/drawing/emoji.ts';
import type { CardFonts } from '../../../integrations/group-blog/drawing/card-fonts.ts';
import { createFontProvider } from '../../../integrations/group-blog/drawing/font-provider.ts';
import { cardOf, SETUP } from '../../support/card.ts';

let fonts: CardFonts;
beforeAll(async () => {
  const sources = { bundled: SETUP.fonts, findScriptFonts: () => [], emoji: openEmoji(SETUP.emoji) };
  const provider = createFontProvider(sources, (sentence) => {
    throw new Error(sentence);
  });
  fonts = await provider.fontsFor(cardOf());
});

it('composed or not, a text has the same fonts', async () => {
  const sources = { bundled: SETUP.fonts, findScriptFonts: () => [], emoji: openEmoji(SETUP.emoji) };
  const provider = createFontProvider(sources, () => undefined);
  const title = 'Bánh mì ngon nhất ở Việt Nam, ἄρτος';
  const [composed, taken] = await Promise.all(
    [title.normalize('NFC'), title.normalize('NFD')].map((text) =>
      provider.fontsFor(cardOf({ title: text })),
    ),
  );
  expect(taken?.families).toBe(composed?.families);
  expect(composed?.families).toContain('vietnamese');
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
