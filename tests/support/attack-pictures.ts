import { crc32 } from 'node:zlib';

/** Pictures of the corpus that cannot be written down as text, by the names that it gives them. */
export function attackPicture(name: string): Uint8Array {
  const made = Object.hasOwn(PICTURES, name) ? PICTURES[name] : undefined;
  if (made === undefined) throw new Error(`no picture is called ${name}`);
  return made();
}

const MEGABYTE = 1024 * 1024;
const SIDE = 100_000;

const PICTURES: Readonly<Record<string, () => Uint8Array>> = {
  'dot-png': () => Buffer.from(DOT, 'base64'),
  // Whoever decodes it needs forty thousand million bytes.
  'bomb-png': () => png(SIDE, SIDE),
  'bomb-gif': () => {
    const side = [0xff, 0xff];
    return Buffer.from([
      ...Buffer.from('GIF89a'),
      ...side,
      ...side,
      0,
      0,
      0,
      0x2c,
      0,
      0,
      0,
      0,
      ...side,
      ...side,
      0,
      2,
      0,
      0x3b,
    ]);
  },
  'heavy-png': () => Buffer.concat([Buffer.from(DOT, 'base64'), Buffer.alloc(2 * MEGABYTE)]),
};

const DOT =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** The beginning of one, and its end. */
function png(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 6, 0, 0, 0], 8);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([
    signature,
    chunk('IHDR', header),
    chunk('IDAT', Buffer.alloc(9)),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, sum]);
}
