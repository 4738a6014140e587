import type { CardModel } from '../views/cards/card-model.ts';
import {
  box,
  CARD_HEIGHT,
  CARD_WIDTH,
  column,
  optional,
  picture,
  WHOLE_CARD,
  type Area,
  type CardElement,
} from './element.ts';
import { row, start } from './people-parts.ts';
import type { Mark, TemplateContext } from './template-context.ts';
import { textLines } from './text-parts.ts';

const MARGIN = 68;
const TOP = 58;
const BOTTOM = 46;
/** The least space between the body and the foot, in pixels. */
const AIR = 22;
const COVER_WIDTH = 420;
const COVER_MARGIN = 28;
const CHIP_PADDING = 14;
export const MARK_HEIGHT = 52;
const MARK_GAP = 16;
const IMPRINT_SIZES = [24, 22];

/** How far letters may reach out of their lines, in pixels. */
const OUTREACH = 24;
/** The height of the lowest foot, in pixels. */
const LOWEST_FOOT = 74;
const WITHIN_MARGINS: Area = {
  x: MARGIN - OUTREACH,
  y: TOP - OUTREACH,
  width: CARD_WIDTH - 2 * (MARGIN - OUTREACH),
  height: CARD_HEIGHT - TOP - BOTTOM + 2 * OUTREACH,
};
const ABOVE_FOOT: Area = { ...WITHIN_MARGINS, height: bodyHeight(LOWEST_FOOT) + 2 * OUTREACH };

/** Returns how wide text may be, in pixels. */
export function wordsWidth({ cover }: Pick<CardModel, 'cover'>): number {
  return CARD_WIDTH - 2 * MARGIN - (cover ? COVER_WIDTH : 0);
}

/** Returns how high the body may be, in pixels, above a foot of the given height. */
export function bodyHeight(foot: number): number {
  return CARD_HEIGHT - TOP - BOTTOM - AIR - foot;
}

/** A part of a card that is drawn by itself, and the area outside of which it shows nothing. */
export interface CardPart {
  element: CardElement;
  area: Area;
  /** Whether other cards probably have the same. */
  isShared: boolean;
}

const partsOfFrames = new WeakMap<CardElement, readonly CardPart[]>();

/** Returns the parts of a card that `frame()` made, which do not overlap. */
export function partsOf(element: CardElement): readonly CardPart[] {
  return partsOfFrames.get(element) ?? [{ element, area: WHOLE_CARD, isShared: false }];
}

/** Draws a card from its parts: the body, the foot below it, and the cover beside both. */
export function frame(
  card: CardModel,
  context: TemplateContext,
  body: CardElement[],
  foot: CardElement[],
): CardElement {
  const whole = frameOf(card, context, body, foot);
  if (!card.cover) {
    partsOfFrames.set(whole, [
      { element: frameOf(card, context, [], foot), area: WITHIN_MARGINS, isShared: true },
      { element: frameOf(card, context, body, []), area: ABOVE_FOOT, isShared: false },
    ]);
  }
  return whole;
}

function frameOf(
  card: CardModel,
  context: TemplateContext,
  body: CardElement[],
  foot: CardElement[],
): CardElement {
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: row(card),
      color: context.theme.ink,
      fontFamily: context.fonts,
    },
    [
      column(
        {
          width: wordsWidth(card) + 2 * MARGIN,
          height: CARD_HEIGHT,
          padding: `${TOP}px ${MARGIN}px ${BOTTOM}px`,
          justifyContent: 'space-between',
          alignItems: start(card),
        },
        [
          column({ alignItems: start(card) }, body),
          box(
            {
              width: wordsWidth(card),
              flexDirection: row(card),
              alignItems: 'center',
              justifyContent: 'space-between',
            },
            foot,
          ),
        ],
      ),
      ...coverOf(card, context),
    ],
  );
}

/** Draws the cover, with the network's imprint on its corner. */
function coverOf(card: CardModel, context: TemplateContext): CardElement[] {
  if (!card.cover) return [];
  const sign = imprint(card, context, COVER_WIDTH - 2 * COVER_MARGIN - 2 * CHIP_PADDING);
  const chip = box(
    {
      position: 'absolute',
      bottom: BOTTOM - 8,
      [card.direction === 'rtl' ? 'left' : 'right']: COVER_MARGIN,
      padding: CHIP_PADDING,
      borderRadius: 16,
      backgroundColor: context.theme.paper,
    },
    sign,
  );
  return [
    box({ position: 'relative', width: COVER_WIDTH, height: CARD_HEIGHT, flexShrink: 0 }, [
      picture({ ...card.cover, shape: 'square', width: COVER_WIDTH, height: CARD_HEIGHT }),
      ...(sign.length > 0 ? [chip] : []),
    ]),
  ];
}

/** Returns how wide the network's mark and name are, in pixels, and `most` if they are wider. */
export function imprintWidth({ network }: CardModel, context: TemplateContext, most: number): number {
  const letters = context.regular(network) * Math.max(...IMPRINT_SIZES) * 1.05;
  return Math.min(most, Math.ceil(letters) + markSpace(context));
}

function markSpace({ mark: of }: TemplateContext): number {
  return of ? markWidth(of, MARK_HEIGHT) + MARK_GAP : 0;
}

/** Draws the network's mark and name. */
export function imprint(card: CardModel, context: TemplateContext, width: number): CardElement[] {
  return optional(card.network, (network) =>
    box({ flexDirection: row(card), alignItems: 'center', flexShrink: 0 }, [
      textLines(card, context, network, {
        width: width - markSpace(context),
        height: 64,
        lineHeight: 1.25,
        sizes: IMPRINT_SIZES,
        color: context.theme.quiet,
        style: { textAlign: card.direction === 'rtl' ? 'left' : 'right' },
      }),
      ...(context.mark ? [box({ width: MARK_GAP, height: 1 }), mark(context.mark, MARK_HEIGHT)] : []),
    ]),
  );
}

export function mark(of: Mark, height: number): CardElement {
  const { file, version } = of;
  return picture({ file, version, shape: 'whole', width: markWidth(of, height), height });
}

const NARROWEST = 0.5;
const WIDEST = 2.5;

/** Returns the width of a mark of the given height, in pixels. A very wide mark is scaled down to fit. */
export function markWidth({ ratio }: Mark, height: number): number {
  return Math.round(height * Math.min(WIDEST, Math.max(NARROWEST, ratio)));
}
