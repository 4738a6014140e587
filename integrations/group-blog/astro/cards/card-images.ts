import { createHash } from 'node:crypto';
import { altAsDrawn, withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FontProvider } from '../../drawing/font-provider.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import type { Site } from '../../views/site.ts';
import type { Words } from '../../words/words.ts';

/** Computes the alternative text of each card, without what its fonts cannot draw, and a version that changes with the picture. */
export function cardImages(
  words: Words,
  cards: readonly PageCard[],
  { designVersion }: Pick<CardSetup, 'designVersion'>,
  { untriedFontsFor }: Pick<FontProvider, 'untriedFontsFor'>,
): Site['cards'] {
  return new Map(
    cards.map(({ address, card: model }) => {
      const fonts = untriedFontsFor(model);
      const drawn = withoutMissingGlyphs(model, fonts.covers);
      const alt = altAsDrawn(drawn, words);
      const content = JSON.stringify([designVersion, fonts.digest, { ...drawn.card, alt }]);
      const version = createHash('sha256').update(content).digest('hex').slice(0, 10);
      return [address, { alt, version }];
    }),
  );
}
