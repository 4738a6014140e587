import type { CardKind, CardModel } from '../views/cards/card-model.ts';
import { CARD_HEIGHT, CARD_WIDTH, drawing, type CardElement, type Shape } from './element.ts';
import type { CardTheme } from './template-context.ts';

const STRIPE = 14;

/** Draws the background of a card: circles and a stripe. It is the same for all cards of a kind, so that it is drawn once. */
export function backgroundOf(
  { kind, direction }: Pick<CardModel, 'kind' | 'direction'>,
  { paper, surface, accent }: CardTheme,
): CardElement {
  const isMirrored = direction === 'rtl';
  const circles = CIRCLES[kind].map(([x, y, r]): Shape => {
    return { type: 'circle', cx: isMirrored ? CARD_WIDTH - x : x, cy: y, r, fill: surface };
  });
  const stripe = { x: isMirrored ? CARD_WIDTH - STRIPE : 0, y: 0, width: STRIPE, height: CARD_HEIGHT };
  return drawing(CARD_WIDTH, CARD_HEIGHT, [
    { type: 'rect', x: 0, y: 0, width: CARD_WIDTH, height: CARD_HEIGHT, fill: paper },
    ...circles,
    { type: 'rect', ...stripe, fill: accent },
  ]);
}

/** The centres and radii of circles, in pixels. */
type Circles = readonly (readonly [x: number, y: number, r: number])[];

const WORDS: Circles = [
  [1130, 60, 230],
  [900, -70, 130],
];
const PERSON: Circles = [
  [208, 268, 196],
  [1180, 640, 260],
];
const DAYS: Circles = [[1190, 30, 320]];
const GROUP: Circles = [
  [1150, 110, 210],
  [940, -20, 120],
  [1010, 330, 60],
];

const CIRCLES: Readonly<Record<CardKind, Circles>> = {
  post: WORDS,
  'guest-post': WORDS,
  'co-authored-post': WORDS,
  'challenge-post': DAYS,
  member: PERSON,
  challenge: DAYS,
  'finished-challenge': DAYS,
  progress: DAYS,
  community: GROUP,
  offer: GROUP,
  conversations: GROUP,
  week: GROUP,
  focus: PERSON,
  site: GROUP,
};
