import satori, { type Font } from 'satori';
import type { Sharp } from 'sharp';
import type { CardElement } from './template.ts';

/** `sharp`'s main function, as far as it is used here. */
export type SharpFunction = ((svg: Buffer) => Pick<Sharp, 'png'>) & {
  versions: Readonly<Record<string, string | undefined>>;
};

/** Draws a card. @returns PNG bytes, 1200 × 630. */
export async function drawCard(element: CardElement, fonts: Font[], sharp: SharpFunction): Promise<Buffer> {
  const svg = await satori(element as Parameters<typeof satori>[0], { width: 1200, height: 630, fonts });
  return sharp(Buffer.from(svg)).png().toBuffer();
}
