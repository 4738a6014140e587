import type { CardModel, CardPerson } from '../views/cards/card-model.ts';
import { box, column, drawing, IN_PLACE, optional, picture, type CardElement } from './element.ts';
import type { Measure } from './fit-text.ts';
import type { Look } from './template-context.ts';
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

/** Of a face's width: as large as initials are, and as wide as they may be. */
const INITIALS = { size: 0.38, width: 0.62 };

/** Someone's picture, or their initials on a colour of their own; a silhouette where there are none that can be drawn. */
export function face(person: CardPerson, look: Look, size: number): CardElement {
  if (person.face) return picture({ ...person.face, shape: 'round', width: size, height: size });
  const { shades, accent } = look.theme;
  const letters = Math.min(INITIALS.size, INITIALS.width / Math.max(1, look.bold(person.initials)));
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
      fontSize: Math.round(size * letters),
      fontWeight: 700,
    },
    person.initials || [silhouette(size)],
  );
}

/** A head and shoulders, as `Avatar.astro` has them on pages. */
function silhouette(size: number): CardElement {
  const white = { fill: '#ffffff', transform: `scale(${size / 24})` };
  return drawing(size, size, {}, [
    { type: 'circle', cx: 12, cy: 9.2, r: 4, ...white },
    {
      type: 'path',
      d: 'M5.5 20h13c.4 0 .7-.3.6-.8c-.5-2.6-3.1-4.6-7.1-4.6s-6.6 2-7.1 4.6c-.1.5.2.8.6.8z',
      ...white,
    },
  ]);
}

const RING = 5;

/** Whose a card is, and with whom. */
function personsOf({ people, host }: Pick<CardModel, 'people' | 'host'>): readonly CardPerson[] {
  return host ? [...people, host] : people;
}

/** How many faces a card has. */
export function countFaces(card: Pick<CardModel, 'people' | 'host'>): number {
  return personsOf(card).length;
}

/** Faces in a row, each a little over the one before it. */
export function faces(card: CardModel, look: Look, size: number): CardElement[] {
  const people = personsOf(card);
  if (people.length === 0) return [];
  const overlap = -overlapOf(size);
  return [
    box(
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
    ),
  ];
}

function overlapOf(size: number): number {
  return Math.round(size / 8) + RING;
}

/** How far a row of faces reaches, in pixels. */
function facesWidth(count: number, size: number): number {
  return count === 0 ? 0 : size + (count - 1) * (size + 2 * RING - overlapOf(size)) + RING;
}

const NAMES = { lineHeight: 1.25, sizes: { large: [38, 34, 30, 27], small: [30, 27, 24] } };
const ROLE = { lineHeight: 1.35, sizes: { large: [31, 28, 25], small: [27, 24, 22, 20] } };
/** Of the height of the faces. */
const NAMES_SHARE = 0.42;
/** From this size of the faces on, in pixels, the names are large too. */
const LARGE = 100;
const GAP = 22;
/** Lines are never quite full. */
const OVER_TWO_LINES = 1.9;

/** Over how many lines what is said of somebody may run, best first: beside large faces there is room for two. */
export function linesOfRole(size: number): readonly number[] {
  return size < LARGE ? [1] : [1, 2];
}

/** How wide a byline wants to be, in pixels, where what is said of somebody runs over so many lines. */
export function bylineWidth(card: CardModel, look: Look, size: number, lines: number): number {
  const { names, role } = card;
  const letters = size < LARGE ? 'small' : 'large';
  const wanted = (text: string, sizes: readonly number[], measure: Measure): number =>
    measure(text) * Math.min(...sizes);
  // Names alone may run over two lines.
  const namesWidth = wanted(names, NAMES.sizes[letters], look.bold) / (role === '' ? OVER_TWO_LINES : 1);
  const roleWidth = wanted(role, ROLE.sizes[letters], look.regular) / (lines > 1 ? OVER_TWO_LINES : 1);
  return facesWidth(countFaces(card), size) + GAP + Math.max(namesWidth, roleWidth) * 1.05;
}

/** Faces, and beside them names, and what is to be said of them. */
export function byline(card: CardModel, look: Look, width: number, size: number): CardElement {
  const gap = countFaces(card) > 0 ? GAP : 0;
  const left = width - facesWidth(countFaces(card), size) - gap;
  return box({ flexDirection: row(card), alignItems: 'center' }, [
    ...faces(card, look, size),
    column(
      { [startMargin(card)]: gap, alignItems: start(card) },
      namesAndRole(card, look, { ...heightsOf(card, size), width: left }, size < LARGE ? 'small' : 'large'),
    ),
  ]);
}

/** Under faces, for which there is no room beside them: names, and what is to be said of them, over the whole width. */
export function namesBelow(card: CardModel, look: Look, width: number): CardElement {
  const height = heightBelow(card, look, width);
  const lines = heightsOf(card, BELOW - AIR_ABOVE_NAMES);
  const names = lines.names + height - BELOW;
  return column(
    { height, justifyContent: 'flex-end', alignItems: start(card) },
    namesAndRole(card, look, { ...lines, names, width }, 'small'),
  );
}

const BELOW = 84;
const AIR_ABOVE_NAMES = 6;
const SECOND_LINE = 30;

/** How high names under faces are, in pixels: higher where they run over two lines, and there is more to say. */
export function heightBelow({ names, role }: CardModel, look: Look, width: number): number {
  const isLong = look.bold(names) * Math.min(...NAMES.sizes.small) * 1.05 > width;
  return isLong && role !== '' ? BELOW + SECOND_LINE : BELOW;
}

interface NamesBox {
  /** Pixels. */
  width: number;
  /** How high they may be, in pixels. */
  names: number;
  role: number;
}

function heightsOf({ role }: CardModel, height: number): Pick<NamesBox, 'names' | 'role'> {
  return { names: role === '' ? height : height * NAMES_SHARE, role: height * (1 - NAMES_SHARE) + 2 };
}

function namesAndRole(
  card: CardModel,
  look: Look,
  { width, ...height }: NamesBox,
  letters: 'large' | 'small',
): CardElement[] {
  const names = optional(card.names, (text) =>
    textLines(card, look, text, {
      width,
      height: height.names,
      lineHeight: NAMES.lineHeight,
      sizes: NAMES.sizes[letters],
      weight: 700,
      color: look.theme.ink,
    }),
  );
  // Never larger than the names.
  const largest = Number(names[0]?.props.style['fontSize'] ?? Infinity) - 2;
  const smaller = ROLE.sizes[letters].filter((size) => size <= largest);
  const role = optional(card.role, (text) =>
    textLines(card, look, text, {
      width,
      height: height.role,
      lineHeight: ROLE.lineHeight,
      sizes: smaller,
      color: look.theme.quiet,
    }),
  );
  return [...names, ...role];
}
