import { describe, expect, it } from 'vitest';
import { cardElement, type CardElement } from '../../../integrations/group-blog/cards/template.ts';

const WEEK = 7;
/** Between the margins of the card. */
const ROOM = 1056;
/** All the height between the margins, without the people below. */
const HEIGHT = 630 - 18 - 48 - 56 - 84;
const MARGIN = 34;

function elementsOf(element: CardElement): CardElement[] {
  const { children } = element.props;
  return [element, ...(Array.isArray(children) ? children.flatMap(elementsOf) : [])];
}

function cardWith(strip: readonly boolean[], title: string): CardElement {
  return cardElement({ eyebrow: 'Spring', title, text: '', people: [], strip, network: 'Ours' });
}

const styleOf = (element: CardElement | undefined): Record<string, number> =>
  Object.fromEntries(
    Object.entries(element?.props.style ?? {}).map(([name, value]) => [name, Number(value)]),
  );

interface Strip {
  cells: readonly CardElement[];
  columns: number;
  rows: number;
  width: number;
  height: number;
}

/** How satori lays it out: cell after cell, in rows as wide as the strip. */
function stripOf(days: readonly boolean[], title = 'Day 5'): Strip | null {
  const strip = elementsOf(cardWith(days, title)).find(({ props }) => props.style['flexWrap'] === 'wrap');
  if (!strip) return null;
  const cells = Array.isArray(strip.props.children) ? strip.props.children : [];
  const { width = 0 } = styleOf(strip);
  const cell = styleOf(cells[0]);
  const across = (cell['width'] ?? 0) + (cell['marginRight'] ?? 0);
  const down = (cell['height'] ?? 0) + (cell['marginBottom'] ?? 0);
  const columns = Math.floor(width / across);
  const rows = Math.ceil(days.length / columns);
  return { cells, columns, rows, width, height: rows * down };
}

const daysOf = (length: number): boolean[] => Array.from({ length }, (_, index) => index % 3 === 0);

describe('the days on a card', () => {
  it.each([
    { days: 1, columns: 21, rows: 1 },
    { days: 21, columns: 21, rows: 1 },
    { days: 63, columns: 21, rows: 3 },
    { days: 84, columns: 28, rows: 3 },
    { days: 113, columns: 42, rows: 3 },
    { days: 366, columns: 63, rows: 6 },
  ])('$days are $rows rows of $columns', ({ days, columns, rows }) => {
    expect(stripOf(daysOf(days))).toMatchObject({ columns, rows });
  });

  it('are whole weeks in a row, a cell each, as wide as the card at most, however many there are', () => {
    for (let days = 1; days <= 371; days += 1) {
      const strip = stripOf(daysOf(days));
      expect(strip?.cells).toHaveLength(days);
      expect((strip?.columns ?? 0) % WEEK, `${days} days`).toBe(0);
      expect(strip?.width, `${days} days`).toBeLessThanOrEqual(ROOM);
    }
  });

  // A letter is about half as wide as it is high; satori cuts what is more than the lines a title may have.
  it.each([
    { why: 'a short headline', title: 'Day 29 of 84. On pace.', lines: 1 },
    { why: 'two lines', title: 'Day 29 of 63. Ahead: 12 working days in hand.', lines: 2 },
    {
      why: 'three lines',
      title: 'Day 29 of 63. Greenfield Community Library and Reading Room decides on 27 March 2026.',
      lines: 3,
    },
    { why: 'more lines than there may be', title: 'x'.repeat(120), lines: Infinity },
  ])('leave room for the people below under $why', ({ title, lines }) => {
    for (let days = 1; days <= 371; days += 1) {
      const texts = elementsOf(cardWith(daysOf(days), title)).filter(
        ({ props }) => props.children === 'Spring' || props.children === title,
      );
      const above = texts.reduce((sum, text) => {
        const { fontSize = 0, lineHeight = 0, lineClamp = 0, marginBottom = 0 } = styleOf(text);
        const wanted = text.props.children === title ? lines : 2;
        return sum + fontSize * lineHeight * Math.min(wanted, lineClamp) + (marginBottom || 0);
      }, 0);
      const height = above + MARGIN + (stripOf(daysOf(days), title)?.height ?? 0);
      expect(Math.floor(height), `${days} days`).toBeLessThanOrEqual(HEIGHT);
    }
  });

  it('are squares that a phone can show, apart from each other', () => {
    for (const days of [1, 21, 84, 366]) {
      for (const cell of stripOf(daysOf(days))?.cells ?? []) {
        const { width = 0, height, marginRight } = styleOf(cell);
        expect(width).toBe(height);
        expect(width).toBeGreaterThanOrEqual(12);
        expect(marginRight).toBeGreaterThanOrEqual(2);
      }
    }
  });

  it('are of two kinds, done or not, and nothing else', () => {
    const coloursOf = (days: readonly boolean[]): unknown[] =>
      (stripOf(days)?.cells ?? []).map(({ props }) => props.style['backgroundColor']);
    const [done, other, ...more] = coloursOf([true, false, true, false]);
    expect(done).not.toBe(other);
    expect(more).toEqual([done, other]);
  });

  it('are not there on the card of anything else', () => {
    expect(stripOf([])).toBeNull();
  });
});
