import { textLosses, type CardLoss } from '../cards/loss-text.ts';
import { withoutMissingGlyphs } from '../cards/missing-glyphs.ts';
import type { CardModel } from '../views/cards/card-model.ts';
import { createCardKeys } from './card-keys.ts';
import type { DrawnCard } from './card-renderer.ts';
import type { CardSetup } from './card-setup.ts';
import type { CardStore } from './card-store.ts';
import type { FontProvider } from './font-provider.ts';
import type { SharpFunction } from './raster.ts';

/** A card to be put into a site: the absolute path of its file in the store, or else its bytes. */
export interface CardFile {
  content: string | Uint8Array;
  /** Whether it was drawn now, rather than taken from the store. */
  isDrawn: boolean;
  losses: readonly CardLoss[];
}

export function toCardFile({ bytes, file, isDrawn, losses }: DrawnCard): CardFile {
  return { content: file ?? bytes, isDrawn, losses };
}

/**
 * Creates a function that looks for a card of the plugin's own templates in the store, without what it takes to draw one.
 * @returns null where the card is to be drawn.
 */
export async function createCardFinder(
  setup: CardSetup,
  { untriedFontsFor }: Pick<FontProvider, 'untriedFontsFor'>,
  store: CardStore,
): Promise<(model: CardModel) => Promise<CardFile | null>> {
  const { default: sharp } = (await import(/* @vite-ignore */ setup.sharp)) as { default: SharpFunction };
  const keys = createCardKeys(setup, sharp);
  return async (model) => {
    const { fonts, covers, digest, missing } = untriedFontsFor(model);
    if (fonts.length === 0) return null;
    const { card, losses: texts } = withoutMissingGlyphs(model, covers);
    const key = keys.usual(card, setup.mark, digest);
    if ((await store.read(key)) === null) return null;
    const losses = new Map(
      texts.flatMap((text) => textLosses(text, missing)).map((loss) => [loss.one, loss]),
    );
    return { content: store.fileOf(key), isDrawn: false, losses: [...losses.values()] };
  };
}
