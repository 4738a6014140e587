import type { CardKind, CardModel } from '../views/card.ts';
import { BADGE_HEIGHT, dayBadge, strip, stripHeight } from './day-parts.ts';
import { box, column, optional, type CardElement } from './element.ts';
import { frame, heightAbove, imprint, mark, MARK, markAlone, wordsWidth } from './frame.ts';
import type { Look } from './look.ts';
import { byline, bylineWidth, face, row, start, startMargin } from './people-parts.ts';
import { eyebrow, EYEBROW_HEIGHT, lead, title, type Room } from './text-parts.ts';

/** The picture of a card, 1200 × 630, as an element tree. */
export type CardTemplate = (card: CardModel, look: Look) => CardElement;
export type Templates = Readonly<Record<CardKind, CardTemplate>>;

/** Faces at the foot, in pixels; many are small. */
const FACE = { small: 64, usual: 84, large: 116 };
const MANY_FACES = 3;
const IMPRINT_WIDTH = 310;
const AIR = 36;
const GAP = 18;

const gap = (height = GAP): CardElement => box({ height, flexShrink: 0 });

/** A day and what it is a day of; without a day, the small line alone. */
function opening(card: CardModel, look: Look): { height: number; parts: CardElement[] } {
  const width = wordsWidth(card);
  const small = (room: number): CardElement[] => optional(card.eyebrow, () => eyebrow(card, look, room));
  if (card.day === '') {
    return { height: card.eyebrow === '' ? 0 : EYEBROW_HEIGHT + GAP, parts: [...small(width), gap()] };
  }
  // With a cover there is no room for both in a line.
  if (card.cover) {
    const parts = [dayBadge(card, look), gap(8), ...small(width), gap()];
    return { height: BADGE_HEIGHT + 8 + EYEBROW_HEIGHT + GAP, parts };
  }
  const left = width - Math.ceil(look.bold(card.day) * 34) - 52 - 24;
  const parts = [
    box({ flexDirection: row(card), alignItems: 'center' }, [
      dayBadge(card, look),
      box({ [startMargin(card)]: 24 }, small(left)),
    ]),
    gap(),
  ];
  return { height: BADGE_HEIGHT + GAP, parts };
}

/** The network stands beside the names where both fit; where they do not, its mark alone. */
function foot(card: CardModel, look: Look, size: number): CardElement[] {
  const width = wordsWidth(card);
  const isTight = bylineWidth(card, look, size) > width - IMPRINT_WIDTH - AIR;
  const room = isTight ? MARK : IMPRINT_WIDTH;
  // With a cover there is room for neither.
  const sign = card.cover ? [] : isTight ? markAlone(look) : imprint(card, look, IMPRINT_WIDTH);
  const taken = sign.length > 0 ? room + AIR : 0;
  return [byline(card, look, width - taken, size), ...sign];
}

/** What it is called and what there is to say of it, over the days, over those whose it is. */
function stack(size: number): CardTemplate {
  return (card, look) => {
    const { people, host } = card;
    const face = people.length + Number(host !== null) > MANY_FACES ? FACE.small : size;
    const width = wordsWidth(card);
    const above = opening(card, look);
    const height = heightAbove(face + 10) - above.height;
    const days: Room = { width, height: card.text === '' ? 150 : 112 };
    const daysHeight = card.strip.length > 0 ? stripHeight(card, days) + GAP + 8 : 0;
    const textHeight = card.text === '' ? 0 : card.strip.length > 0 ? 56 : Math.round(height * 0.4);
    return frame(
      card,
      look,
      [
        ...above.parts,
        title(card, look, { width, height: height - daysHeight - textHeight }),
        ...optional(card.text, () => gap(10)),
        ...optional(card.text, () => lead(card, look, { width, height: textHeight - 10 })),
        ...(card.strip.length > 0 ? [gap(GAP + 8), strip(card, look, days)] : []),
      ],
      foot(card, look, face),
    );
  };
}

const MEMBER_FACE = 280;

const member: CardTemplate = (card, look) => {
  const width = wordsWidth(card) - MEMBER_FACE - 64;
  return frame(
    card,
    look,
    [
      box({ flexDirection: row(card), alignItems: 'center', height: 420 }, [
        ...card.people.slice(0, 1).map((person) => face(person, look, MEMBER_FACE)),
        column({ [startMargin(card)]: 64, alignItems: start(card) }, [
          ...optional(card.eyebrow, () => eyebrow(card, look, width)),
          gap(10),
          title(card, look, { width, height: card.text === '' ? 340 : 230 }),
          ...optional(card.text, () => gap(14)),
          ...optional(card.text, () => lead(card, look, { width, height: 130 })),
        ]),
      ]),
    ],
    [box({}), ...imprint(card, look, 700)],
  );
};

const SITE_MARK = 84;

const site: CardTemplate = (card, look) => {
  const width = wordsWidth(card);
  const height = heightAbove(FACE.usual + 10) - SITE_MARK - GAP;
  return frame(
    card,
    look,
    [
      look.mark ? mark(look.mark, SITE_MARK) : box({ height: SITE_MARK / 2 }),
      gap(),
      title(card, look, { width, height: height * 0.55 }),
      gap(14),
      ...optional(card.text, () => lead(card, look, { width: width - 100, height: height * 0.45 - 14 })),
    ],
    foot(card, look, FACE.usual),
  );
};

export const TEMPLATES: Templates = {
  post: stack(FACE.usual),
  // Both faces are large: whose words, and on whose blog.
  'guest-post': stack(FACE.large),
  'co-authored-post': stack(FACE.usual),
  'challenge-post': stack(FACE.usual),
  member,
  challenge: stack(FACE.usual),
  'finished-challenge': stack(FACE.usual),
  progress: stack(FACE.large),
  community: stack(FACE.usual),
  site,
};
