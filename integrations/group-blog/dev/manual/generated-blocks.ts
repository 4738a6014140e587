/** The lines before and after a generated part of a file, by the part's name. */
export interface Marks {
  start: (name: string) => string;
  end: (name: string) => string;
}

/**
 * Replaces the generated part of a text between its marks.
 * @throws {Error} where a mark is missing.
 */
export function replaceBlock(text: string, name: string, marks: Marks, block: string): string {
  const [start, end] = [marks.start(name), marks.end(name)];
  const [before, rest] = text.split(start);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`the marks of "${name}" are missing`);
  return `${before}${start}${block}${end}${after}`;
}
