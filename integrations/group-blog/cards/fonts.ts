import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
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

/** A font that was read, and tried. */
export interface LoadedFont extends FontFile {
  font: Font;
  digest: string;
  has: (codePoint: number) => boolean;
  /** The width of a sign in ems. */
  advance: (codePoint: number) => number;
}

/**
 * Reads a font and draws a letter with it.
 * @throws {Error} naming the file where it is missing, cut short or no font.
 */
export async function loadFont(file: FontFile): Promise<LoadedFont> {
  const { path, family, weight } = file;
  try {
    const bytes = await readFile(path);
    assertWhole(bytes);
    const data = withMarksTurned(bytes);
    const parsed = create(data);
    if (parsed.isCollection) throw new Error('it is a collection of fonts');
    const { characterSet, unitsPerEm } = parsed;
    const characters = new Set(characterSet);
    const font: Font = { name: family, data, weight, style: 'normal' };
    await tryOut(font, characterSet);
    return {
      ...file,
      font,
      digest: createHash('sha256').update(data).digest('hex'),
      has: (codePoint) => characters.has(codePoint),
      advance: (codePoint) => parsed.glyphForCodePoint(codePoint).advanceWidth / unitsPerEm,
    };
  } catch (cause) {
    const why = (cause as Error).message;
    throw new Error(
      `the font ${path} cannot be used (${why}). Remove the folder node_modules and type: npm install`,
      { cause },
    );
  }
}

/** What is wrong with a font shows only when it draws. */
async function tryOut(font: Font, characterSet: readonly number[]): Promise<void> {
  const letter = characterSet.find((codePoint) => /\p{L}/u.test(String.fromCodePoint(codePoint)));
  if (letter === undefined) throw new Error('it has no letters');
  const svg = await toSvg(box({ fontFamily: font.name, fontSize: 40 }, String.fromCodePoint(letter)), [font]);
  if (!svg.includes('<path')) throw new Error('it draws nothing');
}
