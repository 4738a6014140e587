import type { Area } from '../cards/element.ts';

/** A picture in front of a part of another. */
export interface Layer {
  /** RGBA pixels, as many as the area has and most of them transparent. */
  pixels: Buffer;
  area: Area;
}

/**
 * Puts layers in front of a picture, the first one at the back. It calculates with integers, so that every machine gets the same bytes. sharp's
 * `composite` uses floating-point numbers and takes five times as long.
 * @param back RGB pixels.
 * @param width how many pixels wide `back` is.
 * @returns RGB pixels.
 */
export function blend(back: Buffer, width: number, layers: readonly Layer[]): Buffer {
  const blended = Buffer.from(back);
  for (const layer of layers) blendInto(blended, width, layer);
  return blended;
}

function blendInto(blended: Buffer, width: number, { pixels, area }: Layer): void {
  const isEmpty = emptyRowsOf({ pixels, area });
  /** A pixel is one number here, so that transparent ones can be skipped fast. */
  const numbers = new Uint32Array(pixels.buffer, pixels.byteOffset, pixels.length / 4);
  for (let row = 0; row < area.height; row += 1) {
    if (isEmpty(row)) continue;
    let to = 3 * ((area.y + row) * width + area.x);
    const end = (row + 1) * area.width;
    for (let pixel = row * area.width; pixel < end; pixel += 1, to += 3) {
      if (numbers[pixel] === 0) continue;
      const from = 4 * pixel;
      const alpha = pixels[from + 3] as number;
      // A loop over the three channels would take twice as long.
      blended[to] = mix(pixels[from] as number, blended[to] as number, alpha);
      blended[to + 1] = mix(pixels[from + 1] as number, blended[to + 1] as number, alpha);
      blended[to + 2] = mix(pixels[from + 2] as number, blended[to + 2] as number, alpha);
    }
  }
}

/** Creates a function that tells whether a row of a layer shows nothing. */
function emptyRowsOf({ pixels, area }: Layer): (row: number) => boolean {
  const bytes = 4 * area.width;
  const empty = Buffer.alloc(bytes);
  return (row) => empty.compare(pixels, row * bytes, (row + 1) * bytes) === 0;
}

/** Returns a layer without the rows above and below all that it shows. */
export function withoutEmptyRows({ pixels, area }: Layer): Layer {
  const isEmpty = emptyRowsOf({ pixels, area });
  let first = 0;
  while (first < area.height && isEmpty(first)) first += 1;
  let end = area.height;
  while (end > first && isEmpty(end - 1)) end -= 1;
  return {
    pixels: Buffer.from(pixels.subarray(4 * first * area.width, 4 * end * area.width)),
    area: { ...area, y: area.y + first, height: end - first },
  };
}

const FULL = 255;
const HALF = 127;

function mix(above: number, below: number, alpha: number): number {
  return Math.trunc((above * alpha + below * (FULL - alpha) + HALF) / FULL);
}
