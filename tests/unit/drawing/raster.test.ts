import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { toPng } from '../../../integrations/group-blog/drawing/raster.ts';

const [WIDTH, HEIGHT] = [1200, 630];

/** A landscape of soft colours with so much grain in it; the same one every time. */
function photograph(grain: number): Buffer {
  let seed = 1;
  const random = (): number => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
  const pixels = Buffer.alloc(WIDTH * HEIGHT * 3);
  for (let at = 0; at < pixels.length; at += 3) {
    const [x, y] = [(at / 3) % WIDTH, Math.floor(at / 3 / WIDTH)];
    const noise = (random() - 0.5) * grain;
    pixels[at] = 128 + 90 * Math.sin(x / 90) + noise;
    pixels[at + 1] = 128 + 90 * Math.sin(y / 70 + x / 200) + noise;
    pixels[at + 2] = 128 + 90 * Math.cos((x + y) / 120) + noise;
  }
  return pixels;
}

async function coloursOf(png: Buffer): Promise<number> {
  const { data } = await sharp(png).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const colours = new Set<number>();
  for (let at = 0; at < data.length; at += 3) colours.add(data.readUIntBE(at, 3));
  return colours.size;
}

describe('a card with a photograph', () => {
  it('has more than 16 colours, and no more bytes than social networks fetch', async () => {
    const info = { width: WIDTH, height: HEIGHT, channels: 3 as const };
    const png = await toPng({ data: photograph(30), info }, [], sharp);
    expect(png.length).toBeLessThanOrEqual(300_000);
    expect(await coloursOf(png)).toBeGreaterThan(50);
  });
});
