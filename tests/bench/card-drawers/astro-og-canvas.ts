import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { strip } from '../../../integrations/group-blog/cards/day-parts.ts';
import { face } from '../../../integrations/group-blog/cards/people-parts.ts';
import { toSvg } from '../../../integrations/group-blog/drawing/raster.ts';
import type { CardModel } from '../../../integrations/group-blog/views/cards/card-model.ts';
import { importFrom, usualSetup, type OpenDrawer } from './drawer.ts';
import { layered, openTrees } from './trees.ts';

interface OgCanvas {
  generateOpenGraphImage: (options: Record<string, unknown>) => Promise<Uint8Array>;
}

const MARGIN = 68;
const STRIP = { top: 520, width: 1064, height: 60 };
const FACE = 84;

/**
 * It has a title, a description, a background picture and a logo: the days are in the background, one for every number of
 * days, and the author's initials are the logo; both are made before. Its own kept pictures are off.
 */
export const openOgCanvas: OpenDrawer = async (folder, cards) => {
  const { generateOpenGraphImage } = await importFrom<OgCanvas>(folder, 'astro-og-canvas');
  const trees = openTrees();
  const fileOf = (name: string): string => join(folder, `${name.replaceAll(' ', '-')}.png`);
  const logoOf = ({ people }: CardModel): string => fileOf(`shade ${people[0]?.shade ?? 0}`);
  for (const card of cards) {
    const { context, fonts } = await trees.contextOf(card);
    const days = layered(trees.backgroundOf(card), strip(card, context, STRIP), MARGIN, STRIP.top);
    writeFileSync(
      fileOf(card.day),
      await sharp(await toSvg(days, fonts))
        .png()
        .toBuffer(),
    );
    for (const person of card.people.slice(0, 1)) {
      const svg = await toSvg(
        {
          type: 'div',
          props: {
            style: { display: 'flex', fontFamily: context.fonts },
            children: [face(person, context, FACE)],
          },
        },
        fonts,
      );
      const cut = sharp(svg).extract({ left: 0, top: 0, width: FACE, height: FACE });
      writeFileSync(logoOf(card), await cut.png().toBuffer());
    }
  }
  const fonts = usualSetup()
    .fonts.filter(({ family }) => family === 'Inter latin')
    .map(({ path }) => path);
  const ink = [32, 48, 44];
  return (card) =>
    generateOpenGraphImage({
      cacheDir: false,
      title: card.title,
      description: `${card.day}: ${card.eyebrow}\n${card.names}, ${card.network}`,
      bgImage: { path: fileOf(card.day) },
      logo: { path: logoOf(card) },
      fonts,
      font: {
        title: { color: ink, families: ['Inter'], weight: 'Bold', lineHeight: 1.15 },
        description: { color: ink, families: ['Inter'], size: 32 },
      },
    });
};
