import { openPictures, ratioOf } from './pictures.ts';
import type { SharpFunction } from './raster.ts';
import { openSiteFonts, type SiteFonts } from './site-fonts.ts';
import type { CardStore } from './card-store.ts';
import { openStudio, type Studio } from './card-renderer.ts';
import type { Templates } from '../cards/templates.ts';
import type { CardSetup } from './card-setup.ts';

/**
 * Where a site's cards are drawn.
 * @param report told what is wrong with all of them.
 */
export async function openSiteStudio({
  setup,
  root,
  contentFolder,
  templates,
  store,
  report,
  fonts = openSiteFonts(setup, root, report),
}: {
  setup: CardSetup;
  /** Absolute path of the project, whose fonts are used. */
  root: string;
  /** Absolute. */
  contentFolder: string;
  /** The site's own. */
  templates: Partial<Templates>;
  store: (report: (sentence: string) => void) => CardStore;
  report: (sentence: string) => void;
  /** Where they were read before. */
  fonts?: SiteFonts;
}): Promise<Studio> {
  const { default: sharp } = (await import(/* @vite-ignore */ setup.sharp)) as { default: SharpFunction };
  return openStudio({
    ...fonts,
    pictures: openPictures(contentFolder, sharp),
    sharp,
    store: store(report),
    theme: setup.theme,
    templates,
    mark: setup.mark && { ...setup.mark, ratio: await ratioOf(setup.mark.file, sharp) },
    engine: `${setup.engine} ${JSON.stringify(sharp.versions)}`,
    report,
  });
}
