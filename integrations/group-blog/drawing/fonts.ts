import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import type { Font } from 'satori';
import { withFlippedMarks } from './satori-mark-fix.ts';
import { assertIntact } from './woff-integrity.ts';

export interface FontFile {
  /** Absolute path of the file. */
  path: string;
  family: string;
  weight: 400 | 700;
}

/** A font that could be read. */
export interface LoadedFont extends FontFile {
  font: Font;
  /** A hash of the font's bytes. */
  digest: string;
  has: (codePoint: number) => boolean;
  /** Returns the width of a character in ems. */
  advance: (codePoint: number) => number;
  characterSet: readonly number[];
}

/** @throws {Error} that names the file, if it is missing, truncated or not a font. */
export function readFont(file: FontFile): LoadedFont {
  const { path, family, weight } = file;
  try {
    const bytes = readFileSync(path);
    assertIntact(bytes);
    const data = withFlippedMarks(bytes);
    const parsed = create(data);
    if (parsed.isCollection) throw new Error('it is a collection of fonts');
    const { characterSet, unitsPerEm } = parsed;
    const characters = new Set(characterSet);
    return {
      ...file,
      font: { name: family, data, weight, style: 'normal' },
      digest: hash('sha256', data),
      has: (codePoint) => characters.has(codePoint),
      advance: (codePoint) => parsed.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm,
      characterSet,
    };
  } catch (cause) {
    throw unusable(path, cause);
  }
}

/** Makes the error that says why a font cannot be used, and what to type. */
export function unusable(path: string, cause: unknown): Error {
  return new Error(
    `the font ${path} cannot be used (${(cause as Error).message}). Remove the folder node_modules and type: npm install`,
    { cause },
  );
}
