import { inflateSync } from 'node:zlib';

const HEADER = 44;
const ENTRY = 20;

/**
 * Checks the tables of a WOFF 1.0 font before it is parsed: fontkitten 1.0.3 does not return from some fonts that are not whole.
 * @throws {Error} where it is no WOFF font, or truncated.
 */
export function assertIntact(font: Buffer): void {
  if (font.toString('latin1', 0, 4) !== 'wOFF') throw new Error('it is no WOFF font');
  if (font.length < HEADER || font.length < font.readUInt32BE(8)) throw new Error('it is cut short');
  for (let table = 0; table < font.readUInt16BE(12); table += 1) {
    const entry = HEADER + table * ENTRY;
    const [offset, packed, length] = [4, 8, 12].map((at) => font.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    // zlib verifies a checksum. Only small tables are not compressed.
    if (packed < length && inflateSync(font.subarray(offset, offset + packed)).length !== length) {
      throw new Error('it is not whole');
    }
  }
}
