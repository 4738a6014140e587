import type { AddressOptions } from '../../network/addresses.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FeedSettings } from '../../views/site.ts';

/** What the integration knows and the routes need; handed over as JSON in `virtual:group-blog/site`. */
export interface SiteSetup extends AddressOptions {
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The same from the project's root, with `/` between its parts. */
  folder: string;
  kinds: readonly Kind[];
  /** Changes with all that renders members' Markdown. */
  rendererVersion: string;
  feeds: FeedSettings;
  /** Where drawn cards are kept, absolute. */
  cardStore: string;
  cards: CardSetup;
}
