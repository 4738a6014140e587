import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';

/**
 * Whether the file of a picture is complete. Sharp reads only the beginning of these formats, and would stop at the
 * missing part when the page is built; files of other formats it has read to their end.
 * @param format the name that sharp gives it.
 */
export function isCompletePicture(path: string, format: string): boolean {
  switch (format) {
    case 'jpeg':
      // Cameras append data of their own, so the whole file is searched for the end where it is not the last thing.
      return lastBytes(path, 2).equals(END_OF_JPEG) || jpegEnds(readFileSync(path));
    case 'png':
      return lastBytes(path, 12).equals(END_OF_PNG) || pngEnds(readFileSync(path));
    case 'heif':
      return boxesEnd(readFileSync(path));
    default:
      return true;
  }
}

const END_OF_JPEG = Buffer.from([0xff, 0xd9]);
const END_OF_PNG = Buffer.from([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);

function lastBytes(path: string, count: number): Buffer {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(count);
    const read = readSync(file, bytes, 0, count, Math.max(0, fstatSync(file).size - count));
    return bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Walks from marker to marker, because a thumbnail in the metadata has an end of its own. */
function jpegEnds(bytes: Buffer): boolean {
  let at = bytes.indexOf(0xff, 2);
  while (at !== -1 && at + 4 <= bytes.length) {
    const marker = bytes.readUInt8(at + 1);
    if (marker === 0xd9) return true;
    const isFill = marker === 0xff;
    const standsAlone = marker <= 0x01 || (marker >= 0xd0 && marker <= 0xd7);
    at = bytes.indexOf(0xff, at + (isFill ? 1 : standsAlone ? 2 : 2 + bytes.readUInt16BE(at + 2)));
  }
  return at !== -1 && bytes.subarray(at, at + 2).equals(END_OF_JPEG);
}

/** Walks from chunk to chunk. Each has its length, its name, that many bytes, and a checksum. */
function pngEnds(bytes: Buffer): boolean {
  for (let at = 8; at + 12 <= bytes.length; at += 12 + bytes.readUInt32BE(at)) {
    if (bytes.toString('latin1', at + 4, at + 8) === 'IEND') return true;
  }
  return false;
}

/** Walks from box to box of an AVIF. Each has its length, its name and its content. */
function boxesEnd(bytes: Buffer): boolean {
  let at = 0;
  while (at + 8 <= bytes.length) {
    const short = bytes.readUInt32BE(at);
    const size = short === 1 && at + 16 <= bytes.length ? Number(bytes.readBigUInt64BE(at + 8)) : short;
    // The length 0 is that of a last box which reaches to the end of the file.
    if (size === 0) return true;
    if (size < 8) return false;
    at += size;
  }
  return at <= bytes.length;
}
