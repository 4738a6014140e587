/**
 * A picture in front of another of the same size. Whole numbers, so every machine comes to the same; sharp's `composite` does
 * it with floating-point numbers, and takes five times as long.
 * @param back RGB.
 * @param front RGBA, mostly clear.
 * @returns RGB.
 */
export function blend(back: Buffer, front: Buffer): Buffer {
  const blended = Buffer.from(back);
  /** To pass over what is clear, four bytes at a time. */
  const pixels = new Uint32Array(front.buffer, front.byteOffset, front.length / 4);
  for (let pixel = 0; pixel < pixels.length; pixel += 1) {
    if (pixels[pixel] === 0) continue;
    const from = 4 * pixel;
    const to = 3 * pixel;
    const alpha = front[from + 3] as number;
    // Written out: a loop here takes twice as long.
    blended[to] = mix(front[from] as number, blended[to] as number, alpha);
    blended[to + 1] = mix(front[from + 1] as number, blended[to + 1] as number, alpha);
    blended[to + 2] = mix(front[from + 2] as number, blended[to + 2] as number, alpha);
  }
  return blended;
}

const FULL = 255;
const HALF = 127;

/** Rounded. */
function mix(above: number, below: number, alpha: number): number {
  return Math.trunc((above * alpha + below * (FULL - alpha) + HALF) / FULL);
}
