import type { CardModel, CardPerson, CardPicture } from '../views/cards/card-model.ts';
import type { Look } from './template-context.ts';

/** A card and the network's mark without a picture that cannot be read; null where neither has it. */
export function withoutPicture(
  card: CardModel,
  mark: Look['mark'],
  file: string,
): { card: CardModel; mark: Look['mark'] } | null {
  const shown = [mark, card.cover, card.host?.face, ...card.people.map(({ face }) => face)];
  if (!shown.some((picture) => picture?.file === file)) return null;
  const other = <Picture extends CardPicture | null>(picture: Picture): Picture | null =>
    picture?.file === file ? null : picture;
  const without = (person: CardPerson): CardPerson => ({ ...person, face: other(person.face) });
  return {
    card: {
      ...card,
      people: card.people.map(without),
      host: card.host && without(card.host),
      cover: other(card.cover),
    },
    mark: other(mark),
  };
}
