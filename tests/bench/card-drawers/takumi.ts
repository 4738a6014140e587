import type { Font } from 'satori';
import sharp from 'sharp';
import { CARD_HEIGHT, CARD_WIDTH, type CardElement } from '../../../integrations/group-blog/cards/element.ts';
import { toSvg } from '../../../integrations/group-blog/drawing/raster.ts';
import { importFrom, type OpenDrawer } from './drawer.ts';
import { layered, openTrees } from './trees.ts';

interface Takumi {
  Renderer: new () => {
    registerFont: (font: Font) => Promise<unknown>;
    render: (
      node: unknown,
      options: { width: number; height: number; images: { src: string; data: Uint8Array }[] },
    ) => Promise<Uint8Array>;
  };
}
interface TakumiJsx {
  fromJsx: (element: CardElement) => Promise<{ node: unknown }>;
}

/** The same pictures; one renderer, every font registered once, the background a picture that stays decoded. */
export const openTakumi: OpenDrawer = async (folder, cards) => {
  const { Renderer } = await importFrom<Takumi>(folder, '@takumi-rs/core');
  const { fromJsx } = await importFrom<TakumiJsx>(folder, '@takumi-rs/helpers/jsx');
  const trees = openTrees();
  const renderer = new Renderer();
  const fonts = await Promise.all(cards.map(async (card) => (await trees.contextOf(card)).fonts));
  for (const font of new Set(fonts.flat())) await renderer.registerFont(font);
  const size = { width: CARD_WIDTH, height: CARD_HEIGHT };
  const src = 'background';
  const background: CardElement = { type: 'img', props: { src, ...size, style: size } };
  // All of a kind.
  const [first] = cards;
  const data = first
    ? await sharp(await toSvg(trees.backgroundOf(first), []))
        .png()
        .toBuffer()
    : null;
  const images = data ? [{ src, data }] : [];
  return async (card) => {
    const { context } = await trees.contextOf(card);
    const { node } = await fromJsx(layered(background, trees.frontOf(card, context)));
    return renderer.render(node, { ...size, images });
  };
};
