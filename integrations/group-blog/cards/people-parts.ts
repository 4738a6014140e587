import type { CardModel, CardPerson } from '../views/card.ts';
import { box, column, IN_PLACE, optional, picture, type CardElement } from './element.ts';
import type { Measure } from './fit-text.ts';
import type { Look } from './look.ts';
import { textLines } from './text-parts.ts';

/** From the first to the last as the card's language runs. */
export function row({ direction }: Pick<CardModel, 'direction'>): 'row' | 'row-reverse' {
  return direction === 'rtl' ? 'row-reverse' : 'row';
}

/** Where a column begins. */
export function start({ direction }: Pick<CardModel, 'direction'>): 'flex-start' | 'flex-end' {
  return direction === 'rtl' ? 'flex-end' : 'flex-start';
}

/** The side that a line begins from. */
export function startMargin({ direction }: Pick<CardModel, 'direction'>): 'marginLeft' | 'marginRight' {
  return direction === 'rtl' ? 'marginRight' : 'marginLeft';
}

/** Someone's picture, or their initials on a colour of their own. */
export function face(person: CardPerson, look: Look, size: number): CardElement {
  if (person.face) return picture({ ...person.face, shape: 'round', width: size, height: size });
  const { shades, accent } = look.theme;
  return box(
    {
      width: size,
      height: size,
      borderRadius: size / 2,
      alignItems: 'center',
      justifyContent: 'center',
      flexShrink: 0,
      backgroundColor: shades[person.shade % shades.length] ?? accent,
      color: '#ffffff',
      fontSize: Math.round(size * 0.38),
      fontWeight: 700,
    },
    person.initials,
  );
}

const RING = 5;

/** Faces in a row, each a little over the one before it. */
export function faces(card: CardModel, people: readonly CardPerson[], look: Look, size: number): CardElement {
  const overlap = -overlapOf(size);
  return box(
    { flexDirection: row(card), flexShrink: 0 },
    people.map((person, index) =>
      box(
        {
          // Like the faces, so that each ring is in front of the face before it.
          ...IN_PLACE,
          padding: RING,
          borderRadius: size / 2 + RING,
          backgroundColor: look.theme.paper,
          flexShrink: 0,
          [startMargin(card)]: index === 0 ? -RING : overlap,
        },
        [face(person, look, size)],
      ),
    ),
  );
}

function overlapOf(size: number): number {
  return Math.round(size / 6) + RING;
}

/** How far a row of faces reaches, in pixels. */
function facesWidth(count: number, size: number): number {
  return count === 0 ? 0 : size + (count - 1) * (size + 2 * RING - overlapOf(size)) + RING;
}

const NAMES = { lineHeight: 1.25, sizes: { large: [38, 34, 30, 27], small: [30, 27, 24] } };
const ROLE = { lineHeight: 1.35, sizes: { large: [31, 28, 25], small: [27, 24] } };
/** Of the height of the faces. */
const NAMES_SHARE = 0.42;
/** From this size of the faces on, in pixels, the names are large too. */
const LARGE = 100;

/** How wide a byline wants to be, in pixels. */
export function bylineWidth({ people, host, names, role }: CardModel, look: Look, size: number): number {
  const letters = size < LARGE ? 'small' : 'large';
  const wanted = (text: string, sizes: readonly number[], measure: Measure): number =>
    measure(text) * Math.min(...sizes);
  // Names alone may run over two lines.
  const namesWidth = wanted(names, NAMES.sizes[letters], look.bold) / (role === '' ? 2 : 1);
  const roleWidth = wanted(role, ROLE.sizes[letters], look.regular);
  return (
    facesWidth(people.length + Number(host !== null), size) + 22 + Math.max(namesWidth, roleWidth) * 1.05
  );
}

/** Faces, names, and what is to be said of them. */
export function byline(card: CardModel, look: Look, width: number, size: number): CardElement {
  const people = [...card.people, ...(card.host ? [card.host] : [])];
  const gap = people.length > 0 ? 22 : 0;
  const left = width - facesWidth(people.length, size) - gap;
  const letters = size < LARGE ? 'small' : 'large';
  return box({ flexDirection: row(card), alignItems: 'center' }, [
    ...(people.length > 0 ? [faces(card, people, look, size)] : []),
    column({ [startMargin(card)]: gap, alignItems: start(card) }, [
      ...optional(card.names, (names) =>
        textLines(card, look, names, {
          width: left,
          height: card.role === '' ? size : size * NAMES_SHARE,
          lineHeight: NAMES.lineHeight,
          sizes: NAMES.sizes[letters],
          weight: 700,
          color: look.theme.ink,
        }),
      ),
      ...optional(card.role, (role) =>
        textLines(card, look, role, {
          width: left,
          height: size * (1 - NAMES_SHARE) + 2,
          lineHeight: ROLE.lineHeight,
          sizes: ROLE.sizes[letters],
          color: look.theme.quiet,
        }),
      ),
    ]),
  ]);
}
