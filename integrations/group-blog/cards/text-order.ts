import createBidi from 'bidi-js';

const RIGHT_TO_LEFT_SCRIPTS = ['Arabic', 'Hebrew', 'Syriac', 'Thaana', 'Nko', 'Adlam'];
const IS_RIGHT = new RegExp(
  `[${RIGHT_TO_LEFT_SCRIPTS.map((script) => `\\p{Script=${script}}`).join('')}]`,
  'u',
);
const FIRST_LETTER = /\p{L}/u;

/**
 * By its first letter, as browsers do with `dir=auto`; in what is written from right to left, whatever letter it begins with.
 * @param around the direction of the card.
 */
export function directionOf(text: string, around: 'ltr' | 'rtl' = 'ltr'): 'ltr' | 'rtl' {
  const decides = around === 'rtl' ? text : (FIRST_LETTER.exec(text)?.[0] ?? '');
  return IS_RIGHT.test(decides) ? 'rtl' : 'ltr';
}

const MARKS = { ltr: '\u200e', rtl: '\u200f' };
/** Embeddings, overrides and isolates, which satori does not know. */
const EXPLICIT = /[\u202a-\u202e\u2066-\u2069]/g;
/** Of a number among letters that run to the left, in a text that runs to the right. */
const NUMBER_LEVEL = 2;

const bidi = createBidi();
const words = new Intl.Segmenter('en', { granularity: 'word' });
const graphemes = new Intl.Segmenter('en');

/**
 * A text whose signs and numbers run as Unicode has them (UAX 9). satori knows the directions of words, but not those of
 * brackets, nor of signs beside numbers: marks of direction, which have no look, tell it.
 */
export function inOrder(text: string, direction = directionOf(text)): string {
  const plain = text.replace(EXPLICIT, '');
  if (!IS_RIGHT.test(plain)) return plain;
  const { levels } = bidi.getEmbeddingLevels(plain, direction);
  const segments = segmentsOf(plain, levels);
  if (direction === 'ltr') putNumbersApart(segments, levels);
  const levelOf = ({ index }: Segment): number => levels[index] as number;
  let ordered = '';
  /** Of the last letters or mark: numbers run on with them. */
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
      // The first mark is for the sign before it.
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

type Direction = 'ltr' | 'rtl';

/** What letters have in a text of one direction or the other. */
const LEVELS = { ltr: { ltr: 0, rtl: 1 }, rtl: { ltr: 2, rtl: 1 } };

/** Signs and spaces between words. */
function isBetween({ kind, isWithinWord }: Segment): boolean {
  return (kind === 'sign' || kind === 'other') && !isWithinWord;
}

function directionAt(level: number): Direction {
  return level % 2 === 1 ? 'rtl' : 'ltr';
}

interface Segment {
  /** Where it begins. */
  index: number;
  text: string;
  kind: 'letters' | 'number' | 'sign' | 'other';
  isWithinWord: boolean;
}

/** Words; of what is not one, and of what runs in both directions, each character. */
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
  // satori draws emoji as pictures, and looks them up by their very characters.
  return /^[\s\p{Cf}]+$|\p{RGI_Emoji}/v.test(text) ? 'other' : 'sign';
}

/**
 * A number with signs, as 12:30, cannot be told to stand among letters that run to the left in a text that runs to the right:
 * it parts them.
 */
function putNumbersApart(segments: readonly Segment[], levels: Uint8Array): void {
  const signs = new Set(segments.filter(({ kind }) => kind === 'sign').map(({ index }) => index));
  for (let from = 0; from < levels.length; from += 1) {
    let to = from;
    while (levels[to] === NUMBER_LEVEL) to += 1;
    for (let at = from; at < to; at += 1) if (signs.has(at)) levels.fill(0, from, to);
    from = to;
  }
}
