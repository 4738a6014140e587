import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { SourceFile, SourcePicture } from '../model/source-file.ts';
import { isCompletePicture } from './complete-picture.ts';

/**
 * Examines the pictures among the files as far as it takes to know that they can be drawn, and measures the videos. A file of which
 * that is known already stays as it is.
 * @param folder absolute path of the content folder that the files were read from.
 * @returns all of the files, in the same order.
 */
export async function readPictures(folder: string, files: readonly SourceFile[]): Promise<SourceFile[]> {
  return Promise.all(
    files.map(async (file) =>
      file.isLink || file.picture || file.video
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

/** The size of a large photograph. Resizing it takes four bytes of memory for each pixel. */
const MAX_PIXELS = 50_000_000;

async function faultOf(path: string): Promise<SourcePicture['fault']> {
  // Loading sharp takes a quarter of the time of a command, and most commands meet no picture.
  const { default: sharp } = await import('sharp');
  try {
    // This reads the header only. The frames of an animation count together, because they are decoded together.
    const picture = sharp(path, { limitInputPixels: false, pages: -1 });
    const { format, compression, width, height } = await picture.metadata();
    if (format === 'svg') return 'svg';
    if (width * height > MAX_PIXELS) return 'too-large';
    // Of the formats in this container only AVIF can be decoded, and not the HEIC of a phone.
    const isDecoded = format !== 'heif' || compression === 'av1';
    return isDecoded && width > 0 && height > 0 && isCompletePicture(path, format) ? null : 'unreadable';
  } catch {
    return /\.svg$/i.test(path) ? 'svg' : 'unreadable';
  }
}
