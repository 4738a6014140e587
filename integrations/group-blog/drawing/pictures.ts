import { resolve } from 'node:path';
import type { CardElement, PictureBox } from '../cards/element.ts';
import type { SharpFunction } from './raster.ts';

/** Loads members' pictures, cropped to size, as `data:` URIs. */
export interface PictureLoader {
  /** @throws {UnreadablePicture} if the picture is missing, broken or too large. */
  dataUri: (box: PictureBox) => Promise<string>;
}

export class UnreadablePicture extends Error {
  readonly file: string;
  constructor(file: string, cause: unknown) {
    super(`${file} ${whatIsWrong((cause as Error).message)}`, { cause });
    this.file = file;
  }
}

function whatIsWrong(message: string): string {
  if (/input file is missing/i.test(message)) return 'is not there: put the picture there';
  if (/pixel limit/i.test(message)) {
    return 'has more than 50 million pixels: make it smaller in a picture program, at most 2000 pixels wide';
  }
  return 'cannot be read: put it there again, saved as JPEG or PNG by a picture program';
}

/** The pixels of a large photograph from a phone. Larger pictures are refused before they are decoded. */
const MAX_PIXELS = 50_000_000;
const TRANSPARENT = '#0000';
/** The number of faces kept in memory, because they are on many cards. */
const MAX_FACES = 200;

/** Returns a picture's width divided by its height; 1 for a file that is no picture, which drawing will report. */
export async function ratioOf(file: string, sharp: SharpFunction): Promise<number> {
  const { autoOrient } = await sharp(file)
    .metadata()
    .catch(() => ({ autoOrient: { width: 1, height: 1 } }));
  return autoOrient.width / autoOrient.height;
}

/** @param folder absolute path of the content folder. */
export function createPictureLoader(folder: string, sharp: SharpFunction): PictureLoader {
  const faces = new Map<string, Promise<string>>();
  const read = async ({ file, shape, width, height }: PictureBox): Promise<string> => {
    const cropped = sharp(resolve(folder, file), { limitInputPixels: MAX_PIXELS, density: 300 })
      .rotate()
      .resize(width, height, { fit: shape === 'whole' ? 'contain' : 'cover', background: TRANSPARENT });
    if (shape !== 'round') {
      const hasAlpha = shape === 'whole' || (await sharp(resolve(folder, file)).metadata()).hasAlpha;
      const bytes = hasAlpha
        ? await cropped.png().toBuffer()
        : await cropped.jpeg({ quality: 90 }).toBuffer();
      return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
    }
    const bytes = await cropped
      .ensureAlpha()
      .composite([{ input: roundMask(width), blend: 'dest-in' }])
      .png()
      .toBuffer();
    return `data:image/png;base64,${bytes.toString('base64')}`;
  };
  return {
    dataUri(box) {
      const key = JSON.stringify(box);
      const found =
        faces.get(key) ??
        read(box).catch((cause: unknown) => {
          throw new UnreadablePicture(box.file, cause);
        });
      if (box.shape === 'round') {
        if (faces.size >= MAX_FACES) faces.clear();
        faces.set(key, found);
      }
      return found;
    },
  };
}

function roundMask(size: number): Buffer {
  const half = size / 2;
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${size}" height="${size}"><circle cx="${half}" cy="${half}" r="${half}"/></svg>`,
  );
}

/** Replaces each `picture` in an element tree by the picture's data. */
export async function withPictures(element: CardElement, pictures: PictureLoader): Promise<CardElement> {
  const { picture, children, ...props } = element.props;
  return {
    type: element.type,
    props: {
      ...props,
      ...(picture && { src: await pictures.dataUri(picture) }),
      ...(children !== undefined && {
        children: Array.isArray(children)
          ? await Promise.all(children.map((child) => withPictures(child, pictures)))
          : children,
      }),
    },
  };
}
