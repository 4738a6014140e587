import { fileURLToPath } from 'node:url';
import type { AstroConfig } from 'astro';
import satoriPackage from 'satori/package.json' with { type: 'json' };
import type { Kind } from '../schemas/kinds.ts';
import { FONT_FAMILY, FONT_SUBSETS } from '../cards/template.ts';
import type { SiteSetup } from './site-setup.ts';

export function createSiteSetup({
  config,
  contentFolder,
  kinds,
}: {
  config: Pick<AstroConfig, 'site' | 'base' | 'trailingSlash' | 'cacheDir'>;
  contentFolder: string;
  kinds: ReadonlySet<Kind>;
}): SiteSetup {
  return {
    contentFolder,
    site: config.site ?? null,
    base: config.base,
    trailingSlash: config.trailingSlash,
    kinds: [...kinds],
    cardStore: fileURLToPath(new URL('group-blog/cards/', config.cacheDir)),
    sharp: import.meta.resolve('sharp'),
    satoriVersion: satoriPackage.version,
    fonts: ([400, 700] as const).flatMap((weight) =>
      FONT_SUBSETS.map((subset) => ({
        weight,
        family: `${FONT_FAMILY} ${subset}`,
        path: fileURLToPath(
          import.meta.resolve(`@fontsource/inter/files/inter-${subset}-${weight}-normal.woff`),
        ),
      })),
    ),
  };
}
