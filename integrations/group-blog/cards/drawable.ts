import type { CardModel } from './card-model.ts';

/** All that the fonts of the cards have no sign for: they are made for Latin, Greek and Cyrillic. */
const NOT_IN_FONTS =
  /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\u0020-\u007e\u00a0-\u036f\u2000-\u206f\u20a0-\u20bf]/gu;

/** What can be drawn of a text; nothing where that is less than half of its letters. */
export function drawable(text: string): string {
  // What joins emoji is a sign of its own.
  const drawn = text.replace(NOT_IN_FONTS, '').replaceAll('\u200d', '').replace(/\s+/g, ' ').trim();
  return 2 * countLetters(drawn) < countLetters(text) ? '' : drawn;
}

/**
 * A card without the words that the fonts cannot draw; where the title is among them, the network's name stands in its
 * place.
 * @returns the card, and the words that it lost.
 */
export function toDrawable(card: CardModel): { card: CardModel; lost: string[] } {
  const lost = [card.eyebrow, card.title, card.text, ...card.people.map(({ name }) => name)].filter(
    (text) => text !== '' && drawable(text) === '',
  );
  return {
    lost,
    card: {
      ...card,
      eyebrow: drawable(card.eyebrow),
      title: drawable(card.title) || drawable(card.network),
      text: drawable(card.text),
      people: card.people.map((person) => ({
        ...person,
        name: drawable(person.name),
        initials: drawable(person.initials),
      })),
      network: drawable(card.network),
    },
  };
}

function countLetters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}
