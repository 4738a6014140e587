import type { CardDay, CardModel } from '../views/cards/card-model.ts';
import { box, drawing, type CardElement, type Shape } from './element.ts';
import type { Look } from './template-context.ts';
import type { Room } from './text-parts.ts';

export const BADGE_HEIGHT = 61;

/** "Day 5 of 21" as a badge. */
export function dayBadge({ day }: CardModel, { theme }: Look): CardElement {
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
/** Whole weeks in a row. */
const COLUMNS = [21, 28, 35, 42, 49, 56, 63];

interface Grid {
  columns: number;
  rows: number;
  /** Pixels, with the gap after it. */
  cell: number;
}

/** Cells as large as they fit. */
function gridOf(days: number, { width, height }: Room): Grid {
  const cellOf = (columns: number): number => Math.min(LARGEST_CELL, Math.floor(width / columns));
  const rowsOf = (columns: number): number => Math.ceil(days / columns);
  const fits = (columns: number): boolean => rowsOf(columns) * cellOf(columns) <= height;
  const columns = COLUMNS.find(fits) ?? Math.max(...COLUMNS);
  const rows = rowsOf(columns);
  const cell = Math.max(1, Math.min(cellOf(columns), Math.floor(height / Math.max(1, rows))));
  return { columns: Math.min(columns, days), rows, cell };
}

/** How many of so many pixels the days need. */
export function stripHeight({ strip: days }: CardModel, room: Room): number {
  const { rows, cell } = gridOf(days.length, room);
  return rows * cell;
}

/** The days in rows. */
export function strip({ strip: days, direction }: CardModel, { theme }: Look, room: Room): CardElement {
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
  return drawing(width, rows * cell, {}, shapes);
}
