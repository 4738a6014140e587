import stringWidth from 'string-width';

/** The widest line of a report. */
export const LINE = 80;

/** Members' words as one line without anything that a terminal would obey: escape codes, turned directions. */
export function plain(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Bidi_Control}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Filled up with spaces to a number of columns. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - stringWidth(text)));
}

/** At most `width` columns, with an ellipsis where it was cut; never inside a letter. */
export function cut(text: string, width: number): string {
  if (stringWidth(text) <= width) return text;
  const letters = [...new Intl.Segmenter().segment(text)].map(({ segment }) => segment);
  while (letters.length > 0 && stringWidth(letters.join('')) > width - 1) letters.pop();
  return `${letters.join('').trimEnd()}…`;
}

/** Lines of at most `LINE` columns; a word that is wider stands on a line of its own. */
export function wrap(text: string, indent = '', width = LINE): string {
  return wrapItems(text.split(' '), { gap: ' ', indent, width });
}

/** The same for items that are not broken themselves. */
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

/** `████░░░░  47 %`: full only at 100. */
export function bar(percent: number, width: number): string {
  const full = Math.floor((width * Math.min(100, Math.max(0, percent))) / 100);
  return `${'█'.repeat(full)}${'░'.repeat(width - full)} ${String(percent).padStart(3)} %`;
}

/** Rows whose columns stand under each other. */
export function table(rows: readonly (readonly string[])[], gap = '  '): string[] {
  const widths = (rows[0] ?? []).map((_, column) => widestOf(rows.map((row) => row[column] ?? '')));
  return rows.map((row) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join(gap)
      .trimEnd(),
  );
}

export function widestOf(texts: readonly string[]): number {
  return Math.max(0, ...texts.map((text) => stringWidth(text)));
}
