import LineBreaker from 'linebreak';

/** The width of a text, in ems. */
export type Measure = (text: string) => number;

export interface Fitting {
  /** Pixels. */
  width: number;
  /** Pixels, the largest first. */
  sizes: readonly number[];
  /** Pixels that all the lines may take. */
  height: number;
  /** Of the letters' size. */
  lineHeight: number;
  measure: Measure;
}

export interface FittedText {
  text: string;
  /** Pixels. */
  size: number;
  /** A word is longer than a line. */
  isBroken: boolean;
}

/** No card has room for more. */
const MOST_CHARACTERS = 600;

/** Room for what the measure does not know: kerning, shaping, hinting. */
const MARGIN = 0.97;

/**
 * A text in the largest size in which it fits; in the smallest it is cut after a word, with an ellipsis.
 */
export function fitText(whole: string, { width, sizes, height, lineHeight, measure }: Fitting): FittedText {
  const text = whole.slice(0, MOST_CHARACTERS);
  const pieces = piecesOf(text);
  const hasWholeWords = (size: number, some = pieces): boolean =>
    some.every((piece) => measure(piece.trimEnd()) <= (width * MARGIN) / size);
  const fits = (some: readonly string[], size: number): boolean =>
    countLines(some, (width * MARGIN) / size, measure) <=
    Math.max(1, Math.floor(height / (size * lineHeight)));
  const fitting = sizes.filter((size) => fits(pieces, size));
  // A longest word that fits in no size is broken in the largest.
  const size = fitting.find((one) => hasWholeWords(one)) ?? fitting[0];
  if (size !== undefined) return { text, size, isBroken: !hasWholeWords(size) };
  const smallest = Math.min(...sizes);
  const short = cut(text, pieces, (some) => fits(some, smallest));
  return { text: short, size: smallest, isBroken: !hasWholeWords(smallest, piecesOf(short)) };
}

/** Where a line may break (UAX 14), as satori breaks them too. */
function piecesOf(text: string): string[] {
  const breaker = new LineBreaker(text);
  const pieces: string[] = [];
  let from = 0;
  for (let found = breaker.nextBreak(); found; found = breaker.nextBreak()) {
    pieces.push(text.slice(from, found.position));
    from = found.position;
  }
  return pieces;
}

/** @param width in ems. */
function countLines(pieces: readonly string[], width: number, measure: Measure): number {
  let lines = 1;
  let filled = 0;
  for (const piece of pieces) {
    const ink = measure(piece.trimEnd());
    if (filled > 0 && filled + ink > width) {
      lines += 1;
      filled = 0;
    }
    // A word that is longer than a line is broken between any letters.
    for (const part of ink > width ? Array.from(piece.trimEnd()) : [piece.trimEnd()]) {
      const partInk = measure(part);
      if (filled > 0 && filled + partInk > width) {
        lines += 1;
        filled = 0;
      }
      filled += partInk;
    }
    filled += measure(piece) - ink;
  }
  return lines;
}

const ELLIPSIS = '…';

function cut(text: string, pieces: readonly string[], fits: (pieces: readonly string[]) => boolean): string {
  const shortened = (count: number): string =>
    pieces
      .slice(0, count)
      .join('')
      .replace(/[\s\p{P}]+$/u, '') + ELLIPSIS;
  for (let count = pieces.length - 1; count > 0; count -= 1) {
    const short = shortened(count);
    if (fits(piecesOf(short))) return short;
  }
  const graphemes = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  let count = graphemes.length - 1;
  while (count > 1 && !fits([graphemes.slice(0, count).join('') + ELLIPSIS])) count -= 1;
  return graphemes.slice(0, count).join('') + ELLIPSIS;
}
