import type { CardKind, CardModel } from '../views/cards/card-model.ts';
import { BADGE_HEIGHT, dayBadge, strip, stripHeight } from './day-parts.ts';
import { box, column, optional, type CardElement, type Size } from './element.ts';
import {
  frame,
  bodyHeight,
  imprint,
  imprintWidth,
  mark,
  MARK_HEIGHT,
  markWidth,
  wordsWidth,
} from './frame.ts';
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
import type { TemplateContext } from './template-context.ts';
import { eyebrow, EYEBROW_HEIGHT, lead, title } from './text-parts.ts';

/** Makes the picture of a card, 1200 × 630 pixels, as an element tree. */
export type CardTemplate = (card: CardModel, context: TemplateContext) => CardElement;
export type Templates = Readonly<Record<CardKind, CardTemplate>>;

/** The sizes of faces at the foot to try, in pixels, the largest first. */
const FACES = { usual: [84, 64], large: [116, 84, 64] };
/** The sizes of faces above names, in pixels. They are small where there are many faces, or days above them. */
const FACES_ABOVE = { usual: 84, small: 58 };
const MANY_FACES = 3;
const MOST_IMPRINT = 310;
const AIR = 36;
const GAP = 18;
/** The height of the rings above and below faces, in pixels. */
const RINGS = 10;

const gap = (height = GAP): CardElement => box({ height, flexShrink: 0 });

/** A section of a card, and its height in pixels. */
interface Section {
  height: number;
  parts: CardElement[];
}

/** Draws the badge of the day and the eyebrow beside it, or the eyebrow alone. */
function opening(card: CardModel, context: TemplateContext): Section {
  const width = wordsWidth(card);
  const small = (room: number): CardElement[] => optional(card.eyebrow, () => eyebrow(card, context, room));
  if (card.day === '') {
    return { height: card.eyebrow === '' ? 0 : EYEBROW_HEIGHT + GAP, parts: [...small(width), gap()] };
  }
  // Beside a cover, one line is too narrow for both.
  if (card.cover) {
    const parts = [dayBadge(card, context), gap(8), ...small(width), gap()];
    return { height: BADGE_HEIGHT + 8 + EYEBROW_HEIGHT + GAP, parts };
  }
  const left = width - Math.ceil(context.bold(card.day) * 34) - 52 - 24;
  const parts = [
    box({ flexDirection: row(card), alignItems: 'center' }, [
      dayBadge(card, context),
      box({ [startMargin(card)]: 24 }, small(left)),
    ]),
    gap(),
  ];
  return { height: BADGE_HEIGHT + GAP, parts };
}

/**
 * Draws faces and names, and beside them the network's mark and name, or its mark alone. It takes the largest faces with which all of
 * this fits into one row. If none do, the names are below the faces. A card with a cover has the network's name on the cover.
 */
function footOf(card: CardModel, context: TemplateContext, sizes: readonly number[]): Section {
  const width = wordsWidth(card);
  const markTakes = context.mark ? markWidth(context.mark, MARK_HEIGHT) : 0;
  const most = MOST_IMPRINT + Math.max(0, markTakes - MARK_HEIGHT);
  const whole = card.cover ? [] : imprint(card, context, most);
  const signs = [{ parts: whole, takes: whole.length > 0 ? imprintWidth(card, context, most) + AIR : 0 }];
  if (whole.length > 0 && context.mark) {
    signs.push({ parts: [mark(context.mark, MARK_HEIGHT)], takes: markTakes + AIR });
  }
  for (const size of sizes) {
    for (const lines of linesOfRole(size)) {
      const wanted = bylineWidth(card, context, size, lines);
      const sign = signs.find(({ takes }) => wanted <= width - takes);
      if (sign) {
        const names = byline(card, context, width - sign.takes, size);
        return { height: size + RINGS, parts: [names, ...sign.parts] };
      }
    }
  }
  const isCrowded = countFaces(card) > MANY_FACES || card.strip.length > 0;
  const size = isCrowded ? FACES_ABOVE.small : FACES_ABOVE.usual;
  const firstRow = box(
    { width, flexDirection: row(card), alignItems: 'center', justifyContent: 'space-between' },
    [...faces(card, context, size), ...whole],
  );
  return {
    height: size + RINGS + heightBelow(card, context, width),
    parts: [column({ alignItems: start(card) }, [firstRow, namesBelow(card, context, width)])],
  };
}

/** Creates a template with the title and the text above the days, and the people at the foot. */
function stack(sizes: readonly number[]): CardTemplate {
  return (card, context) => {
    const foot = footOf(card, context, sizes);
    const width = wordsWidth(card);
    const above = opening(card, context);
    const height = bodyHeight(foot.height) - above.height;
    const days: Size = { width, height: card.cover ? 96 : 112 };
    const daysHeight = card.strip.length > 0 ? stripHeight(card, days) + GAP + 8 : 0;
    const textHeight = card.text === '' ? 0 : card.strip.length > 0 ? 56 : Math.round(height * 0.4);
    return frame(
      card,
      context,
      [
        ...above.parts,
        title(card, context, { width, height: height - daysHeight - textHeight }),
        ...(card.text === '' ? [] : [gap(10), lead(card, context, { width, height: textHeight - 10 })]),
        ...(card.strip.length > 0 ? [gap(GAP + 8), strip(card, context, days)] : []),
      ],
      foot.parts,
    );
  };
}

const MEMBER_FACE = 280;

const member: CardTemplate = (card, context) => {
  const width = wordsWidth(card) - MEMBER_FACE - 64;
  return frame(
    card,
    context,
    [
      box({ flexDirection: row(card), alignItems: 'center', height: 420 }, [
        ...card.people.slice(0, 1).map((person) => face(person, context, MEMBER_FACE)),
        column({ [startMargin(card)]: 64, alignItems: start(card) }, [
          ...optional(card.eyebrow, () => eyebrow(card, context, width)),
          gap(10),
          title(card, context, { width, height: card.text === '' ? 340 : 230 }),
          ...(card.text === '' ? [] : [gap(14), lead(card, context, { width, height: 130 })]),
        ]),
      ]),
    ],
    [box({}), ...imprint(card, context, 700)],
  );
};

const SITE_MARK = 84;

const site: CardTemplate = (card, context) => {
  const width = wordsWidth(card);
  const foot = footOf(card, context, FACES.usual);
  const height = bodyHeight(foot.height) - SITE_MARK - GAP;
  return frame(
    card,
    context,
    [
      context.mark ? mark(context.mark, SITE_MARK) : box({ height: SITE_MARK / 2 }),
      gap(),
      title(card, context, { width, height: height * 0.55 }),
      gap(14),
      ...optional(card.text, () => lead(card, context, { width: width - 100, height: height * 0.45 - 14 })),
    ],
    foot.parts,
  );
};

export const TEMPLATES: Templates = {
  post: stack(FACES.usual),
  // Large faces let readers recognise both the guest and the host.
  'guest-post': stack(FACES.large),
  'co-authored-post': stack(FACES.usual),
  'challenge-post': stack(FACES.usual),
  member,
  challenge: stack(FACES.usual),
  'finished-challenge': stack(FACES.usual),
  progress: stack(FACES.large),
  community: stack(FACES.usual),
  offer: stack(FACES.usual),
  conversations: stack(FACES.usual),
  week: stack(FACES.usual),
  focus: stack(FACES.large),
  site,
};
