import type { CardModel, CardPerson } from '../views/cards/card-model.ts';
import { altOf } from '../views/cards/card-alt.ts';

/** Whether the fonts have a sign for what a reader sees as one character. */
export type Covers = (grapheme: string) => boolean;

/** A text that a card does not show, or not whole. */
export interface LostText {
  text: string;
  /** The characters without a sign, each once. */
  characters: readonly string[];
}

/**
 * A card without what its fonts have no sign for, so that it shows no empty boxes. A text that loses half of its letters is
 * left out; where that is the title, the network's name stands in its place.
 */
export function toDrawable(card: CardModel, covers: Covers): { card: CardModel; losses: LostText[] } {
  const losses = new Map<string, LostText>();
  const draw = (text: string): string => {
    const { drawn, characters } = drawable(text, covers);
    if (characters.length > 0) losses.set(text, { text, characters });
    return drawn;
  };
  const person = (of: CardPerson): CardPerson => ({
    ...of,
    name: draw(of.name),
    initials: drawable(of.initials, covers).drawn,
  });
  const title = draw(card.title);
  /** Half a sentence would say something else. */
  const whole = (text: string): string => {
    const drawn = draw(text);
    return countLetters(drawn) < countLetters(text) ? '' : drawn;
  };
  const names = card.people.length > 1 ? whole(card.names) : draw(card.names);
  const drawn = {
    ...card,
    eyebrow: title === '' && OF_THE_TITLE.has(card.kind) ? '' : draw(card.eyebrow),
    title: title || draw(card.network),
    text: draw(card.text),
    people: card.people.map(person),
    host: card.host && person(card.host),
    names,
    role: names === '' && card.host ? '' : whole(card.role),
    day: draw(card.day),
    network: draw(card.network),
  };
  const alt = losses.size === 0 ? card.alt : altOf(drawn);
  return { card: { ...drawn, alt }, losses: [...losses.values()] };
}

/** Where the line above says what the title is. */
const OF_THE_TITLE: ReadonlySet<CardModel['kind']> = new Set(['member', 'community']);

const segmenter = new Intl.Segmenter();

/** What people type for it, and what fonts have. */
const WAVE_DASH = { typed: '～', drawn: '〜' };

/** A character; where the fonts lack it, one that means the same, as a plain letter for a bold one. */
function likeOf(grapheme: string, covers: Covers): string {
  if (covers(grapheme)) return grapheme;
  const alike = grapheme === WAVE_DASH.typed ? WAVE_DASH.drawn : grapheme.normalize('NFKC').trim();
  return alike !== '' && covers(alike) ? alike : grapheme;
}

/** Words and single spaces, as most texts are; of these each code point is a sign of its own. */
const PLAIN = /^[\p{L}\p{N}\p{P}]+(?: [\p{L}\p{N}\p{P}]+)*$/u;

function drawable(typed: string, covers: Covers): { drawn: string; characters: string[] } {
  const text = typed.toWellFormed().normalize();
  // Taking a text apart costs twenty times as much.
  if (PLAIN.test(text) && [...new Set(text)].every((sign) => sign === ' ' || covers(sign))) {
    return { drawn: text, characters: [] };
  }
  const graphemes = Array.from(segmenter.segment(text), ({ segment }) =>
    isSpace(segment) ? ' ' : likeOf(segment, covers),
  );
  const missing = graphemes.filter((grapheme) => grapheme !== ' ' && !covers(grapheme));
  const lost = new Set(missing);
  const drawn = graphemes
    .map((grapheme) => (lost.has(grapheme) ? ' ' : grapheme))
    .join('')
    .replace(/ +/g, ' ')
    .trim();
  const isMuch = 2 * countLetters(drawn) < countLetters(text);
  return { drawn: isMuch ? '' : drawn, characters: [...lost] };
}

/** Spaces, and what has no look of its own. */
function isSpace(grapheme: string): boolean {
  return /^[\s\p{Cc}\p{Zl}\p{Zp}]*$/u.test(grapheme);
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
