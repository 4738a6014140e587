import { realpathSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import type { AddressOptions } from '../../network/addresses.ts';
import type { Kind } from '../../schemas/kinds.ts';
import type { FeedSettings } from '../../views/site.ts';
import type { CardSetup } from '../../drawing/card-setup.ts';
import type { SiteSetup } from './site-setup.ts';

export function addressOptions(
  { site, base, trailingSlash, build }: Pick<AstroConfig, 'site' | 'base' | 'trailingSlash' | 'build'>,
  prefix: string,
): AddressOptions {
  return { site: site ?? null, base, prefix, trailingSlash, format: build.format };
}

export function createSiteSetup({
  config,
  prefix,
  contentFolder,
  kinds,
  rendererVersion,
  feeds,
  cards,
}: {
  config: Pick<AstroConfig, 'root' | 'site' | 'base' | 'trailingSlash' | 'build' | 'cacheDir'>;
  prefix: string;
  contentFolder: string;
  kinds: ReadonlySet<Kind>;
  rendererVersion: string;
  feeds: FeedSettings;
  cards: CardSetup;
}): SiteSetup {
  const root = fileURLToPath(config.root);
  return {
    root,
    contentFolder,
    folder: relative(realpathSync(root), contentFolder).replaceAll('\\', '/'),
    ...addressOptions(config, prefix),
    kinds: [...kinds],
    rendererVersion,
    feeds,
    cardStore: fileURLToPath(new URL('group-blog/cards/', config.cacheDir)),
    cards,
  };
}
