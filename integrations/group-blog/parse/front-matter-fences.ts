import type { FrontMatterFault } from '../model/source-file.ts';

const FENCE = '---';

/** Whether a line is what phones and word processors make of three hyphens, or what else people draw a line with. */
export function isLikeFence(line: string): boolean {
  return /^\s*(?:[-\u2010-\u2015\u2212_=*~]\s*)+$/.test(line) && !isFence(line);
}

function isFence(line: string): boolean {
  return line.trimEnd() === FENCE;
}

/** @param index of the line, from 0. */
export function faultAtFence(index: number): FrontMatterFault {
  return fault(
    index,
    'the lines above and below the fields have to be three hyphens, and nothing else',
    `write "${FENCE}" in its place`,
  );
}

function fault(index: number, error: string, fix: string): FrontMatterFault {
  return { is: 'fence', error, at: { line: index + 1, column: 1 }, fix };
}

/**
 * What is wrong with the lines around the fields of a file in which no front matter was found; undefined where there is
 * no sign that some was meant.
 * @param fields the names of the fields that can stand there.
 */
export function faultInFences(source: string, fields: readonly string[]): FrontMatterFault | undefined {
  const lines = source.replace(/^\uFEFF/, '').split(/\r?\n/);
  const first = lines.findIndex((line) => line.trim() !== '');
  const opening = lines[first];
  if (opening === undefined) return undefined;
  const known = new Set(fields.map((field) => field.toLowerCase()));
  const isField = (line: string): boolean =>
    known.has(/^\s*([a-z]+)\s*[:：=]/i.exec(line)?.[1]?.toLowerCase() ?? '');

  if (opening.startsWith('+++')) {
    const fix = `write "${FENCE}" in the place of both lines of +++, and the fields as in "title: Hello"`;
    return fault(first, 'it is TOML (+++), and only YAML (---) is read', fix);
  }
  if (opening.startsWith(FENCE)) return faultInClosing(lines, first, isField);
  if (isField(opening)) {
    const last = lines[lastField(lines, first - 1, isField)] ?? opening;
    const fix = `write "${FENCE}" on a line of its own above "${opening.trim()}", and again below "${last.trim()}"`;
    return fault(first, 'the fields do not stand between two lines of ---', fix);
  }
  const isFollowedByField = (index: number): boolean =>
    isField(lines.slice(index + 1).find((line) => line.trim() !== '') ?? '');
  if (isIndentedFence(opening) || (isLikeFence(opening) && isFollowedByField(first))) {
    return faultAtFence(first);
  }
  const later = lines.findIndex((line, index) => isFence(line) && isField(lines[index + 1] ?? ''));
  if (later === -1) return undefined;
  const fix = `remove what stands above line ${later + 1}, or move it below the second line of ---`;
  return fault(first, 'the first line of --- is not at the very top of the file', fix);
}

function isIndentedFence(line: string): boolean {
  return line.trim() === FENCE && !isFence(line);
}

function faultInClosing(
  lines: readonly string[],
  first: number,
  isField: (line: string) => boolean,
): FrontMatterFault {
  const last = lastField(lines, first, isField);
  const below = lines.findIndex((line, index) => index > last && line.trim() !== '');
  const next = lines[below] ?? '';
  if (isLikeFence(next)) return faultAtFence(below);
  const fix = `write "${FENCE}" on a line of its own below "${(lines[last] ?? '').trim()}"`;
  return fault(first, 'the second line of --- is missing', fix);
}

/** The last line of the last field below a line, or that line itself. */
function lastField(lines: readonly string[], from: number, isField: (line: string) => boolean): number {
  let last = from;
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    const goesOn = index === last + 1 && /^(?:\s+\S|- )/.test(line) && !isLikeFence(line);
    if (isField(line) || goesOn) last = index;
    else if (line.trim() !== '' && !line.startsWith('#')) break;
  }
  return last;
}
