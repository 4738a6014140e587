import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointsOf } from '../cards/code-points.ts';

/** Finds the pictures of emoji (Twemoji, CC BY 4.0). */
export interface EmojiSet {
  has: (grapheme: string) => boolean;
  /** Returns the picture of an emoji as a `data:` URI; null if there is none. */
  dataUri: (grapheme: string) => string | null;
}

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** @param folder absolute path of the pictures; if it cannot be read, the set is empty. */
export function openEmoji(folder: string): EmojiSet {
  const names = new Set(namesIn(folder));
  const fileOf = (grapheme: string): string | undefined =>
    EMOJI.test(grapheme) ? fileNames(grapheme).find((name) => names.has(name)) : undefined;
  return {
    has: (grapheme) => fileOf(grapheme) !== undefined,
    dataUri: (grapheme) => {
      const file = fileOf(grapheme);
      if (file === undefined) return null;
      return `data:image/svg+xml;base64,${readFileSync(join(folder, file)).toString('base64')}`;
    },
  };
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Twemoji names files after code points. It keeps the variation selector U+FE0F in some names and leaves it out in others. */
function fileNames(grapheme: string): string[] {
  return [grapheme, grapheme.replaceAll('\ufe0f', '')].map((characters) => {
    const codePoints = codePointsOf(characters).map((codePoint) => codePoint.toString(16));
    return `${codePoints.join('-')}.svg`;
  });
}
