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
  /** With what cannot be seen where lines may break; a word that is longer than a line has line breaks in it. */
  text: string;
  /** Pixels. */
  size: number;
  lines: number;
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
  const text = withWordEnds(whole.slice(0, MOST_CHARACTERS));
  const pieces = piecesOf(text);
  const emsIn = (size: number): number => (width * MARGIN) / size;
  const linesOf = (some: readonly string[], size: number): number => countLines(some, emsIn(size), measure);
  const fits = (some: readonly string[], size: number): boolean =>
    linesOf(some, size) <= Math.max(1, Math.floor(height / (size * lineHeight)));
  const drawn = (some: readonly string[], size: number): FittedText => {
    const broken = some.map((piece) => withBreaks(piece, emsIn(size), measure)).join('');
    return { text: broken, size, lines: linesOf(some, size), isBroken: broken !== some.join('') };
  };
  const fitting = sizes.filter((size) => fits(pieces, size)).map((size) => drawn(pieces, size));
  // A longest word that fits in no size is broken in the largest.
  const fitted = fitting.find(({ isBroken }) => !isBroken) ?? fitting[0];
  if (fitted) return fitted;
  const smallest = Math.min(...sizes);
  return drawn(piecesOf(cut(text, pieces, (some) => fits(some, smallest))), smallest);
}

/** Scripts without spaces between their words. */
const UNSPACED = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]+/gu;
const WORD_END = '\u200b';
const wordSegmenter = new Intl.Segmenter('th', { granularity: 'word' });

/** In those scripts only a dictionary knows where a line may break. */
function withWordEnds(text: string): string {
  return text.replace(UNSPACED, (run) =>
    Array.from(wordSegmenter.segment(run), ({ segment }) => segment).join(WORD_END),
  );
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

const HYPHEN = '-';
/** Of scripts that part words with hyphens. */
const PARTED = /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]/u;

/** A word; where it is longer than a line, its parts of like width, with hyphens. */
function partsOf(word: string, width: number, measure: Measure): string[] {
  const whole = measure(word);
  if (whole <= width) return [word];
  const letters = graphemesOf(word);
  const count = cutInto(letters, width, measure).length;
  const like = whole / count + measure(HYPHEN) + Math.max(...letters.map(measure));
  return cutInto(letters, Math.min(width, like), measure);
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
      const isParted = PARTED.test(letters[index - 1] ?? '') && PARTED.test(letter);
      parts.push(isParted && filled + hyphen <= width ? part + HYPHEN : part);
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
