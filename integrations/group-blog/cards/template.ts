import type { CardModel, CardPerson } from './card-model.ts';

/** satori's input: a React-like element. */
export interface CardElement {
  type: string;
  props: { style: Record<string, string | number>; children?: string | CardElement[] };
}

/** satori takes one font a name and weight, so every subset is a family of its own. */
export const FONT_FAMILY = 'Inter';
export const FONT_SUBSETS = [
  'latin',
  'latin-ext',
  'vietnamese',
  'cyrillic',
  'cyrillic-ext',
  'greek',
  'greek-ext',
] as const;
const FONTS = FONT_SUBSETS.map((subset) => `${FONT_FAMILY} ${subset}`).join(', ');

const INK = '#22312f';
const QUIET = '#4f605d';
const PAPER = '#fbf7ef';
const ACCENT = '#1f6f63';
const TRACK = '#e3dccb';
/** White text on each is 4.5 : 1 or more. */
const SHADES = ['#1f6f63', '#8a4b08', '#5b4a9c', '#a03050', '#2c5f8a', '#4f6b1e', '#8c3d8a', '#6b5345'];

const TITLE_SIZES: readonly [upTo: number, size: number][] = [
  [24, 84],
  [48, 72],
  [90, 58],
  [130, 48],
  [Infinity, 42],
];

/** The picture of a card, 1200 × 630, as an element tree. */
export function cardElement(card: CardModel): CardElement {
  const hasStrip = card.strip.length > 0;
  return box(
    {
      width: 1200,
      height: 630,
      flexDirection: 'column',
      backgroundColor: PAPER,
      color: INK,
      fontFamily: FONTS,
    },
    [
      box({ width: 1200, height: 18, backgroundColor: ACCENT }),
      box(
        { flexDirection: 'column', flexGrow: 1, padding: '48px 72px 56px', justifyContent: 'space-between' },
        [
          box({ flexDirection: 'column' }, [
            ...optional(card.eyebrow, (eyebrow) =>
              line(
                eyebrow,
                { fontSize: 30, fontWeight: 700, color: ACCENT, marginBottom: 22, lineHeight: 1.3 },
                hasStrip ? 1 : 2,
              ),
            ),
            // satori balances a title that fills its last line into one that is cut.
            line(
              card.title,
              {
                fontSize: titleSize(card.title),
                fontWeight: 700,
                lineHeight: 1.24,
                textWrap: hasStrip && card.title.length > TWO_LINES ? 'wrap' : 'balance',
              },
              hasStrip ? 3 : 4,
            ),
            ...optional(card.text, (text) =>
              line(text, { fontSize: 34, color: QUIET, marginTop: 26, lineHeight: 1.35 }, 3),
            ),
            ...(hasStrip ? [strip(card.strip, stripHeight(card.title))] : []),
          ]),
          box({ alignItems: 'center', justifyContent: 'space-between' }, [
            box(
              { alignItems: 'center', flexShrink: 1, maxWidth: card.network === '' ? 1056 : 700 },
              faces(card.people),
            ),
            ...optional(card.network, (network) =>
              line(network, { fontSize: 26, color: QUIET, maxWidth: 330, textAlign: 'right' }, 2),
            ),
          ]),
        ],
      ),
    ],
  );
}

const FACE = {
  width: 76,
  height: 76,
  borderRadius: 38,
  alignItems: 'center',
  justifyContent: 'center',
  color: '#ffffff',
  fontSize: 28,
  fontWeight: 700,
};

function titleSize(title: string): number {
  return TITLE_SIZES.find(([upTo]) => title.length <= upTo)?.[1] ?? 42;
}

function faces(people: readonly CardPerson[]): CardElement[] {
  const names = people.map(({ name }) => name).filter((name) => name !== '');
  return [
    ...people.slice(0, 4).map(({ initials, shade }, index) =>
      box(
        {
          padding: 4,
          borderRadius: 42,
          marginLeft: index === 0 ? -4 : -20,
          flexShrink: 0,
          backgroundColor: PAPER,
        },
        [box({ ...FACE, backgroundColor: SHADES[shade % SHADES.length] ?? ACCENT }, initials)],
      ),
    ),
    ...optional(names.join(', '), (text) =>
      line(text, { fontSize: 28, marginLeft: 20, lineHeight: 1.25, flexShrink: 1 }, 2),
    ),
  ];
}

const STRIP_WIDTH = 1056;
/** So high a strip fits under a title of two lines, and of three. */
const STRIP_HEIGHTS = { two: 150, three: 112 };
const TWO_LINES = 48;
const LARGEST_CELL = 48;
/** Whole weeks in a row. */
const STRIP_COLUMNS = [21, 28, 42, 63];

function stripHeight(title: string): number {
  return title.length <= TWO_LINES ? STRIP_HEIGHTS.two : STRIP_HEIGHTS.three;
}

/** The days in rows, as large as they fit; what was not done looks like what is yet to come. */
function strip(days: readonly boolean[], height: number): CardElement {
  const cellOf = (columns: number): number => Math.min(LARGEST_CELL, Math.floor(STRIP_WIDTH / columns));
  const fits = (columns: number): boolean => Math.ceil(days.length / columns) * cellOf(columns) <= height;
  const columns = STRIP_COLUMNS.find(fits) ?? Math.max(...STRIP_COLUMNS);
  const cell = cellOf(columns);
  const gap = Math.max(2, Math.round(cell / 8));
  return box(
    { width: columns * cell, marginTop: 34, flexWrap: 'wrap' },
    days.map((isDone) =>
      box({
        width: cell - gap,
        height: cell - gap,
        marginRight: gap,
        marginBottom: gap,
        borderRadius: Math.round(cell / 6),
        backgroundColor: isDone ? ACCENT : TRACK,
      }),
    ),
  );
}

function line(text: string, style: Record<string, string | number>, lineClamp: number): CardElement {
  return {
    type: 'div',
    props: {
      style: { display: 'block', overflow: 'hidden', wordBreak: 'break-word', lineClamp, ...style },
      children: text,
    },
  };
}

function box(style: Record<string, string | number>, children: string | CardElement[] = []): CardElement {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } };
}

function optional(text: string, make: (text: string) => CardElement): CardElement[] {
  return text === '' ? [] : [make(text)];
}
