import { readFileSync } from 'node:fs';
import { unzipSync, strFromU8 } from 'fflate';

/** The largest file of an archive that is unpacked, and all of them together, in bytes. */
const MOST_OF_ONE = 20 * 1024 * 1024;
const MOST_OF_ALL = 256 * 1024 * 1024;

/**
 * Unpacks the texts of an archive.
 * @param isWanted says of a path whether it is needed.
 * @throws {Error} where it is no archive, or more than can be unpacked.
 */
export function unzipTexts(file: string, isWanted: (path: string) => boolean): Map<string, string> {
  let total = 0;
  let unpacked: Record<string, Uint8Array>;
  try {
    unpacked = unzipSync(readFileSync(file), {
      filter({ name, originalSize }) {
        if (!isWanted(name) || originalSize > MOST_OF_ONE) return false;
        total += originalSize;
        if (total > MOST_OF_ALL) throw new Error('it holds more than 256 MB of text');
        return true;
      },
    });
  } catch (cause) {
    throw new Error(`${file} cannot be unpacked: ${cause instanceof Error ? cause.message : String(cause)}`, {
      cause,
    });
  }
  return new Map(
    Object.entries(unpacked)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
      .map(([path, bytes]) => [path, strFromU8(bytes)]),
  );
}
