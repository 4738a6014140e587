import { openEmoji } from './emoji.ts';
import { openFontShelf } from './font-shelf.ts';
import { findScriptFonts } from './own-fonts.ts';
import { openPictures, ratioOf } from './pictures.ts';
import type { SharpFunction } from './raster.ts';
import type { CardStore } from './store.ts';
import { openStudio, type Studio } from './studio.ts';
import type { Templates } from './templates.ts';
import type { CardSetup } from './setup.ts';

/**
 * Where a site's cards are drawn.
 * @param report told what cards cannot show; with `strict` it ends the drawing.
 */
export async function openSiteStudio({
  setup,
  root,
  contentFolder,
  templates,
  store,
  report,
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
}): Promise<Studio> {
  const { default: sharp } = (await import(/* @vite-ignore */ setup.sharp)) as { default: SharpFunction };
  const tell = setup.strict
    ? (sentence: string): never => {
        throw new Error(`${sentence} (the option cards.strict stops the build here)`);
      }
    : report;
  const emoji = openEmoji(setup.emoji);
  const shelf = await openFontShelf(
    { own: setup.fonts, find: (script) => findScriptFonts(root, script), emoji },
    tell,
  );
  return openStudio({
    shelf,
    emoji,
    pictures: openPictures(contentFolder, sharp),
    sharp,
    store: store(tell),
    theme: setup.theme,
    templates,
    mark: setup.mark && { ...setup.mark, ratio: await ratioOf(setup.mark.file, sharp) },
    engine: `${setup.engine} ${JSON.stringify(sharp.versions)}`,
    report: tell,
  });
}
