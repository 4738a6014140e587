import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import type { Font } from 'satori';
import { box } from './element.ts';
import { withMarksTurned } from './mark-heights.ts';
import { toSvg } from './raster.ts';
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

/**
 * Draws a letter with a font: some that is wrong shows only then.
 * @throws {Error} naming the file.
 */
export async function tryFont({ path, font, characterSet }: LoadedFont): Promise<void> {
  try {
    const letter = characterSet.find((codePoint) => /\p{L}/u.test(String.fromCodePoint(codePoint)));
    if (letter === undefined) throw new Error('it has no letters');
    const element = box({ fontFamily: font.name, fontSize: 40 }, String.fromCodePoint(letter));
    if (!(await toSvg(element, [font])).includes('<path')) throw new Error('it draws nothing');
  } catch (cause) {
    throw unusable(path, cause);
  }
}

function unusable(path: string, cause: unknown): Error {
  const why = (cause as Error).message;
  return new Error(
    `the font ${path} cannot be used (${why}). Remove the folder node_modules and type: npm install`,
    { cause },
  );
}
