import type { CardModel } from '../views/card.ts';
import { box, CARD_HEIGHT, CARD_WIDTH, column, optional, picture, type CardElement } from './element.ts';
import type { Look } from './look.ts';
import { row, start } from './people-parts.ts';
import { textLines } from './text-parts.ts';

const MARGIN = 68;
const TOP = 58;
const BOTTOM = 46;
/** Between what stands above and the foot. */
const AIR = 22;
const COVER_WIDTH = 420;
export const MARK = 52;

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
      ...(card.cover
        ? [picture({ ...card.cover, shape: 'square', width: COVER_WIDTH, height: CARD_HEIGHT })]
        : []),
    ],
  );
}

/** The network's mark and name. */
export function imprint(card: CardModel, look: Look, width: number): CardElement[] {
  return optional(card.network, (network) =>
    box({ flexDirection: row(card), alignItems: 'center', flexShrink: 0 }, [
      textLines(card, look, network, {
        width: width - (look.mark ? MARK + 16 : 0),
        height: 64,
        lineHeight: 1.25,
        sizes: [24, 22],
        color: look.theme.quiet,
        style: { textAlign: card.direction === 'rtl' ? 'left' : 'right' },
      }),
      ...(look.mark ? [box({ width: 16, height: 1 }), mark(look.mark, MARK)] : []),
    ]),
  );
}

export function markAlone({ mark: own }: Look): CardElement[] {
  return own ? [mark(own, MARK)] : [];
}

export function mark(of: NonNullable<Look['mark']>, size: number): CardElement {
  return picture({ ...of, shape: 'square', width: size, height: size });
}
