import type { CardKind, CardModel } from '../views/cards/card-model.ts';
import { BADGE_HEIGHT, dayBadge, strip, stripHeight } from './day-parts.ts';
import { box, column, optional, type CardElement } from './element.ts';
import { frame, heightAbove, imprint, imprintWidth, mark, MARK, markWidth, wordsWidth } from './frame.ts';
import type { Look } from './template-context.ts';
import {
  byline,
  bylineWidth,
  countFaces,
  face,
  faces,
  linesOfRole,
  heightBelow,
  namesBelow,
  row,
  start,
  startMargin,
} from './people-parts.ts';
import { eyebrow, EYEBROW_HEIGHT, lead, title, type Room } from './text-parts.ts';

/** The picture of a card, 1200 × 630, as an element tree. */
export type CardTemplate = (card: CardModel, look: Look) => CardElement;
export type Templates = Readonly<Record<CardKind, CardTemplate>>;

/** How large faces at the foot may be, in pixels, the largest first. */
const FACES = { usual: [84, 64], large: [116, 84, 64] };
/** Over names that have lines of their own; many are small, and those for which the days leave less room. */
const FACES_ABOVE = { usual: 84, small: 58 };
const MANY_FACES = 3;
const MOST_IMPRINT = 310;
const AIR = 36;
const GAP = 18;
/** Around faces, in pixels. */
const RINGS = 10;

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

/** Parts that take so many pixels. */
interface Foot {
  height: number;
  parts: CardElement[];
}

/**
 * The network stands beside faces and names, its mark alone where both do not fit; faces are as large as that goes. Where it does
 * not, the names have lines of their own. On a cover the network has its own place.
 */
function footOf(card: CardModel, look: Look, sizes: readonly number[]): Foot {
  const width = wordsWidth(card);
  const markTakes = look.mark ? markWidth(look.mark, MARK) : 0;
  const most = MOST_IMPRINT + Math.max(0, markTakes - MARK);
  const whole = card.cover ? [] : imprint(card, look, most);
  const signs = [{ parts: whole, takes: whole.length > 0 ? imprintWidth(card, look, most) + AIR : 0 }];
  if (whole.length > 0 && look.mark) {
    signs.push({ parts: [mark(look.mark, MARK)], takes: markTakes + AIR });
  }
  for (const size of sizes) {
    for (const lines of linesOfRole(size)) {
      const wanted = bylineWidth(card, look, size, lines);
      const sign = signs.find(({ takes }) => wanted <= width - takes);
      if (sign) {
        const names = byline(card, look, width - sign.takes, size);
        return { height: size + RINGS, parts: [names, ...sign.parts] };
      }
    }
  }
  const isCrowded = countFaces(card) > MANY_FACES || card.strip.length > 0;
  const size = isCrowded ? FACES_ABOVE.small : FACES_ABOVE.usual;
  const firstRow = box(
    { width, flexDirection: row(card), alignItems: 'center', justifyContent: 'space-between' },
    [...faces(card, look, size), ...whole],
  );
  return {
    height: size + RINGS + heightBelow(card, look, width),
    parts: [column({ alignItems: start(card) }, [firstRow, namesBelow(card, look, width)])],
  };
}

/** What it is called and what there is to say of it, over the days, over those whose it is. */
function stack(sizes: readonly number[]): CardTemplate {
  return (card, look) => {
    const foot = footOf(card, look, sizes);
    const width = wordsWidth(card);
    const above = opening(card, look);
    const height = heightAbove(foot.height) - above.height;
    const days: Room = { width, height: card.cover ? 96 : 112 };
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
      foot.parts,
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
  const foot = footOf(card, look, FACES.usual);
  const height = heightAbove(foot.height) - SITE_MARK - GAP;
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
    foot.parts,
  );
};

export const TEMPLATES: Templates = {
  post: stack(FACES.usual),
  // Both faces are large: whose words, and on whose blog.
  'guest-post': stack(FACES.large),
  'co-authored-post': stack(FACES.usual),
  'challenge-post': stack(FACES.usual),
  member,
  challenge: stack(FACES.usual),
  'finished-challenge': stack(FACES.usual),
  progress: stack(FACES.large),
  community: stack(FACES.usual),
  site,
};
