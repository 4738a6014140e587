import { resolve } from 'node:path';
import type { CardElement, PictureBox } from '../cards/element.ts';
import type { SharpFunction } from './raster.ts';

/** Members' pictures, cut to size, as `data:` addresses. */
export interface Pictures {
  /** @throws {UnreadablePicture} */
  dataUri: (box: PictureBox) => Promise<string>;
}

/** A picture that is missing, broken or huge. */
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

/** The camera's own size of a large telephone picture; more is refused before it is decoded. */
const MOST_PIXELS = 50_000_000;
const TRANSPARENT = '#0000';
/** Faces stand on many cards. */
const MOST_KEPT = 200;

/** The width of a picture whose height is 1; of what is no picture, which shows when it is drawn, 1 too. */
export async function ratioOf(file: string, sharp: SharpFunction): Promise<number> {
  const { autoOrient } = await sharp(file)
    .metadata()
    .catch(() => ({ autoOrient: { width: 1, height: 1 } }));
  return autoOrient.width / autoOrient.height;
}

/** @param folder absolute path of the content folder. */
export function openPictures(folder: string, sharp: SharpFunction): Pictures {
  const kept = new Map<string, Promise<string>>();
  const read = async ({ file, shape, width, height }: PictureBox): Promise<string> => {
    const cut = sharp(resolve(folder, file), { limitInputPixels: MOST_PIXELS, density: 300 })
      .rotate()
      .resize(width, height, { fit: shape === 'whole' ? 'contain' : 'cover', background: TRANSPARENT });
    if (shape !== 'round') {
      const hasAlpha = shape === 'whole' || (await sharp(resolve(folder, file)).metadata()).hasAlpha;
      const bytes = hasAlpha ? await cut.png().toBuffer() : await cut.jpeg({ quality: 90 }).toBuffer();
      return `data:image/${hasAlpha ? 'png' : 'jpeg'};base64,${bytes.toString('base64')}`;
    }
    const bytes = await cut
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
        kept.get(key) ??
        read(box).catch((cause: unknown) => {
          throw new UnreadablePicture(box.file, cause);
        });
      if (box.shape === 'round') {
        if (kept.size >= MOST_KEPT) kept.clear();
        kept.set(key, found);
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

/** An element tree with every picture in its place. */
export async function withPictures(element: CardElement, pictures: Pictures): Promise<CardElement> {
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
