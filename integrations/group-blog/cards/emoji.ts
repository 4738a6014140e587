import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codePointsOf, hexOf } from './code-points.ts';

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
  const has = (grapheme: string): boolean => EMOJI.test(grapheme) && names.has(fileOf(grapheme));
  return {
    has,
    dataUri: (grapheme) => {
      if (!has(grapheme)) return null;
      const svg = readFileSync(join(folder, fileOf(grapheme)));
      return `data:image/svg+xml;base64,${svg.toString('base64')}`;
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

/** Its code points; the sign that asks for colour is in the name only where signs are joined. */
function fileOf(grapheme: string): string {
  const signs = grapheme.includes('\u200d') ? grapheme : grapheme.replaceAll('\ufe0f', '');
  return `${codePointsOf(signs).map(hexOf).join('-')}.svg`;
}
