/** The lines before and after a generated part of a file, by the part's name. */
export interface Marks {
  start: (name: string) => string;
  end: (name: string) => string;
}

/** Whether a text has both marks of a generated part. */
export function hasBlock(text: string, name: string, marks: Marks): boolean {
  return blockIn(text, name, marks) !== null;
}

/**
 * Replaces the generated part of a text between its marks, the first of their kind.
 * @throws {Error} where a mark is missing.
 */
export function replaceBlock(text: string, name: string, marks: Marks, block: string): string {
  const found = blockIn(text, name, marks);
  if (!found) throw new Error(`the marks of "${name}" are missing`);
  return text.slice(0, found.start) + block + text.slice(found.end);
}

/** Returns where the text between two marks starts and ends. */
function blockIn(text: string, name: string, marks: Marks): { start: number; end: number } | null {
  const mark = marks.start(name);
  const start = text.indexOf(mark) + mark.length;
  const end = text.indexOf(marks.end(name), start);
  return start < mark.length || end === -1 ? null : { start, end };
}
