import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile, SourcePicture } from '../model/source-file.ts';
import { isWhole } from './whole-picture.ts';

/**
 * Looks into the pictures among the files, as far as it takes to know that they are some.
 * @param folder absolute path of the content folder that the files were read from.
 * @returns all the files, in their order.
 */
export async function readPictures(folder: string, files: readonly SourceFile[]): Promise<SourceFile[]> {
  return Promise.all(
    files.map(async (file) =>
      file.isLink
        ? file
        : file.place.is === 'picture'
          ? { ...file, picture: await readPicture(join(folder, file.path)) }
          : file.place.is === 'video'
            ? { ...file, video: { bytes: bytesOf(join(folder, file.path)) } }
            : file,
    ),
  );
}

async function readPicture(path: string): Promise<SourcePicture> {
  const bytes = bytesOf(path);
  return { bytes, fault: bytes === 0 ? 'empty' : await faultOf(path) };
}

function bytesOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}

/** A large photograph of a telephone; four bytes each are needed to make smaller ones of it. */
const MOST_PIXELS = 50_000_000;

async function faultOf(path: string): Promise<SourcePicture['fault']> {
  // Most commands meet no picture, and it takes a fourth of their time to load.
  const { default: sharp } = await import('sharp');
  try {
    // Only what the file says of itself. All the pictures of one that moves count: they are decoded together.
    const picture = sharp(path, { limitInputPixels: false, pages: -1 });
    const { format, compression, width, height } = await picture.metadata();
    if (format === 'svg') return 'svg';
    if (width * height > MOST_PIXELS) return 'too-large';
    // Of this family only AVIF can be decoded; a telephone's HEIC has the same frame around it.
    const isDecoded = format !== 'heif' || compression === 'av1';
    return isDecoded && width > 0 && height > 0 && isWhole(path, format) ? null : 'unreadable';
  } catch {
    return /\.svg$/i.test(path) ? 'svg' : 'unreadable';
  }
}
