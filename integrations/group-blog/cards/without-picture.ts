import type { CardModel, CardPerson, CardPicture } from '../views/cards/card-model.ts';
import type { TemplateContext } from './template-context.ts';

/** Removes a picture that cannot be read from a card and from the network's mark. It returns null if neither shows it. */
export function withoutPicture(
  card: CardModel,
  mark: TemplateContext['mark'],
  file: string,
): { card: CardModel; mark: TemplateContext['mark'] } | null {
  const pictures = [mark, card.cover, card.host?.face, ...card.people.map(({ face }) => face)];
  if (!pictures.some((picture) => picture?.file === file)) return null;
  const keep = <Picture extends CardPicture | null>(picture: Picture): Picture | null =>
    picture?.file === file ? null : picture;
  const keepFace = (person: CardPerson): CardPerson => ({ ...person, face: keep(person.face) });
  return {
    card: {
      ...card,
      people: card.people.map(keepFace),
      host: card.host && keepFace(card.host),
      cover: keep(card.cover),
    },
    mark: keep(mark),
  };
}
