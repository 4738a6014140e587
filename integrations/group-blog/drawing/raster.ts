import satori, { type Font } from 'satori';
import type sharp from 'sharp';
import type { Sharp } from 'sharp';
import { blend, type Layer } from './blend.ts';
import { CARD_HEIGHT, CARD_WIDTH, WHOLE_CARD, type Area, type CardElement } from '../cards/element.ts';
import type { EmojiSet } from './emoji.ts';

/** The main function of sharp, which is imported dynamically. */
export type SharpFunction = typeof sharp;

/** The pixels of a whole card, without transparency. */
export interface Raster {
  data: Buffer;
  info: { width: number; height: number; channels: 1 | 2 | 3 | 4 };
}

export interface SvgOptions {
  emoji?: Pick<EmojiSet, 'dataUri'>;
  /** Is called with each text for which neither the fonts nor the emoji have a glyph. */
  missing?: (text: string) => void;
  /** The part of the card to draw; by default all of it. */
  area?: Area;
}

export async function toSvg(
  element: CardElement,
  fonts: Font[],
  { emoji, missing, area = WHOLE_CARD }: SvgOptions = {},
): Promise<Buffer> {
  const svg = await satori(element as Parameters<typeof satori>[0], {
    width: CARD_WIDTH,
    height: CARD_HEIGHT,
    fonts,
    loadAdditionalAsset: (kind, segment) => {
      const picture = kind === 'emoji' ? emoji?.dataUri(segment) : null;
      if (!picture && NEEDS_GLYPH.test(segment)) missing?.(segment);
      return Promise.resolve(picture ?? []);
    },
  });
  const { x, y, width, height } = area;
  const root = `<svg width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}" xmlns="http://www.w3.org/2000/svg">`;
  return Buffer.from(withoutUnused(svg).replace(/^<svg [^>]*>/, root));
}

/** Removes unused masks and clip paths. satori writes one for each box, and sharp takes time to read them. */
function withoutUnused(svg: string): string {
  return svg.replace(/<(mask|clipPath) id="([^"]*)"><rect [^>]*\/><\/\1>/g, (whole, _, id: string) =>
    svg.includes(`url(#${id})`) ? whole : '',
  );
}

/** Spaces, joiners and direction marks need no glyph. */
const NEEDS_GLYPH = /[^\s\p{Cf}\p{Variation_Selector}]/u;

/** Turns a background into pixels, on which many cards are drawn. */
export async function toRaster(svg: Buffer, sharp: SharpFunction): Promise<Raster> {
  return sharp(svg).removeAlpha().raw().toBuffer({ resolveWithObject: true });
}

/** The size in bytes above which reducing the colours is worth its time. */
const LARGE = 100_000;
/** The size in bytes above which some social networks do not fetch a picture. */
const LARGEST = 300_000;
/**
 * Palettes, each of fewer bytes than the one before. sharp 0.35 takes `colours` as a number of bits, so that only 256, 16, 4 and 2
 * differ; with the lowest quality it chooses about 100 of 256.
 */
const PALETTES = [{ colours: 256 }, { colours: 256, quality: 1, dither: 0 }, { colours: 16 }, { colours: 4 }];
/** With less effort, on sharp's scale of 1 to 10, flat areas are dithered. */
const PALETTE_EFFORT = 4;

/** The zlib level. Compared with sharp's default, a PNG takes 2 ms instead of 4, and has 17 % more bytes. */
const COMPRESSION = 2;

/** Turns a part of a card into pixels. */
export async function toLayer(svg: Buffer, area: Area, sharp: SharpFunction): Promise<Layer> {
  return { pixels: await sharp(svg).ensureAlpha().raw().toBuffer(), area };
}

/** Encodes a card as PNG, 1200 × 630 pixels. One with a photograph gets as many colours as fit into 300 KB. */
export async function toPng(
  background: Raster,
  layers: readonly Layer[],
  sharp: SharpFunction,
): Promise<Buffer> {
  if (layers.length === 0) return encode(background.data, background, sharp);
  const pixels = blend(background.data, background.info.width, layers);
  const png = await encode(pixels, background, sharp);
  release(pixels);
  return png;
}

async function encode(pixels: Buffer, { info }: Raster, sharp: SharpFunction): Promise<Buffer> {
  const picture = (): Sharp => sharp(pixels, { raw: info });
  let png = await picture().png({ compressionLevel: COMPRESSION }).toBuffer();
  if (png.length <= LARGE) return png;
  for (const palette of PALETTES) {
    png = await picture()
      .png({ palette: true, ...palette, effort: PALETTE_EFFORT })
      .toBuffer();
    if (png.length <= LARGEST) break;
  }
  return png;
}

/** Frees the memory of a buffer at once. Otherwise the garbage collector would run on every card. */
export function release({ buffer }: Buffer): void {
  if (buffer instanceof ArrayBuffer) buffer.transfer(0);
}
