import type { CardDay, CardModel } from '../views/cards/card-model.ts';
import { box, drawing, type CardElement, type Shape, type Size } from './element.ts';
import type { TemplateContext } from './template-context.ts';

export const BADGE_HEIGHT = 61;

/** Draws "Day 5 of 21" as a badge. */
export function dayBadge({ day }: CardModel, { theme }: TemplateContext): CardElement {
  return box(
    {
      height: BADGE_HEIGHT,
      padding: '8px 26px 10px',
      borderRadius: 40,
      backgroundColor: theme.accent,
      color: theme.onAccent,
      fontSize: 34,
      fontWeight: 700,
      lineHeight: 1.25,
      flexShrink: 0,
    },
    day,
  );
}

const LARGEST_CELL = 50;
/** The numbers of days in a row, which are whole weeks. */
const COLUMNS = [21, 28, 35, 42, 49, 56, 63];

interface Grid {
  columns: number;
  rows: number;
  /** The size of a cell with the gap after it, in pixels. */
  cell: number;
}

/** Chooses the grid with the largest cells that fit. */
function gridOf(days: number, { width, height }: Size): Grid {
  const cellOf = (columns: number): number => Math.min(LARGEST_CELL, Math.floor(width / columns));
  const rowsOf = (columns: number): number => Math.ceil(days / columns);
  const fits = (columns: number): boolean => rowsOf(columns) * cellOf(columns) <= height;
  const columns = COLUMNS.find(fits) ?? Math.max(...COLUMNS);
  const rows = rowsOf(columns);
  const cell = Math.max(1, Math.min(cellOf(columns), Math.floor(height / Math.max(1, rows))));
  return { columns: Math.min(columns, days), rows, cell };
}

/** Returns how many pixels of the height the days need. */
export function stripHeight({ strip: days }: CardModel, room: Size): number {
  const { rows, cell } = gridOf(days.length, room);
  return rows * cell;
}

/** Draws the days in rows. */
export function strip(
  { strip: days, direction }: CardModel,
  { theme }: TemplateContext,
  room: Size,
): CardElement {
  const { columns, rows, cell } = gridOf(days.length, room);
  const gap = Math.max(2, Math.round(cell / 7));
  const fills: Record<CardDay, string> = { done: theme.accent, now: theme.accent, open: theme.line };
  const width = columns * cell;
  const shapes = days.map((day, index): Shape => {
    const x = (index % columns) * cell;
    return {
      type: 'rect',
      x: direction === 'rtl' ? width - x - cell + gap : x,
      y: Math.floor(index / columns) * cell,
      width: cell - gap,
      height: cell - gap,
      rx: Math.round(cell / 5),
      fill: fills[day],
    };
  });
  return drawing(width, rows * cell, shapes);
}
