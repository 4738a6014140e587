import type { Kind } from '../schemas/kinds.ts';

/** What the integration knows and the routes need; handed over as JSON in `virtual:group-blog/site`. */
export interface SiteSetup {
  /** Absolute path of the content folder. */
  contentFolder: string;
  /** The site's address with a slash at the end, or null where neither Astro nor `network.md` has one. */
  site: string | null;
  base: string;
  trailingSlash: 'always' | 'never' | 'ignore';
  kinds: readonly Kind[];
  /** Where drawn cards are kept, absolute. */
  cardStore: string;
  /** `import.meta.resolve`d from the plugin, for routes run from elsewhere. */
  sharp: string;
  /** Part of what a kept card is named after. */
  satoriVersion: string;
  /** Absolute paths of the cards' font files. */
  fonts: readonly { path: string; family: string; weight: 400 | 700 }[];
}
