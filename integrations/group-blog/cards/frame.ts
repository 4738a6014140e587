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
import type { Look, Mark } from './template-context.ts';
import { row, start } from './people-parts.ts';
import { textLines } from './text-parts.ts';

const MARGIN = 68;
const TOP = 58;
const BOTTOM = 46;
/** Between what stands above and the foot. */
const AIR = 22;
const COVER_WIDTH = 420;
const COVER_MARGIN = 28;
const CHIP_PADDING = 14;
export const MARK = 52;
const MARK_GAP = 16;
const IMPRINT_SIZES = [24, 22];

/** So far may letters reach out of their lines. */
const OUTREACH = 24;
const WITHIN_MARGINS: Area = {
  x: MARGIN - OUTREACH,
  y: TOP - OUTREACH,
  width: CARD_WIDTH - 2 * (MARGIN - OUTREACH),
  height: CARD_HEIGHT - TOP - BOTTOM + 2 * OUTREACH,
};

/** Around it a card shows its background alone. */
export function drawnArea({ cover }: Pick<CardModel, 'cover'>): Area {
  return cover ? WHOLE_CARD : WITHIN_MARGINS;
}

/** How wide the words may run, in pixels. */
export function wordsWidth({ cover }: Pick<CardModel, 'cover'>): number {
  return CARD_WIDTH - 2 * MARGIN - (cover ? COVER_WIDTH : 0);
}

/** How high what stands above may be, over a foot of so many pixels. */
export function heightAbove(foot: number): number {
  return CARD_HEIGHT - TOP - BOTTOM - AIR - foot;
}

/** A card around its parts: what stands above, what stands at its foot, and the cover beside them. */
export function frame(card: CardModel, look: Look, above: CardElement[], foot: CardElement[]): CardElement {
  return box(
    {
      width: CARD_WIDTH,
      height: CARD_HEIGHT,
      flexDirection: row(card),
      color: look.theme.ink,
      fontFamily: look.fonts,
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
          column({ alignItems: start(card) }, above),
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
      ...coverOf(card, look),
    ],
  );
}

/** The network stands on its corner, for beside it there is no room. */
function coverOf(card: CardModel, look: Look): CardElement[] {
  if (!card.cover) return [];
  const sign = imprint(card, look, COVER_WIDTH - 2 * COVER_MARGIN - 2 * CHIP_PADDING);
  const chip = box(
    {
      position: 'absolute',
      bottom: BOTTOM - 8,
      [card.direction === 'rtl' ? 'left' : 'right']: COVER_MARGIN,
      padding: CHIP_PADDING,
      borderRadius: 16,
      backgroundColor: look.theme.paper,
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

/** How wide the network's mark and name are, in pixels, where they may be so wide at most. */
export function imprintWidth({ network }: CardModel, look: Look, most: number): number {
  const letters = look.regular(network) * Math.max(...IMPRINT_SIZES) * 1.05;
  return Math.min(most, Math.ceil(letters) + (look.mark ? markWidth(look.mark, MARK) + MARK_GAP : 0));
}

/** The network's mark and name. */
export function imprint(card: CardModel, look: Look, width: number): CardElement[] {
  return optional(card.network, (network) =>
    box({ flexDirection: row(card), alignItems: 'center', flexShrink: 0 }, [
      textLines(card, look, network, {
        width: width - (look.mark ? markWidth(look.mark, MARK) + MARK_GAP : 0),
        height: 64,
        lineHeight: 1.25,
        sizes: IMPRINT_SIZES,
        color: look.theme.quiet,
        style: { textAlign: card.direction === 'rtl' ? 'left' : 'right' },
      }),
      ...(look.mark ? [box({ width: MARK_GAP, height: 1 }), mark(look.mark, MARK)] : []),
    ]),
  );
}

/** The whole mark, so high. */
export function mark(of: Mark, height: number): CardElement {
  const { file, version } = of;
  return picture({ file, version, shape: 'whole', width: markWidth(of, height), height });
}

const NARROWEST = 0.5;
const WIDEST = 2.5;

/** How wide a mark of a height is, in pixels; one that is still wider is less high. */
export function markWidth({ ratio }: Mark, height: number): number {
  return Math.round(height * Math.min(WIDEST, Math.max(NARROWEST, ratio)));
}
