import type { CardPicture } from '../views/cards/card-model.ts';
import type { Measure } from './fit-text.ts';

/** What a template gets besides the card: colours, fonts, and the network's mark. */
export interface TemplateContext {
  theme: CardTheme;
  /** The names of the fonts that the card's texts need, for `fontFamily`. */
  fonts: string;
  /** Measures text of weight 400. */
  regular: Measure;
  /** Measures text of weight 700. */
  bold: Measure;
  /** The network's mark, or null if the site has none. */
  mark: Mark | null;
}

/** The colours of cards, as `#rrggbb`, named after the site's tokens (`--gb-…`). */
export interface CardTheme {
  ink: string;
  quiet: string;
  paper: string;
  surface: string;
  line: string;
  accent: string;
  onAccent: string;
  /** The colours behind initials. */
  shades: readonly string[];
}

export interface Mark extends CardPicture {
  /** Its width divided by its height. */
  ratio: number;
}
