import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { Kind } from '../../schemas/kinds.ts';
import type { FeedSettings } from '../../views/site.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { SiteSetup } from './site-setup.ts';

export function createSiteSetup({
  config,
  contentFolder,
  kinds,
  feeds,
  cards,
  takenCards,
}: {
  config: Pick<AstroConfig, 'root' | 'site' | 'cacheDir'>;
  contentFolder: string;
  kinds: ReadonlySet<Kind>;
  feeds: FeedSettings;
  cards: CardSetup;
  takenCards: readonly string[];
}): SiteSetup {
  const root = fileURLToPath(config.root);
  return {
    root,
    contentFolder,
    folder: relative(realpathSync(root), contentFolder).replaceAll('\\', '/'),
    site: config.site ?? null,
    kinds: [...kinds],
    feeds,
    cardStore: fileURLToPath(new URL('group-blog/cards/', config.cacheDir)),
    cards,
    takenCards,
  };
}
