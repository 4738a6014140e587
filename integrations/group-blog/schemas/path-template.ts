/** The names in the angle brackets of a path template: `challenge` and `member` of `participants/<challenge>/<member>.md`. */
export type PartNames<Path extends string> = Path extends `${string}<${infer Name}>${infer Rest}`
  ? Name | PartNames<Rest>
  : never;

/** A part of this name is a civil date. */
const DATE_PART = 'YYYY-MM-DD';

/** What a part that is not an ordinary id stands for. */
export interface PartMeaning {
  /** What it is the name of, where its own name does not say so: `<judge>` is the name of a member. */
  of?: string;
  /** Whether it may be a number, as the id of a goal may. */
  mayBeNumber?: true;
}

/** A variable part of a path template. */
export interface PathPart {
  /** The text between the angle brackets: `judge`. */
  name: string;
  /** What it is the name of: `member`. */
  word: string;
  is: 'id' | 'number-or-id' | 'date';
  /** Whether it stands in the name of a folder, and not of the file. */
  isFolder: boolean;
}

/** A template split at its angle brackets: text, name, text, name, …, text. */
function split(path: string): string[] {
  return path.split(/[<>]/);
}

/** The variable parts of a path template, in their order. */
export function partsOf(
  path: string,
  meanings: Readonly<Partial<Record<string, PartMeaning>>> = {},
): PathPart[] {
  return split(path).flatMap((name, index, pieces) => {
    if (index % 2 === 0) return [];
    const { of: word = name, mayBeNumber } = meanings[name] ?? {};
    return [
      {
        name,
        word,
        is: name === DATE_PART ? 'date' : mayBeNumber ? 'number-or-id' : 'id',
        isFolder: pieces
          .slice(index + 1)
          .join('')
          .includes('/'),
      },
    ];
  });
}

/** The template with every variable part replaced by what `fill` makes of its name. */
export function fillTemplate(path: string, fill: (name: string) => string): string {
  return split(path)
    .map((piece, index) => (index % 2 === 0 ? piece : fill(piece)))
    .join('');
}

/**
 * The source of a regular expression that captures the parts of a template. A part takes any text without a slash, so
 * that a wrong name is still recognised as one of its kind; only a date with something behind it has to look like one.
 */
export function patternOf(path: string): string {
  return split(path)
    .map((piece, index, pieces) => {
      if (index % 2 === 0) return piece.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
      const isFollowed = /^[^/.]/.test(pieces[index + 1] ?? '');
      return piece === DATE_PART && isFollowed ? String.raw`(\d{4}-\d{2}-\d{2})` : '([^/]+?)';
    })
    .join('');
}
