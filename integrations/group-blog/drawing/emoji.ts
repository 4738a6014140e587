import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointsOf, hexOf } from '../cards/code-points.ts';

/** Pictures of emoji (Twemoji, CC BY 4.0). */
export interface EmojiSet {
  has: (grapheme: string) => boolean;
  /** Its picture as a `data:` address; null where there is none. */
  dataUri: (grapheme: string) => string | null;
}

const EMOJI = /\p{Emoji_Presentation}|\p{Extended_Pictographic}|\p{Regional_Indicator}|\u20e3/u;

/** @param folder absolute; a set whose files cannot be read has none. */
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

/** Its code points; with the sign that asks for colour where signs are joined, but not in each of those. */
function fileNames(grapheme: string): string[] {
  return [grapheme, grapheme.replaceAll('\ufe0f', '')].map(
    (signs) => `${codePointsOf(signs).map(hexOf).join('-')}.svg`,
  );
}
