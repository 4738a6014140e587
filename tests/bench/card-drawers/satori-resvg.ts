import satori from 'satori';
import { CARD_HEIGHT, CARD_WIDTH } from '../../../integrations/group-blog/cards/element.ts';
import { importFrom, type OpenDrawer } from './drawer.ts';
import { layered, openTrees } from './trees.ts';

interface Resvg {
  renderAsync: (
    svg: string,
    options: { font: { loadSystemFonts: boolean } },
  ) => Promise<{ asPng: () => Uint8Array }>;
}

/** The same pictures, background and all, by the same satori; off the main thread, without the machine's fonts. */
export const openSatoriResvg: OpenDrawer = async (folder) => {
  const { renderAsync } = await importFrom<Resvg>(folder, '@resvg/resvg-js');
  const trees = openTrees();
  return async (card) => {
    const { context, fonts } = await trees.contextOf(card);
    const element = layered(trees.backgroundOf(card), trees.frontOf(card, context));
    const svg = await satori(element as Parameters<typeof satori>[0], {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      fonts,
    });
    return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng();
  };
};
