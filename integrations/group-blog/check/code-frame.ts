import stringWidth from 'string-width';
import type { Problem } from '../model/problem.ts';

/** The lines of a content file; undefined where it has none to show. */
export type LinesOf = (file: string) => readonly string[] | undefined;

const MAX_WIDTH = 90;
const BEFORE_COLUMN = 50;

/** The line that a problem stands in, the one before it, and a caret under the column; none for a whole file. */
export function codeFrame({ file, line, column, field }: Problem, linesOf: LinesOf): string[] {
  if (field === null && line === 1 && column === 1) return [];
  const text = linesOf(file)?.[line - 1];
  if (text === undefined) return [];
  const before = linesOf(file)?.[line - 2];
  const width = String(line).length;
  const row = (mark: number | '', shown: string): string =>
    `${String(mark).padStart(width)} | ${shown}`.trimEnd();
  const from = text.length > MAX_WIDTH ? Math.max(0, column - 1 - BEFORE_COLUMN) : 0;
  const lead = `${from > 0 ? '…' : ''}${withoutControls(text.slice(from, column - 1))}`;
  return [
    ...(before === undefined ? [] : [row(line - 1, cut(withoutControls(before)))]),
    row(line, cut(`${lead}${withoutControls(text.slice(Math.max(from, column - 1)))}`)),
    row('', `${' '.repeat(stringWidth(lead))}^`),
  ];
}

/** Replaces by spaces what a terminal would obey: escape codes, changes of direction, tabs. Line ends stay. */
export function withoutControls(text: string): string {
  return text.replace(/[^\P{Cc}\n]|[\p{Bidi_Control}\uFEFF]/gu, ' ');
}

function cut(text: string): string {
  return text.length > MAX_WIDTH ? `${text.slice(0, MAX_WIDTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}
