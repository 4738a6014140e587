import { altOf } from '../views/cards/card-alt.ts';
import type { CardModel, CardPerson } from '../views/cards/card-model.ts';
import type { Words } from '../words/words.ts';

/** Whether the fonts have a glyph for a grapheme, which is what a reader sees as one character. */
export type Covers = (grapheme: string) => boolean;

/** A text that a card does not show, or only in part. */
export interface LostText {
  text: string;
  /** The graphemes without a glyph, each once. */
  characters: readonly string[];
}

/** A card without what it cannot show, and what that is. */
export interface DrawnText {
  card: CardModel;
  losses: readonly LostText[];
}

/** Returns the alternative text of a card as it is drawn. */
export function altAsDrawn({ card, losses }: DrawnText, words: Words): string {
  return losses.length === 0 ? card.alt : altOf(card, words);
}

/**
 * Removes from a card the characters that its fonts have no glyph for, which would be drawn as empty boxes. A text that loses
 * more than half of its letters is left out. A title that is left out is replaced by the network's name. Its `alt` stays.
 */
export function withoutMissingGlyphs(card: CardModel, covers: Covers): DrawnText {
  const losses = new Map<string, LostText>();
  const draw = (text: string): string => {
    const { drawn, characters } = coveredPart(text, covers);
    if (characters.length > 0) losses.set(text, { text, characters });
    return drawn;
  };
  /** Leaves out a text that would mean something else without its lost letters. */
  const drawWhole = (text: string): string => {
    const drawn = draw(text);
    return countLetters(drawn) < countLetters(text) ? '' : drawn;
  };
  const person = (of: CardPerson): CardPerson => ({
    ...of,
    name: draw(of.name),
    initials: coveredPart(of.initials, covers).drawn,
  });
  const title = draw(card.title);
  const names = card.people.length > 1 ? drawWhole(card.names) : draw(card.names);
  const drawn = {
    ...card,
    eyebrow: title === '' && NAMES_THE_TITLE.has(card.kind) ? '' : draw(card.eyebrow),
    title: title || draw(card.network),
    text: draw(card.text),
    people: card.people.map(person),
    host: card.host && person(card.host),
    names,
    role: names === '' && card.host ? '' : drawWhole(card.role),
    day: draw(card.day),
    network: draw(card.network),
  };
  return { card: drawn, losses: [...losses.values()] };
}

/** The kinds whose small line says what the title is, such as "A community of interest". */
const NAMES_THE_TITLE: ReadonlySet<CardModel['kind']> = new Set(['member', 'community']);

const segmenter = new Intl.Segmenter();

/** Signs that some fonts lack, and what is drawn for each, the first that there is: fonts have the last. */
const ALIKE: Readonly<Record<string, readonly string[]>> = {
  '～': ['〜'],
  // Hyphens: the one without a break, the unambiguous one, and those of lists and of soft hyphenation.
  '\u2010': ['-'],
  '\u2011': ['\u2010', '-'],
  '\u2043': ['\u2010', '-'],
  '\ufe63': ['-'],
  '\uff0d': ['-'],
  // Dashes as wide as a figure, of quotations, of two and three ems; the minus sign.
  '\u2012': ['–', '-'],
  '\u2013': ['-'],
  '\u2014': ['–', '-'],
  '\u2015': ['—', '–', '-'],
  '\u2212': ['–', '-'],
  '\u2e3a': ['—', '-'],
  '\u2e3b': ['—', '-'],
  '\ufe58': ['—', '-'],
};

/** Replaces a grapheme without a glyph by one that means the same, such as a bold letter by a plain one. */
function substituteFor(grapheme: string, covers: Covers): string {
  if (covers(grapheme)) return grapheme;
  const alike = [...(ALIKE[grapheme] ?? []), grapheme.normalize('NFKC').trim()];
  return alike.find((one) => one !== '' && covers(one)) ?? grapheme;
}

/** Matches a power of a number, a letter or a bracket: `⁻⁶` of `10⁻⁶`. */
const POWERS = /(?<=[\p{L}\p{N})\]])(?<![⁰¹²³⁴-⁾ⁿⁱ])[⁰¹²³⁴-⁾ⁿⁱ]+/gu;

/** Writes a power that the fonts lack a sign of as `^−6`: on the line it would be another number. */
function withPowersWritten(text: string, covers: Covers): string {
  return text.replace(POWERS, (power) =>
    Array.from(power).every(covers) ? power : `^${power.normalize('NFKC')}`,
  );
}

/** Matches words with single spaces between them. In such a text each code point is a grapheme. */
const PLAIN = /^[\p{L}\p{N}\p{P}]+(?: [\p{L}\p{N}\p{P}]+)*$/u;

function coveredPart(typed: string, covers: Covers): { drawn: string; characters: string[] } {
  const text = withPowersWritten(typed.toWellFormed().normalize(), covers);
  // This is twenty times as fast as segmenting the text.
  if (PLAIN.test(text) && [...new Set(text)].every((sign) => sign === ' ' || covers(sign))) {
    return { drawn: text, characters: [] };
  }
  const graphemes = Array.from(segmenter.segment(text), ({ segment }) =>
    isSpace(segment) ? ' ' : substituteFor(segment, covers),
  );
  const lost = new Set(graphemes.filter((grapheme) => grapheme !== ' ' && !covers(grapheme)));
  const drawn = graphemes
    .map((grapheme) => (lost.has(grapheme) ? ' ' : grapheme))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  const losesMost = 2 * countLetters(drawn) < countLetters(text);
  return { drawn: losesMost ? '' : drawn, characters: [...lost] };
}

/** Whether a grapheme is a space, or a control character, which is drawn as one. */
function isSpace(grapheme: string): boolean {
  return /^[\s\p{Cc}\p{Zl}\p{Zp}]*$/u.test(grapheme);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
