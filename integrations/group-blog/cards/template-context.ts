import type { CardPicture } from '../views/cards/card-model.ts';
import type { CardTheme } from './theme.ts';
import type { Measure } from './fit-text.ts';

/** What templates draw with. */
export interface Look {
  theme: CardTheme;
  /** The fonts that the card's texts need, for `fontFamily`. */
  fonts: string;
  regular: Measure;
  bold: Measure;
  /** The network's own; null where the site names none. */
  mark: Mark | null;
}

export interface Mark extends CardPicture {
  /** Its width, where its height is 1. */
  ratio: number;
}
