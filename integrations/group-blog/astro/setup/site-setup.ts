import type { Feature } from '../../model/features.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { FeedSettings } from '../../views/site.ts';

/** What the integration passes to routes, as JSON in `virtual:group-blog/site`. */
export interface SiteSetup {
  /** The site's origin, such as `https://example.org`; null where the site has no address yet. */
  site: string | null;
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The same path from the project's root, with `/` between its parts. */
  folder: string;
  kinds: readonly Kind[];
  /** What the site has switched off. */
  off: readonly Feature[];
  /** Whether fields that no schema knows are let be. */
  ignoresUnknown: boolean;
  /** A hash that changes with everything that renders members' Markdown. */
  rendererVersion: string;
  feeds: FeedSettings;
  /** Absolute path of the folder that stores drawn cards. */
  cardStore: string;
  /** The address templates of share cards that the site draws itself. */
  takenCards: readonly string[];
  cards: CardSetup;
}
