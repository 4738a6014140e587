import type { styleText } from 'node:util';
import stringWidth from 'string-width';

/** The width of the longest line of a report, in columns. */
export const LINE = 80;

/** Colours a text, or returns it as it is. */
export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Returns untrusted text as one line, without the control characters and changes of direction that a terminal would obey. */
export function plainLine(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Fills a text up with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** Cuts a text between letters to at most `width` columns, with an ellipsis at the cut. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && stringWidth(letters.join('')) > width - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Breaks a text into lines of at most `width` columns; a longer word gets a line of its own. */
export function wrap(text: string, indent = '', width = LINE): string {
  return wrapItems(text.split(' '), { gap: ' ', indent, width });
}

/** Breaks a list into lines of at most `width` columns, between items only. */
export function wrapItems(
  items: readonly string[],
  { gap, indent = '', width = LINE }: { gap: string; indent?: string; width?: number },
): string {
  const lines: string[] = [];
  for (const item of items) {
    const longer = [...lines.slice(-1), item].join(gap);
    if (lines.length > 0 && stringWidth(indent + longer) <= width) lines.splice(-1, 1, longer);
    else lines.push(item);
  }
  return lines.map((line) => indent + line).join('\n');
}

/** Draws a bar such as `████░░░░  47 %`, which is full only at 100. */
export function bar(percent: number, width: number): string {
  const full = Math.floor((width * Math.min(100, Math.max(0, percent))) / 100);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(percent).padStart(3)} %`;
}

/** Aligns the columns of rows. */
export function table(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, column) => widestOf(rows.map((row) => row[column] ?? '')));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
