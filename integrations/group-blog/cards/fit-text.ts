import LineBreaker from 'linebreak';
import type { Size } from './element.ts';

/** Returns the width of a text, in ems. */
export type Measure = (text: string) => number;

/** The size is that of all lines together. */
export interface FitOptions extends Size {
  /** The font sizes to try, in pixels, the largest first. */
  sizes: readonly number[];
  /** The height of a line, as a multiple of the font size. */
  lineHeight: number;
  measure: Measure;
}

export interface FittedText {
  /** The text, with zero-width spaces where lines may break, and with newlines in words that are longer than a line. */
  text: string;
  /** The font size in pixels. */
  size: number;
  lines: number;
  /** Whether there are newlines in words. */
  isBroken: boolean;
}

/** No card has room for more characters. */
const MAX_CHARACTERS = 600;

/** Part of each line stays free, because kerning, shaping and hinting are not measured. */
const USABLE_WIDTH = 0.97;

/** Chooses the largest size in which a text fits. If it fits in none, it is cut after a word in the smallest, with an ellipsis. */
export function fitText(
  whole: string,
  { width, sizes, height, lineHeight, measure }: FitOptions,
): FittedText {
  const text = withWordBreaks(whole.slice(0, MAX_CHARACTERS));
  const pieces = piecesOf(text);
  const emsIn = (size: number): number => (width * USABLE_WIDTH) / size;
  const linesOf = (some: readonly string[], size: number): number => countLines(some, emsIn(size), measure);
  const fits = (some: readonly string[], size: number): boolean =>
    linesOf(some, size) <= Math.max(1, Math.floor(height / (size * lineHeight)));
  const drawn = (some: readonly string[], size: number): FittedText => {
    const broken = some.map((piece) => withBreaks(piece, emsIn(size), measure)).join('');
    const isBroken = broken !== withoutSoftHyphens(some.join(''));
    return { text: broken, size, lines: linesOf(some, size), isBroken };
  };
  const fitting = sizes.filter((size) => fits(pieces, size));
  const keepsSyllables = (size: number): boolean =>
    pieces
      .flatMap((piece) => atSoftHyphens(piece.trimEnd(), emsIn(size), measure))
      .every((part) => measure(part) <= emsIn(size));
  // A word that is too long in every size is broken in the largest.
  const best = fitting.find(keepsSyllables) ?? fitting[0];
  if (best !== undefined) return drawn(pieces, best);
  const smallest = Math.min(...sizes);
  return drawn(piecesOf(cut(text, pieces, (some) => fits(some, smallest))), smallest);
}

/** Matches a run of a script that has no spaces between words. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const ZERO_WIDTH_SPACE = '\u200b';
const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** Marks where lines may break in scripts for which that takes a dictionary. */
function withWordBreaks(text: string): string {
  return text.replace(UNSPACED, (run) =>
    Array.from(wordSegmenter.segment(run), ({ segment }) => segment).join(ZERO_WIDTH_SPACE),
  );
}

/** It is not drawn, and says where a word may get a hyphen. */
const SOFT_HYPHEN = '\u00ad';

/**
 * Splits a text where lines may break (UAX 14). At soft hyphens only words that are longer than a line break, so they split none here. satori
 * splits what is left in the same way.
 */
function piecesOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    if (text[found.position - 1] === SOFT_HYPHEN && found.position < text.length) continue;
    pieces.push(text.slice(from, found.position));
    from = found.position;
  }
  return pieces;
}

/** @param width the width of a line in ems. */
function countLines(pieces: readonly string[], width: number, measure: Measure): number {
  let lines = 1;
  let filled = 0;
  for (const piece of pieces) {
    const parts = partsOf(piece.trimEnd(), width, measure);
    for (const part of parts) {
      const ink = measure(part);
      if (filled > 0 && (parts.length > 1 || filled + ink > width)) {
        lines += 1;
        filled = 0;
      }
      filled += ink;
    }
    filled += measure(piece) - measure(piece.trimEnd());
  }
  return lines;
}

function withBreaks(piece: string, width: number, measure: Measure): string {
  const word = piece.trimEnd();
  return partsOf(word, width, measure).join('\n') + piece.slice(word.length);
}

function withoutSoftHyphens(text: string): string {
  return text.replaceAll(SOFT_HYPHEN, '');
}

const HYPHEN = '-';
/** Matches scripts that hyphenate words. */
const HYPHENATED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** Splits a word that is longer than a line at its soft hyphens; what is longer than a line then, anywhere. */
function partsOf(word: string, width: number, measure: Measure): string[] {
  const plain = withoutSoftHyphens(word);
  if (measure(plain) <= width) return [plain];
  return atSoftHyphens(word, width, measure).flatMap((part) => similarParts(part, width, measure));
}

function atSoftHyphens(word: string, width: number, measure: Measure): string[] {
  const syllables = word.split(SOFT_HYPHEN).filter((syllable) => syllable !== '');
  const parts: string[] = [];
  let part = '';
  for (const [index, syllable] of syllables.entries()) {
    const isLast = index === syllables.length - 1;
    if (part !== '' && measure(part + syllable + (isLast ? '' : HYPHEN)) > width) {
      parts.push(part.endsWith(HYPHEN) ? part : part + HYPHEN);
      part = '';
    }
    part += syllable;
  }
  return [...parts, part];
}

/** Splits a word that is longer than a line into parts of similar width, with hyphens. */
function similarParts(word: string, width: number, measure: Measure): string[] {
  const whole = measure(word);
  if (whole <= width) return [word];
  const letters = graphemesOf(word);
  const count = cutInto(letters, width, measure).length;
  const similar = whole / count + measure(HYPHEN) + Math.max(...letters.map(measure));
  return cutInto(letters, Math.min(width, similar), measure);
}

function cutInto(letters: readonly string[], width: number, measure: Measure): string[] {
  const hyphen = measure(HYPHEN);
  const parts: string[] = [];
  let part = '';
  let filled = 0;
  for (const [index, letter] of letters.entries()) {
    const ink = measure(letter);
    const isLast = index === letters.length - 1;
    if (part !== '' && filled + ink + (isLast ? 0 : hyphen) > width) {
      const isHyphenated = HYPHENATED.test(letters[index - 1] ?? '') && HYPHENATED.test(letter);
      parts.push(isHyphenated && filled + hyphen <= width ? part + HYPHEN : part);
      part = '';
      filled = 0;
    }
    part += letter;
    filled += ink;
  }
  return [...parts, part];
}

const ELLIPSIS = '…';

function cut(text: string, pieces: readonly string[], fits: (pieces: readonly string[]) => boolean): string {
  const shortened = (count: number): string =>
    pieces
      .slice(0, count)
      .join('')
      .replace(/[\s\p{P}\u200b]+$/u, '') + ELLIPSIS;
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const short = shortened(count);
    if (fits(piecesOf(short))) return short;
  }
  const graphemes = graphemesOf(text);
  let count = graphemes.length - 1;
  while (count > 1 && !fits([graphemes.slice(0, count).join('') + ELLIPSIS])) count -= 1;
  return graphemes.slice(0, count).join('') + ELLIPSIS;
}

const segmenter = new Intl.Segmenter();

function graphemesOf(text: string): string[] {
  return Array.from(segmenter.segment(text), ({ segment }) => segment);
}
