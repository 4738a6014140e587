/**
 * Templates of paths and addresses. A name in angle brackets is a variable part: `participants/<challenge>/<member>.md`,
 * `/tags/<tag>/`.
 */

/** The names of the parts of a template. */
export type PartNames<Template extends string> = Template extends `${string}<${infer Name}>${infer Rest}`
  ? Name | PartNames<Rest>
  : never;

/** A part of this name is a civil date. */
const DATE_PART = 'YYYY-MM-DD';
/** A part of this name is a year. */
const YEAR_PART = 'YYYY';

/** What a part that is not an ordinary id stands for. */
export interface PartMeaning {
  /** What it is the name of, where its own name does not say so: `<judge>` is the name of a member. */
  of?: string;
  /** Whether it may be a number, as the id of a goal may. */
  mayBeNumber?: true;
}

/** A part of the path of a content file. */
export interface PathPart {
  /** The text between the angle brackets: `judge`. */
  name: string;
  /** What it is the name of: `member`. */
  word: string;
  is: 'id' | 'number-or-id' | 'date';
  /** Whether it stands in the name of a folder, and not of the file. */
  isFolder: boolean;
}

/** Splits a template at its angle brackets: text, name, text, name, …, text. */
function split(template: string): string[] {
  return template.split(/[<>]/);
}

/** The names of the parts, in their order. */
export function partNames(template: string): string[] {
  return split(template).filter((_, index) => index % 2 === 1);
}

export function pathParts(
  path: string,
  meanings: Readonly<Partial<Record<string, PartMeaning>>> = {},
): PathPart[] {
  return partNames(path).map((name) => {
    const { of: word = name, mayBeNumber } = meanings[name] ?? {};
    const is = name === DATE_PART ? 'date' : mayBeNumber ? 'number-or-id' : 'id';
    return { name, word, is, isFolder: path.indexOf(`<${name}>`) < path.lastIndexOf('/') };
  });
}

/** Replaces every part, in their order, by what `fill` makes of its name. */
export function fillTemplate(template: string, fill: (name: string) => string): string {
  return split(template)
    .map((piece, index) => (index % 2 === 0 ? piece : fill(piece)))
    .join('');
}

/**
 * The source of a regular expression that captures the parts of a template. A part takes any text without a slash, so
 * that a wrong name is still recognised as one of its kind; only a year, and a date with something behind it, have to look
 * like one.
 */
export function patternOf(template: string): string {
  return split(template)
    .map((piece, index, pieces) => {
      if (index % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      if (piece === YEAR_PART) return String.raw`(\d{4})`;
      const isFollowed = /^[^/.]/.test(pieces[index + 1] ?? '');
      return piece === DATE_PART && isFollowed ? String.raw`(\d{4}-\d{2}-\d{2})` : '([^/]+?)';
    })
    .join('');
}
