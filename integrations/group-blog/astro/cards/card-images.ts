import { createHash } from 'node:crypto';
import { altAsDrawn, withoutMissingGlyphs } from '../../cards/missing-glyphs.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FontProvider } from '../../drawing/font-provider.ts';
import type { CardImage, CardModel } from '../../views/cards/card-model.ts';
import type { PageCard } from '../../views/cards/site-cards.ts';
import type { Site } from '../../views/site.ts';
import type { Words } from '../../words/words.ts';

/** The image of a card depends on these, besides the card. */
interface ImageSettings extends Pick<CardSetup, 'designVersion'>, Pick<FontProvider, 'untriedFontsFor'> {
  words: Words;
}

/** Computes the image of each card. */
export function cardImages(cards: readonly PageCard[], settings: ImageSettings): Site['cards'] {
  return new Map(cards.map(({ address, card }) => [address, imageOf(card, settings)]));
}

/** Computes the image of a card when a page asks for it, as `astro dev` shows one page at a time. */
export function shownCardImages(cards: readonly PageCard[], settings: ImageSettings): Site['cards'] {
  const byAddress = new Map(cards.map((card) => [card.address, card]));
  return {
    has: (address) => byAddress.has(address),
    get: (address) => {
      const found = byAddress.get(address);
      return found && imageOf(found.card, settings);
    },
  };
}

/** Computes the alternative text of a card, without what its fonts cannot draw, and a version that changes with the picture. */
function imageOf(model: CardModel, { words, designVersion, untriedFontsFor }: ImageSettings): CardImage {
  const fonts = untriedFontsFor(model);
  const drawn = withoutMissingGlyphs(model, fonts.covers);
  const alt = altAsDrawn(drawn, words);
  const content = JSON.stringify([designVersion, fonts.digest, { ...drawn.card, alt }]);
  return { alt, version: createHash('sha256').update(content).digest('hex').slice(0, 10) };
}
