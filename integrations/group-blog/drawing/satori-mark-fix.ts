import { inflateSync } from 'node:zlib';

/**
 * satori 0.63 draws a mark as far below its place as it belongs above it (HarfBuzz counts upwards, SVG downwards): the dots and
 * vowels of Arabic, Hebrew's points, India's signs. So it gets fonts whose heights of marks are turned round.
 * @param woff bytes of a WOFF font; those of another format are as they were.
 * @throws {Error} where its tables are not whole.
 */
export function withMarksTurned(woff: Buffer): Buffer {
  const entry = positioningEntry(woff);
  if (entry === null) return woff;
  const offset = woff.readUInt32BE(entry + 4);
  const packed = woff.readUInt32BE(entry + 8);
  const length = woff.readUInt32BE(entry + 12);
  const stored = woff.subarray(offset, offset + packed);
  const table = packed < length ? inflateSync(stored) : Buffer.from(stored);
  for (const place of new Set(heightsIn(table))) table.writeInt16BE(-table.readInt16BE(place), place);

  // The turned table stands at the end, as it is.
  const end = Math.ceil(woff.length / 4) * 4;
  const turned = Buffer.concat([woff, Buffer.alloc(end - woff.length), table]);
  turned.writeUInt32BE(turned.length, 8);
  turned.writeUInt32BE(end, entry + 4);
  turned.writeUInt32BE(length, entry + 8);
  return turned;
}

/** Where a WOFF's list of tables has GPOS; null where it has none. */
function positioningEntry(woff: Buffer): number | null {
  if (woff.toString('latin1', 0, 4) !== 'wOFF') return null;
  const entries = Array.from({ length: woff.readUInt16BE(12) }, (_, index) => 44 + 20 * index);
  return entries.find((entry) => woff.toString('latin1', entry, entry + 4) === 'GPOS') ?? null;
}

/** Where GPOS has heights (https://learn.microsoft.com/typography/opentype/spec/gpos). */
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

/** Of signs that move alone. */
function singleHeights(gpos: Buffer, table: number): number[] {
  const [X_PLACEMENT, Y_PLACEMENT] = [1, 2];
  const format = gpos.readUInt16BE(table + 4);
  if ((format & Y_PLACEMENT) === 0) return [];
  const isOne = gpos.readUInt16BE(table) === 1;
  const first = table + (isOne ? 6 : 8) + (format & X_PLACEMENT ? 2 : 0);
  const size = 2 * format.toString(2).replaceAll('0', '').length;
  return Array.from({ length: isOne ? 1 : gpos.readUInt16BE(table + 6) }, (_, index) => first + index * size);
}

/** What a list of offsets points at; an offset of 0 points at nothing. */
function offsets(gpos: Buffer, base: number, first: number, count: number, step = 2): number[] {
  return Array.from({ length: count }, (_, index) => gpos.readUInt16BE(first + index * step))
    .filter((offset) => offset !== 0)
    .map((offset) => base + offset);
}
