import type { CardModel, CardPerson } from '../views/cards/card-model.ts';
import { box, column, drawing, IN_PLACE, optional, picture, type CardElement, type Size } from './element.ts';
import type { Measure } from './fit-text.ts';
import type { TemplateContext } from './template-context.ts';
import { textLines } from './text-parts.ts';

/** Returns the flex direction of a row, in the direction of the card's language. */
export function row({ direction }: Pick<CardModel, 'direction'>): 'row' | 'row-reverse' {
  return direction === 'rtl' ? 'row-reverse' : 'row';
}

/** Returns the alignment of a column to the side where the card's language begins. */
export function start({ direction }: Pick<CardModel, 'direction'>): 'flex-start' | 'flex-end' {
  return direction === 'rtl' ? 'flex-end' : 'flex-start';
}

/** Returns the margin on the side where the card's language begins. */
export function startMargin({ direction }: Pick<CardModel, 'direction'>): 'marginLeft' | 'marginRight' {
  return direction === 'rtl' ? 'marginRight' : 'marginLeft';
}

/** The font size of initials and their greatest width, as fractions of the width of a face. */
const INITIALS = { size: 0.38, width: 0.62 };

/** Draws a person's picture, or else their initials on their colour, or else a silhouette. */
export function face(person: CardPerson, context: TemplateContext, size: number): CardElement {
  if (person.face) return picture({ ...person.face, shape: 'round', width: size, height: size });
  const { shades, accent } = context.theme;
  const letters = Math.min(INITIALS.size, INITIALS.width / Math.max(1, context.bold(person.initials)));
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

/** Draws a head and shoulders, as `Avatar.astro` does on pages. */
function silhouette(size: number): CardElement {
  const white = { fill: '#ffffff', transform: `scale(${size / 24})` };
  return drawing(size, size, [
    { type: 'circle', cx: 12, cy: 9.2, r: 4, ...white },
    {
      type: 'path',
      d: 'M5.5 20h13c.4 0 .7-.3.6-.8c-.5-2.6-3.1-4.6-7.1-4.6s-6.6 2-7.1 4.6c-.1.5.2.8.6.8z',
      ...white,
    },
  ]);
}

const RING = 5;

/** Returns everybody whose face a card shows. */
function personsOf({ people, host }: Pick<CardModel, 'people' | 'host'>): readonly CardPerson[] {
  return host ? [...people, host] : people;
}

export function countFaces(card: Pick<CardModel, 'people' | 'host'>): number {
  return personsOf(card).length;
}

/** Draws faces in a row, each overlapping the one before it. */
export function faces(card: CardModel, context: TemplateContext, size: number): CardElement[] {
  const people = personsOf(card);
  if (people.length === 0) return [];
  const overlap = -overlapOf(size);
  return [
    box(
      { flexDirection: row(card), flexShrink: 0 },
      people.map((person, index) =>
        box(
          {
            // The faces have this transform too. Without it their rings would be drawn behind them all.
            ...IN_PLACE,
            padding: RING,
            borderRadius: size / 2 + RING,
            backgroundColor: context.theme.paper,
            flexShrink: 0,
            [startMargin(card)]: index === 0 ? -RING : overlap,
          },
          [face(person, context, size)],
        ),
      ),
    ),
  ];
}

function overlapOf(size: number): number {
  return Math.round(size / 8) + RING;
}

/** Returns the width of a row of faces, in pixels. */
function facesWidth(count: number, size: number): number {
  return count === 0 ? 0 : size + (count - 1) * (size + 2 * RING - overlapOf(size)) + RING;
}

const NAMES = { lineHeight: 1.25, sizes: { large: [38, 34, 30, 27], small: [30, 27, 24] } };
const ROLE = { lineHeight: 1.35, sizes: { large: [31, 28, 25], small: [27, 24, 22, 20] } };
/** The part of the height that the names have above a role. */
const NAMES_PART = 0.42;
/** The size of faces, in pixels, from which on the names beside them are large too. */
const LARGE = 100;
const GAP = 22;
/** How much text fits into two lines, as a multiple of one line. Lines are never quite full. */
const OVER_TWO_LINES = 1.9;

/** Returns how many lines the role may have, best first. Beside large faces there is room for two. */
export function linesOfRole(size: number): readonly number[] {
  return size < LARGE ? [1] : [1, 2];
}

/** Returns how wide a byline is, in pixels, if the role has so many lines. */
export function bylineWidth(card: CardModel, context: TemplateContext, size: number, lines: number): number {
  const { names, role } = card;
  const letters = size < LARGE ? 'small' : 'large';
  const wanted = (text: string, sizes: readonly number[], measure: Measure): number =>
    measure(text) * Math.min(...sizes);
  // Names without a role may have two lines.
  const namesWidth = wanted(names, NAMES.sizes[letters], context.bold) / (role === '' ? OVER_TWO_LINES : 1);
  const roleWidth = wanted(role, ROLE.sizes[letters], context.regular) / (lines > 1 ? OVER_TWO_LINES : 1);
  return facesWidth(countFaces(card), size) + GAP + Math.max(namesWidth, roleWidth) * 1.05;
}

/** Draws faces, and beside them the names and the role. */
export function byline(card: CardModel, context: TemplateContext, width: number, size: number): CardElement {
  const gap = countFaces(card) > 0 ? GAP : 0;
  const left = width - facesWidth(countFaces(card), size) - gap;
  const letters = size < LARGE ? 'small' : 'large';
  return box({ flexDirection: row(card), alignItems: 'center' }, [
    ...faces(card, context, size),
    column(
      { [startMargin(card)]: gap, alignItems: start(card) },
      namesAndRole(card, context, { width: left, height: size }, letters),
    ),
  ]);
}

const BELOW = 84;
const AIR_ABOVE_NAMES = 6;
const SECOND_LINE = 30;

/** Draws the names and the role over the whole width, to be put under the faces. */
export function namesBelow(card: CardModel, context: TemplateContext, width: number): CardElement {
  const height = heightBelow(card, context, width);
  const size = { width, height: BELOW - AIR_ABOVE_NAMES };
  return column(
    { height, justifyContent: 'flex-end', alignItems: start(card) },
    namesAndRole(card, context, size, 'small', height - BELOW),
  );
}

/** Returns the height of names and role under the faces, in pixels. Names of two lines with a role need more. */
export function heightBelow({ names, role }: CardModel, context: TemplateContext, width: number): number {
  const isLong = context.bold(names) * Math.min(...NAMES.sizes.small) * 1.05 > width;
  return isLong && role !== '' ? BELOW + SECOND_LINE : BELOW;
}

/** @param extra the height in pixels that the names may have besides their part of the size. */
function namesAndRole(
  card: CardModel,
  context: TemplateContext,
  { width, height }: Size,
  letters: 'large' | 'small',
  extra = 0,
): CardElement[] {
  const names = optional(card.names, (text) =>
    textLines(card, context, text, {
      width,
      height: (card.role === '' ? height : height * NAMES_PART) + extra,
      lineHeight: NAMES.lineHeight,
      sizes: NAMES.sizes[letters],
      weight: 700,
      color: context.theme.ink,
    }),
  );
  // The role is never larger than the names.
  const largest = Number(names[0]?.props.style['fontSize'] ?? Infinity) - 2;
  const role = optional(card.role, (text) =>
    textLines(card, context, text, {
      width,
      height: height * (1 - NAMES_PART) + 2,
      lineHeight: ROLE.lineHeight,
      sizes: ROLE.sizes[letters].filter((size) => size <= largest),
      color: context.theme.quiet,
    }),
  );
  return [...names, ...role];
}
