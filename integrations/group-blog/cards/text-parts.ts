import type { CardModel } from '../views/cards/card-model.ts';
import { box, type CardElement, type Size, type Style } from './element.ts';
import { fitText, type FitOptions } from './fit-text.ts';
import type { TemplateContext } from './template-context.ts';
import { inOrder, textDirection } from './text-order.ts';

interface TextBox extends Omit<FitOptions, 'measure'> {
  weight?: 400 | 700;
  color: string;
  /** Whether the text is in the card's language. If not, its first letter decides its direction. */
  isInCardLanguage?: true;
  style?: Style;
}

/** Draws lines of text in the largest size that fits, aligned to the side where the card's language begins. */
export function textLines(
  { direction }: Pick<CardModel, 'direction'>,
  context: TemplateContext,
  text: string,
  { width, sizes, height, lineHeight, weight = 400, color, isInCardLanguage, style }: TextBox,
): CardElement {
  const measure = weight === 700 ? context.bold : context.regular;
  const fitted = fitText(text, { width, sizes, height, lineHeight, measure });
  const runs = textDirection(fitted.text, isInCardLanguage ? direction : 'ltr');
  return box(
    {
      display: 'block',
      maxWidth: width,
      fontSize: fitted.size,
      fontWeight: weight,
      lineHeight,
      color,
      textAlign: direction === 'rtl' ? 'right' : 'left',
      // satori is slow at balancing lines, so a single line is not balanced.
      ...(fitted.lines > 1 && { textWrap: 'balance' }),
      direction: runs,
      ...style,
      // If it balanced the lines, satori would break other words too.
      ...(fitted.isBroken && { whiteSpace: 'pre-line', wordBreak: 'break-word', textWrap: 'wrap' }),
    },
    inOrder(fitted.text, runs),
  );
}

const EYEBROW = { sizes: [32, 28], lineHeight: 1.3 };
export const EYEBROW_HEIGHT = 42;

export function eyebrow(card: CardModel, context: TemplateContext, width: number): CardElement {
  return textLines(card, context, card.eyebrow, {
    ...EYEBROW,
    width,
    height: EYEBROW_HEIGHT,
    weight: 700,
    color: context.theme.accent,
  });
}

const TITLE_SIZES = [112, 100, 90, 80, 71, 63, 56, 50, 45];

/** Matches scripts with marks above and below the line. */
const TALL =
  /[\p{Script=Arabic}\p{Script=Bengali}\p{Script=Devanagari}\p{Script=Gujarati}\p{Script=Gurmukhi}\p{Script=Kannada}\p{Script=Khmer}\p{Script=Lao}\p{Script=Malayalam}\p{Script=Myanmar}\p{Script=Oriya}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Telugu}\p{Script=Thai}]/u;

/** Matches capitals with two marks, such as those of Vietnamese, for which the lines need more space. */
const CAPITAL_UNDER_TWO_MARKS = /\p{Lu}\p{M}\p{M}/u;

export function title(card: CardModel, context: TemplateContext, size: Size): CardElement {
  const isTall = TALL.test(card.title);
  const isMarked = CAPITAL_UNDER_TWO_MARKS.test(card.title.normalize('NFD'));
  return textLines(card, context, card.title, {
    ...size,
    sizes: TITLE_SIZES,
    lineHeight: isTall ? 1.4 : isMarked ? 1.25 : 1.15,
    weight: 700,
    color: context.theme.ink,
    isInCardLanguage: true,
    // The joined letters of these scripts would come apart.
    style: isTall ? {} : { letterSpacing: -1 },
  });
}

export function lead(card: CardModel, context: TemplateContext, size: Size): CardElement {
  return textLines(card, context, card.text, {
    ...size,
    sizes: [38, 34, 30, 27],
    lineHeight: 1.35,
    color: context.theme.quiet,
  });
}
