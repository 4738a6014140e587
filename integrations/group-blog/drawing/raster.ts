import satori, { type Font } from 'satori';
import type sharp from 'sharp';
import type { Sharp } from 'sharp';
import { blend } from './blend.ts';
import { CARD_HEIGHT, CARD_WIDTH, WHOLE_CARD, type Area, type CardElement } from '../cards/element.ts';
import type { EmojiSet } from './emoji.ts';

/** sharp's main function; routes load it from where the plugin stands. */
export type SharpFunction = typeof sharp;

/** Pixels of a whole card, without transparency. */
export interface Raster {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

export interface Drawing {
  emoji?: Pick<EmojiSet, 'dataUri'>;
  /** Told what neither the fonts nor the emoji have a sign for. */
  missing?: (text: string) => void;
  /** What of the card is drawn; the whole, where it is not said. */
  area?: Area;
}

export async function toSvg(
  element: CardElement,
  fonts: Font[],
  { emoji, missing, area = WHOLE_CARD }: Drawing = {},
): Promise<Buffer> {
  const svg = await satori(element as Parameters<typeof satori>[0], {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts,
    loadAdditionalAsset: (kind, segment) => {
      const picture = kind === 'emoji' ? emoji?.dataUri(segment) : null;
      if (!picture && HAS_LOOKS.test(segment)) missing?.(segment);
      return Promise.resolve(picture ?? []);
    },
  });
  const { x, y, width, height } = area;
  const root = `<svg width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`;
  return Buffer.from(withoutUnused(svg).replace(/^<svg [^>]*>/, root));
}

/** satori writes a mask or a clip path for every box, and uses few of them; sharp reads them all. */
function withoutUnused(svg: string): string {
  return svg.replace(/<(mask|clipPath) id="([^"]*)"><rect [^>]*\/><\/\1>/g, (whole, _, id: string) =>
    svg.includes(`url(#${id})`) ? whole : '',
  );
}

/** Spaces and marks that only change their neighbours need no sign. */
const HAS_LOOKS = /[^\s\p{Cf}\p{Variation_Selector}]/u;

/** A background as pixels, for many cards to be drawn on. */
export async function toRaster(svg: Buffer, sharp: SharpFunction): Promise<Raster> {
  return sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}

/** Above it, fewer colours are worth the time they take. */
const LARGE = 100_000;
/** The most that some networks fetch. */
const LARGEST = 300_000;
const COLOURS = [256, 128, 64, 32, 16, 8, 4];
/** Of ten; with less, flat areas are dithered. */
const PALETTE_EFFORT = 4;

/** A PNG takes 2 ms instead of 4 with sharp’s own choice, for 17 % more bytes. */
const COMPRESSION = 2;

/** What stands in front of a background. */
export interface Layer {
  svg: Buffer;
  area: Area;
}

/** A card's PNG, 1200 × 630; a photograph's with as many colours as fit into 300 KB. */
export async function toPng(background: Raster, front: Layer | null, sharp: SharpFunction): Promise<Buffer> {
  if (front === null) return encode(background.data, background, sharp);
  const layer = await sharp(front.svg).ensureAlpha().raw().toBuffer();
  const pixels = blend(background.data, background.info.width, layer, front.area);
  release(layer);
  const png = await encode(pixels, background, sharp);
  release(pixels);
  return png;
}

async function encode(pixels: Buffer, { info }: Raster, sharp: SharpFunction): Promise<Buffer> {
  const picture = (): Sharp => sharp(pixels, { raw: info });
  let png = await picture().png({ compressionLevel: COMPRESSION }).toBuffer();
  if (png.length <= LARGE) return png;
  for (const colours of COLOURS) {
    png = await picture().png({ palette: true, colours, effort: PALETTE_EFFORT }).toBuffer();
    if (png.length <= LARGEST) break;
  }
  return png;
}

/** Gives back megabytes that would have the garbage collector called on every card. */
function release({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
