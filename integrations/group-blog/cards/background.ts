import type { CardKind, CardModel } from '../views/cards/card-model.ts';
import { CARD_HEIGHT, CARD_WIDTH, drawing, type CardElement, type Shape } from './element.ts';
import type { CardTheme } from './theme.ts';

/** Behind cards of like kinds: one picture, drawn once. */
export function backgroundOf(
  { kind, direction }: Pick<CardModel, 'kind' | 'direction'>,
  theme: CardTheme,
): CardElement {
  const mirror = (x: number): number => (direction === 'rtl' ? CARD_WIDTH - x : x);
  const circle = (x: number, y: number, r: number, fill: string): Shape => ({
    type: 'circle',
    cx: mirror(x),
    cy: y,
    r,
    fill,
  });
  return drawing(CARD_WIDTH, CARD_HEIGHT, {}, [
    { type: 'rect', x: 0, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT, fill: theme.paper },
    ...ORNAMENTS[kind](circle, theme),
    {
      type: 'rect',
      x: mirror(0) === 0 ? 0 : CARD_WIDTH - 14,
      y: 0,
      width: 14,
      height: CARD_HEIGHT,
      fill: theme.accent,
    },
  ]);
}

type Circle = (x: number, y: number, r: number, fill: string) => Shape;
type Ornament = (circle: Circle, theme: CardTheme) => Shape[];

const words: Ornament = (circle, { surface }) => [
  circle(1130, 60, 230, surface),
  circle(900, -70, 130, surface),
];
const people: Ornament = (circle, { surface }) => [
  circle(208, 268, 196, surface),
  circle(1180, 640, 260, surface),
];
const days: Ornament = (circle, { surface }) => [circle(1190, 30, 320, surface)];
const many: Ornament = (circle, { surface }) => [
  circle(1150, 110, 210, surface),
  circle(940, -20, 120, surface),
  circle(1010, 330, 60, surface),
];

const ORNAMENTS: Readonly<Record<CardKind, Ornament>> = {
  post: words,
  'guest-post': words,
  'co-authored-post': words,
  'challenge-post': days,
  member: people,
  challenge: days,
  'finished-challenge': days,
  progress: days,
  community: many,
  site: many,
};
