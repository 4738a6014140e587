import { openSync, readSync, closeSync, statSync } from 'node:fs';
import { extname } from 'node:path';

/** The heaviest picture that can lie in the content folder. */
const MAX_BYTES = 1024 * 1024;
/** The longer side of a picture that is made smaller, in pixels. */
const MAX_SIDE = 2000;

const ENDINGS: Readonly<Record<string, string>> = {
  '.jpg': '.jpg',
  '.jpeg': '.jpg',
  '.png': '.png',
  '.gif': '.gif',
  '.webp': '.webp',
  '.avif': '.avif',
  '.svg': '.png',
  '.bmp': '.png',
  '.tif': '.jpg',
  '.tiff': '.jpg',
};

/** The ending that a picture will have here; empty for what is no picture. Heavy ones that are no photographs become WebP. */
export function endingOf(file: string): string {
  const ending = ENDINGS[extname(file).toLowerCase()] ?? '';
  const { size = 0 } = statSync(file, { throwIfNoEntry: false }) ?? {};
  if (ending === '' || size === 0 || !looksLikePicture(file, ending)) return '';
  return size > MAX_BYTES && ending !== '.jpg' ? '.webp' : ending;
}

/** Whether a file begins as pictures do. Pointers of Git LFS have names of pictures, too. */
function looksLikePicture(file: string, ending: string): boolean {
  const start = Buffer.alloc(64);
  const handle = openSync(file, 'r');
  try {
    readSync(handle, start);
  } finally {
    closeSync(handle);
  }
  const text = start.toString('latin1');
  return (
    !text.startsWith('version https://git-lfs') &&
    (ending === '.png' ? true : !/^\s*<(?:!doctype|html)/i.test(text))
  );
}

/**
 * Makes of a picture what can lie in the content folder: at most 1 MB, and without the place where it was taken.
 * @param ending as `endingOf` gives it.
 * @returns undefined where nobody can read it.
 */
export async function fittingPicture(bytes: Uint8Array, ending: string): Promise<Uint8Array | undefined> {
  const { default: sharp } = await import('sharp');
  try {
    const { format, exif, xmp, width, height } = await sharp(bytes, {
      limitInputPixels: 50_000_000,
    }).metadata();
    const isSame = `.${format === 'jpeg' ? 'jpg' : format === 'heif' ? 'avif' : format}` === ending;
    if (isSame && bytes.length <= MAX_BYTES && exif === undefined && xmp === undefined) return bytes;
    const side = Math.max(width, height) > MAX_SIDE || bytes.length > MAX_BYTES ? MAX_SIDE : undefined;
    for (const [longest, quality] of [
      [side, 82],
      [MAX_SIDE, 70],
      [1200, 60],
      [800, 50],
    ] as const) {
      const isAnimated = ending === '.gif' || ending === '.webp';
      const made = sharp(bytes, { animated: isAnimated, limitInputPixels: 50_000_000 }).autoOrient();
      const sized =
        longest === undefined
          ? made
          : made.resize({ width: longest, height: longest, fit: 'inside', withoutEnlargement: true });
      const out = await inFormat(sized, ending, quality).toBuffer();
      if (out.length <= MAX_BYTES) return out;
    }
    return undefined;
  } catch {
    return undefined;
  }
}

function inFormat(picture: import('sharp').Sharp, ending: string, quality: number): import('sharp').Sharp {
  switch (ending) {
    case '.png':
      return picture.png();
    case '.gif':
      return picture.gif();
    case '.webp':
      return picture.webp({ quality });
    case '.avif':
      return picture.avif({ quality });
    default:
      return picture.jpeg({ quality });
  }
}
