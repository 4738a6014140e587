import createBidi from 'bidi-js';

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const FIRST_LETTER = /\p{L}/u;

type Direction = 'ltr' | 'rtl';

/**
 * Returns the direction of a text. The first letter decides it, as with `dir=auto` in browsers. On a card that runs from right to
 * left, any letter of a right-to-left script decides it.
 */
export function textDirection(text: string, cardDirection: Direction = 'ltr'): Direction {
  const deciding = cardDirection === 'rtl' ? text : (FIRST_LETTER.exec(text)?.[0] ?? '');
  return RIGHT_TO_LEFT.test(deciding) ? 'rtl' : 'ltr';
}

const MARKS = { ltr: '\u200e', rtl: '\u200f' };
/** Matches embeddings, overrides and isolates, which satori does not know. */
const EXPLICIT = /[\u202a-\u202e\u2066-\u2069]/g;
/** The level (UAX 9) of a number among right-to-left letters in a left-to-right text. */
const NUMBER_LEVEL = 2;

const bidi = createBidi();
const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en');

/**
 * Adds invisible direction marks, so that satori orders punctuation and numbers as Unicode says (UAX 9). By itself it knows the direction of
 * words, but not of brackets or of punctuation beside numbers.
 */
export function inOrder(text: string, direction = textDirection(text)): string {
  const plain = text.replace(EXPLICIT, '');
  if (!RIGHT_TO_LEFT.test(plain)) return plain;
  const { levels } = bidi.getEmbeddingLevels(plain, direction);
  const segments = segmentsOf(plain, levels);
  if (direction === 'ltr') separateNumbers(segments, levels);
  const levelOf = ({ index }: Segment): number => levels[index] as number;
  let ordered = '';
  /** The direction of the last letters or mark, in which satori continues with a number. */
  let last: Direction = direction;
  const mark = (level: number): string => {
    last = directionAt(level);
    return MARKS[last];
  };
  const sideOf = (segment: Segment | undefined): Direction => {
    if (segment === undefined) return direction;
    if (segment.kind !== 'number') return directionAt(levelOf(segment));
    if (direction === 'rtl') return last;
    return levelOf(segment) === NUMBER_LEVEL ? 'rtl' : 'ltr';
  };

  for (let at = 0; at < segments.length; at += 1) {
    const segment = segments[at] as Segment;
    const level = levelOf(segment);
    if (isBetween(segment)) {
      const length = segments.slice(at).findIndex((next) => !isBetween(next));
      const between = segments.slice(at, length === -1 ? undefined : at + length);
      const [before, after] = [sideOf(segments[at - 1]), sideOf(segments[at + between.length])];
      const runs = LEVELS[direction][before === after ? before : direction];
      const isKnown = between.every((one) => one.kind === 'other' || levelOf(one) === runs);
      for (const one of between) {
        ordered += one.kind === 'other' || isKnown ? one.text : one.text + mark(levelOf(one));
      }
      at += between.length - 1;
    } else if (segment.kind === 'number') {
      const runs = sideOf(segment);
      // The first of two marks is for the punctuation before the number.
      if (runs !== last) ordered += runs === 'rtl' ? MARKS.ltr + mark(1) : mark(0);
      ordered += segment.text;
    } else if (segment.kind === 'sign') {
      ordered += mark(level) + segment.text;
    } else {
      last = directionAt(level);
      ordered += segment.text;
    }
  }
  return ordered;
}

/** The levels (UAX 9) of letters, by the direction of the text and that of the letters. */
const LEVELS = { ltr: { ltr: 0, rtl: 1 }, rtl: { ltr: 2, rtl: 1 } };

/** Whether a segment is punctuation or space between words. */
function isBetween({ kind, isWithinWord }: Segment): boolean {
  return (kind === 'sign' || kind === 'other') && !isWithinWord;
}

function directionAt(level: number): Direction {
  return level % 2 === 1 ? 'rtl' : 'ltr';
}

interface Segment {
  /** Where the segment begins in the text. */
  index: number;
  text: string;
  kind: 'letters' | 'number' | 'sign' | 'other';
  isWithinWord: boolean;
}

/** Splits a text into words. Text between words, and words of both directions, are split into graphemes. */
function segmentsOf(text: string, levels: Uint8Array): Segment[] {
  return [...words.segment(text)].flatMap(({ index, segment, isWordLike: isWithinWord = false }) => {
    const isOne = levels.subarray(index, index + segment.length).every((level) => level === levels[index]);
    if (isWithinWord && isOne) return [{ index, text: segment, kind: kindOf(segment), isWithinWord }];
    return [...graphemes.segment(segment)].map((character) => ({
      index: index + character.index,
      text: character.segment,
      kind: kindOf(character.segment),
      isWithinWord,
    }));
  });
}

function kindOf(text: string): Segment['kind'] {
  if (/\p{L}/u.test(text)) return 'letters';
  if (/\p{Nd}/u.test(text)) return 'number';
  // satori does not find the picture of an emoji that has a mark beside it.
  return /^[\s\p{Cf}]+$|\p{RGI_Emoji}/v.test(text) ? 'other' : 'sign';
}

/**
 * Gives a number with punctuation, such as 12:30, the direction of the text, because marks cannot make satori put it among right-to-left
 * letters in a left-to-right text.
 */
function separateNumbers(segments: readonly Segment[], levels: Uint8Array): void {
  const signs = new Set(segments.filter(({ kind }) => kind === 'sign').map(({ index }) => index));
  for (let from = 0; from < levels.length; from += 1) {
    let to = from;
    while (levels[to] === NUMBER_LEVEL) to += 1;
    for (let at = from; at < to; at += 1) if (signs.has(at)) levels.fill(0, from, to);
    from = to;
  }
}
