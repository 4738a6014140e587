import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import type { Font } from 'satori';
import { withMarksTurned } from './satori-mark-fix.ts';
import { assertWhole } from './whole-font.ts';

export interface FontFile {
  /** Absolute. */
  path: string;
  family: string;
  weight: 400 | 700;
}

/** A font that was read whole. */
export interface LoadedFont extends FontFile {
  font: Font;
  digest: string;
  has: (codePoint: number) => boolean;
  /** The width of a sign in ems. */
  advance: (codePoint: number) => number;
  characterSet: readonly number[];
}

/**
 * Reads a font.
 * @throws {Error} naming the file where it is missing, cut short or no font.
 */
export function readFont(file: FontFile): LoadedFont {
  const { path, family, weight } = file;
  try {
    const bytes = readFileSync(path);
    assertWhole(bytes);
    const data = withMarksTurned(bytes);
    const parsed = create(data);
    if (parsed.isCollection) throw new Error('it is a collection of fonts');
    const { characterSet, unitsPerEm } = parsed;
    const characters = new Set(characterSet);
    return {
      ...file,
      font: { name: family, data, weight, style: 'normal' },
      digest: createHash('sha256').update(data).digest('hex'),
      has: (codePoint) => characters.has(codePoint),
      advance: (codePoint) => parsed.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm,
      characterSet,
    };
  } catch (cause) {
    throw unusable(path, cause);
  }
}

/** What to say of a font, and to do. */
export function unusable(path: string, cause: unknown): Error {
  const why = (cause as Error).message;
  return new Error(
    `the font ${path} cannot be used (${why}). Remove the folder node_modules and type: npm install`,
    { cause },
  );
}
