import type { DrawnCard } from '../../drawing/card-renderer.ts';
import type { CardModel } from '../../views/cards/card-model.ts';
import type { Site } from '../../views/site.ts';
import { createProcessGlobal } from '../setup/process-global.ts';

/** The share cards of a build. They are no routes of Astro's: they are drawn while it makes the pages, and then copied beside these. */
export interface CardBuild {
  /** The alternative text and the version of each card, by its address. */
  images: Site['cards'];
  /** Looks for the cards in the store, and begins to draw the others. */
  draw: (own?: OwnDrawing) => Promise<void>;
  /**
   * Waits for all cards, writes them into the built site, and logs them. With `cards.strict`, an incomplete card is not written.
   * @param folder absolute path of the network in the built site.
   */
  write: (folder: string) => Promise<void>;
}

/** Draws the cards for which the site has templates of its own. */
export interface OwnDrawing {
  kinds: ReadonlySet<string>;
  draw: (card: CardModel) => Promise<DrawnCard>;
}

const shared = createProcessGlobal<CardBuild | null>('card-build');

/** Returns the cards of this build; null in `astro dev`, which draws a card when it is asked for. */
export const cardBuild = shared.get;

/** Sets the cards of this build, for its routes. */
export const setCardBuild = shared.set;
