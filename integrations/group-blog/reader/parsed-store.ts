import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** Keeps what was read in files from one run to the next, each by a key that changes with the file. */
export interface ParsedStore {
  /** Returns what is kept under a key; undefined where nothing is. */
  get: (key: string) => unknown;
  /** Keeps a value, unless it would come back as another. */
  set: (key: string, value: object) => void;
  /** Writes what was asked for or set since the store was opened; the rest is of files that are no more. */
  save: () => void;
}

const KEY_LENGTH = 64;
const NEWLINE = 10;

/**
 * Opens the store in a file. One that is missing, damaged or of another version is empty, and one that cannot be written stays as it is: it
 * saves time, and is nobody's only copy.
 * @param version changes with what makes the values.
 */
export function openParsedStore(file: string, version: string): ParsedStore {
  const kept = readLines(file, version);
  const used = new Map<string, Uint8Array>();
  let isChanged = false;
  return {
    get(key) {
      const line = kept.get(key);
      if (!line) return undefined;
      used.set(key, line);
      return JSON.parse(line.toString('utf8', KEY_LENGTH + 1)) as unknown;
    },
    set(key, value) {
      if (!isPlain(value)) return;
      // JSON writes a line break in a text as `\n`, so a value is one line whatever members write.
      used.set(key, Buffer.from(`${key} ${JSON.stringify(value)}`));
      isChanged = true;
    },
    save() {
      if (!isChanged) return;
      try {
        writeLines(file, version, [...used.values()]);
      } catch {
        // The folder cannot be written, or the disk is full: the next run reads the files again.
      }
    },
  };
}

/** Returns the lines by their keys. A line is a key, a space and JSON. */
function readLines(file: string, version: string): Map<string, Buffer> {
  const lines = new Map<string, Buffer>();
  let bytes: Buffer;
  try {
    bytes = readFileSync(file);
  } catch {
    return lines;
  }
  const content = bytes.subarray(KEY_LENGTH);
  if (bytes.toString('latin1', 0, KEY_LENGTH) !== hash('sha256', content)) return lines;
  const head = `${version}\n`;
  if (content.toString('latin1', 0, head.length) !== head) return lines;
  for (let start = head.length; start < content.length;) {
    const end = content.indexOf(NEWLINE, start);
    if (end === -1) break;
    lines.set(content.toString('latin1', start, start + KEY_LENGTH), content.subarray(start, end));
    start = end + 1;
  }
  return lines;
}

/** Writes a store completely or not at all: a hash of what follows, the version, and the lines. */
function writeLines(file: string, version: string, lines: readonly Uint8Array[]): void {
  const newline = Buffer.from([NEWLINE]);
  const content = Buffer.concat([
    Buffer.from(`${version}\n`),
    ...lines.flatMap((line): Uint8Array[] => [line, newline]),
  ]);
  const unfinished = `${file}.unfinished`;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(unfinished, hash('sha256', content));
  writeFileSync(unfinished, content, { flag: 'a' });
  renameSync(unfinished, file);
}

/** Front matter that is deeper than this is read anew each time. */
const MOST_LEVELS = 50;

/**
 * Whether JSON gives a value back as it is; it has no way to write `.inf`, for example, or what an alias of YAML puts into itself.
 * @param around the objects that hold the value.
 */
function isPlain(value: unknown, around: readonly object[] = []): boolean {
  switch (typeof value) {
    case 'string':
    case 'boolean':
    case 'undefined':
      return true;
    case 'number':
      return Number.isFinite(value) && !Object.is(value, -0);
    case 'object': {
      if (value === null) return true;
      if (around.includes(value) || around.length >= MOST_LEVELS) return false;
      const holders = [...around, value];
      if (Array.isArray(value)) return value.every((item) => item !== undefined && isPlain(item, holders));
      return (
        Object.getPrototypeOf(value) === Object.prototype &&
        Object.values(value).every((item) => isPlain(item, holders))
      );
    }
    default:
      return false;
  }
}
