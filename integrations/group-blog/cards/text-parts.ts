import type { CardModel } from '../views/cards/card-model.ts';
import { box, type CardElement, type Style } from './element.ts';
import { directionOf, inOrder } from './text-order.ts';
import { fitText } from './fit-text.ts';
import type { Look } from './template-context.ts';

interface TextBox {
  /** Pixels. */
  width: number;
  /** Pixels, the largest first. */
  sizes: readonly number[];
  /** Pixels: the lines that fit are drawn, and at least one. */
  height: number;
  lineHeight: number;
  weight?: 400 | 700;
  color: string;
  /** It is in the card's language, and runs as that does. */
  isOwn?: true;
  style?: Style;
}

/** Lines of text that fit; they begin where the card's language begins. */
export function textLines(
  { direction }: Pick<CardModel, 'direction'>,
  look: Look,
  text: string,
  { width, sizes, height, lineHeight, weight = 400, color, isOwn, style }: TextBox,
): CardElement {
  const measure = weight === 700 ? look.bold : look.regular;
  const fitted = fitText(text, { width, sizes, height, lineHeight, measure });
  const runs = directionOf(fitted.text, isOwn ? direction : 'ltr');
  return box(
    {
      display: 'block',
      maxWidth: width,
      fontSize: fitted.size,
      fontWeight: weight,
      lineHeight,
      color,
      textAlign: direction === 'rtl' ? 'right' : 'left',
      // Lines of like length, which takes satori a while.
      ...(fitted.lines > 1 && { textWrap: 'balance' }),
      direction: runs,
      ...style,
      // satori would break other words too, to have lines of like length.
      ...(fitted.isBroken && { whiteSpace: 'pre-line', wordBreak: 'break-word', textWrap: 'wrap' }),
    },
    inOrder(fitted.text, runs),
  );
}

const EYEBROW = { sizes: [32, 28], lineHeight: 1.3 };
export const EYEBROW_HEIGHT = 42;

export function eyebrow(card: CardModel, look: Look, width: number): CardElement {
  return textLines(card, look, card.eyebrow, {
    ...EYEBROW,
    width,
    height: EYEBROW_HEIGHT,
    weight: 700,
    color: look.theme.accent,
  });
}

const TITLE_SIZES = [112, 100, 90, 80, 71, 63, 56, 50, 45];

/** Their marks stand above and below the line. */
const TALL =
  /[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Lao}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u;

/** As of Vietnamese; the lines above have to leave them room. */
const CAPITAL_UNDER_TWO_MARKS = /\p{Lu}\p{M}\p{M}/u;

export function title(card: CardModel, look: Look, room: Room): CardElement {
  const isTall = TALL.test(card.title);
  const isMarked = CAPITAL_UNDER_TWO_MARKS.test(card.title.normalize('NFD'));
  return textLines(card, look, card.title, {
    ...room,
    sizes: TITLE_SIZES,
    lineHeight: isTall ? 1.4 : isMarked ? 1.25 : 1.15,
    weight: 700,
    color: look.theme.ink,
    isOwn: true,
    // Letters that join stay together.
    style: isTall ? {} : { letterSpacing: -1 },
  });
}

export function lead(card: CardModel, look: Look, room: Room): CardElement {
  return textLines(card, look, card.text, {
    ...room,
    sizes: [38, 34, 30, 27],
    lineHeight: 1.35,
    color: look.theme.quiet,
  });
}

/** Pixels. */
export interface Room {
  width: number;
  height: number;
}
