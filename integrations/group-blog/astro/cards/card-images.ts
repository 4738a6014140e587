import { createHash } from 'node:crypto';
import { withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FontProvider } from '../../drawing/font-provider.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import type { Site } from '../../views/site.ts';

/** Works out what pages say of their cards: the words for which the site has fonts, and a version that changes with the picture. */
export function cardImages(
  cards: readonly PageCard[],
  { designVersion }: Pick<CardSetup, 'designVersion'>,
  { untriedFontsFor }: Pick<FontProvider, 'untriedFontsFor'>,
): Site['cards'] {
  return new Map(
    cards.map(({ address, card: model }) => {
      const fonts = untriedFontsFor(model);
      const { card } = withoutMissingGlyphs(model, fonts.covers);
      const drawn = JSON.stringify([designVersion, fonts.digest, card]);
      const version = createHash('sha256').update(drawn).digest('hex').slice(0, 10);
      return [address, { alt: card.alt, version }];
    }),
  );
}
