import { describe, expect, it } from 'vitest';
import { cardElement, type CardElement } from '../../../integrations/group-blog/cards/template.ts';

const WEEK = 7;
/** Between the margins of the card. */
const ROOM = 1056;
/** Under a title of two lines. */
const ROOM_BELOW_TITLE = 150;

function elementsOf(element: CardElement): CardElement[] {
  const { children } = element.props;
  return [element, ...(Array.isArray(children) ? children.flatMap(elementsOf) : [])];
}

function cardWith(strip: readonly boolean[]): CardElement {
  return cardElement({ eyebrow: 'Spring', title: 'Day 5', text: '', people: [], strip, network: 'Ours' });
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
function stripOf(days: readonly boolean[]): Strip | null {
  const strip = elementsOf(cardWith(days)).find(({ props }) => props.style['flexWrap'] === 'wrap');
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

  it('are whole weeks in a row, a cell each, and stay inside the card, however many there are', () => {
    for (let days = 1; days <= 371; days += 1) {
      const strip = stripOf(daysOf(days));
      expect(strip?.cells).toHaveLength(days);
      expect((strip?.columns ?? 0) % WEEK, `${days} days`).toBe(0);
      expect(strip?.width, `${days} days`).toBeLessThanOrEqual(ROOM);
      expect(strip?.height, `${days} days`).toBeLessThanOrEqual(ROOM_BELOW_TITLE);
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
