import { createHash } from 'node:crypto';
import { withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FontProvider } from '../../drawing/font-provider.ts';
import { siteCard } from '../../views/cards/build-cards.ts';
import type { CardImage, CardModel } from '../../views/cards/card-model.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import type { CardSite, SiteCards } from '../../views/site.ts';

/** Works out what pages say of their cards: the words for which the site has fonts, and a version that changes with the picture. */
export function cardImages(
  site: CardSite,
  cards: readonly PageCard[],
  { designVersion }: Pick<CardSetup, 'designVersion'>,
  { untriedFontsFor }: Pick<FontProvider, 'untriedFontsFor'>,
): SiteCards {
  const imageOf = (model: CardModel): CardImage => {
    const fonts = untriedFontsFor(model);
    const { card } = withoutMissingGlyphs(model, fonts.covers);
    const drawn = JSON.stringify([designVersion, fonts.digest, card]);
    return { alt: card.alt, version: createHash('sha256').update(drawn).digest('hex').slice(0, 10) };
  };
  return {
    network: imageOf(siteCard(site)),
    own: new Map(cards.map(({ address, card }) => [address, imageOf(card)])),
  };
}
