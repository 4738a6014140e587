import { inflateSync } from 'node:zlib';

/**
 * Negates the heights of marks in a font. satori 0.63 draws each mark as far below its place as it belongs above it, because
 * HarfBuzz counts upwards and SVG downwards. This concerns the vowels of Arabic and Hebrew, and the signs of Indian scripts.
 * @param woff the bytes of a WOFF font; a font of another format is returned as it is.
 * @throws {Error} if the font's tables are not whole.
 */
export function withFlippedMarks(woff: Buffer): Buffer {
  const entry = positioningEntry(woff);
  if (entry === null) return woff;
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const stored = woff.subarray(offset, offset + packed);
  const table = packed < length ? inflateSync(stored) : Buffer.from(stored);
  for (const place of new Set(heightsIn(table))) table.writeInt16BE(-table.readInt16BE(place), place);

  // The new table is appended to the file, uncompressed.
  const end = Math.ceil(woff.length / 4) * 4;
  const flipped = Buffer.concat([woff, Buffer.alloc(end - woff.length), table]);
  flipped.writeUInt32BE(flipped.length, 8);
  flipped.writeUInt32BE(end, entry + 4);
  flipped.writeUInt32BE(length, entry + 8);
  return flipped;
}

/** Returns the offset of the GPOS entry in a WOFF's table directory; null if there is none. */
function positioningEntry(woff: Buffer): number | null {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') return null;
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => 44 + 20 * index);
  return entries.find((entry) => woff.toString('latin1', entry, entry + 4) === 'GPOS') ?? null;
}

/** Returns the offsets of all heights in GPOS (https://learn.microsoft.com/typography/opentype/spec/gpos). */
function heightsIn(gpos: Buffer): number[] {
  const lookups = gpos.readUInt16BE(8);
  return offsets(gpos, lookups, lookups + 2, gpos.readUInt16BE(lookups)).flatMap((lookup) => {
    const type = gpos.readUInt16BE(lookup);
    const tables = offsets(gpos, lookup, lookup + 6, gpos.readUInt16BE(lookup + 4));
    return tables.flatMap((table) =>
      type === EXTENSION
        ? heightsOf(gpos, gpos.readUInt16BE(table + 2), table + gpos.readUInt32BE(table + 4))
        : heightsOf(gpos, type, table),
    );
  });
}

const SINGLE = 1;
const CURSIVE = 3;
const MARK_TO_BASE = 4;
const MARK_TO_LIGATURE = 5;
const MARK_TO_MARK = 6;
const EXTENSION = 9;

function heightsOf(gpos: Buffer, type: number, table: number): number[] {
  const anchors = (base: number, first: number, count: number, step = 2): number[] =>
    offsets(gpos, base, first, count, step).map((anchor) => anchor + 4);
  if (type === SINGLE) return singleHeights(gpos, table);
  if (type === CURSIVE) return anchors(table, table + 6, 2 * gpos.readUInt16BE(table + 4));
  if (type !== MARK_TO_BASE && type !== MARK_TO_LIGATURE && type !== MARK_TO_MARK) return [];

  const classes = gpos.readUInt16BE(table + 6);
  const marks = table + gpos.readUInt16BE(table + 8);
  const bases = table + gpos.readUInt16BE(table + 10);
  const count = gpos.readUInt16BE(bases);
  return [
    ...anchors(marks, marks + 4, gpos.readUInt16BE(marks), 4),
    ...(type === MARK_TO_LIGATURE
      ? offsets(gpos, bases, bases + 2, count).flatMap((ligature) =>
          anchors(ligature, ligature + 2, classes * gpos.readUInt16BE(ligature)),
        )
      : anchors(bases, bases + 2, classes * count)),
  ];
}

function singleHeights(gpos: Buffer, table: number): number[] {
  const [X_PLACEMENT, Y_PLACEMENT] = [1, 2];
  const format = gpos.readUInt16BE(table + 4);
  if ((format & Y_PLACEMENT) === 0) return [];
  const isOne = gpos.readUInt16BE(table) === 1;
  const first = table + (isOne ? 6 : 8) + (format & X_PLACEMENT ? 2 : 0);
  const size = 2 * format.toString(2).replaceAll('0', '').length;
  return Array.from({ length: isOne ? 1 : gpos.readUInt16BE(table + 6) }, (_, index) => first + index * size);
}

/** Reads a list of offsets from `base`, and leaves out those of 0, which mean that there is no table. */
function offsets(gpos: Buffer, base: number, first: number, count: number, step = 2): number[] {
  return Array.from({ length: count }, (_, index) => gpos.readUInt16BE(first + index * step))
    .filter((offset) => offset !== 0)
    .map((offset) => base + offset);
}
