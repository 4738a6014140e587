import sharp from 'sharp';

/** Where a picture of dark letters on white is dark. */
export interface Ink {
  width: number;
  height: number;
  /** From its topmost to its lowest row; each has what is dark of it. */
  has: (x: number, y: number) => boolean;
}

const DARK = 128;

/** What is dark, without the white around it. */
export async function inkOf(picture: Buffer): Promise<Ink> {
  const { data, info } = await sharp(picture)
    .flatten({ background: '#ffffff' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const isDark = (x: number, y: number): boolean =>
    x >= 0 && x < info.width && y >= 0 && y < info.height && (data[y * info.width + x] ?? 255) < DARK;
  const range = (length: number): number[] => Array.from({ length }, (_, index) => index);
  const columns = range(info.width).filter((x) => range(info.height).some((y) => isDark(x, y)));
  const rows = range(info.height).filter((y) => range(info.width).some((x) => isDark(x, y)));
  const [left = 0, top = 0] = [columns[0], rows[0]];
  return {
    width: (columns.at(-1) ?? -1) - left + 1,
    height: (rows.at(-1) ?? -1) - top + 1,
    has: (x, y) => isDark(x + left, y + top),
  };
}

/** How much of the dark of one is near the dark of the other, and the other way round: the lesser share, from 0 to 1. */
export function likeness(one: Ink, other: Ink, near: number): number {
  return Math.min(shareNear(one, other, near), shareNear(other, one, near));
}

function shareNear(one: Ink, other: Ink, near: number): number {
  let dark = 0;
  let found = 0;
  for (let y = 0; y < one.height; y += 1) {
    for (let x = 0; x < one.width; x += 1) {
      if (!one.has(x, y)) continue;
      dark += 1;
      if (isNear(other, x, y, near)) found += 1;
    }
  }
  return dark === 0 ? 0 : found / dark;
}

function isNear(ink: Ink, x: number, y: number, near: number): boolean {
  for (let dy = -near; dy <= near; dy += 1) {
    for (let dx = -near; dx <= near; dx += 1) {
      if (ink.has(x + dx, y + dy)) return true;
    }
  }
  return false;
}
