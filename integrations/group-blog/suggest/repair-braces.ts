import { isScalar, parseDocument, visit, type Document, type Pair, type YAMLMap } from 'yaml';
import { positionIn, type FrontMatterFault } from '../model/source-file.ts';
import { yamlQuoted } from './repair-line.ts';

/** A part of a text, and what replaces it. */
interface Edit {
  start: number;
  end: number;
  replacement: string;
  error: string;
}

const COMMA = 'text with a comma in it goes in quotes';
const NUMBER = 'a number stands without a comma: in { } it divides one field from the next';
const COLON = 'after the name of a field come a colon and a space';

/**
 * Finds what is read as a name without a value between two commas in `{ }`: the text before it goes on there, or the colon
 * has no space after it.
 * @param document the tree of the text.
 */
export function repairBraces(document: Document, text: string): FrontMatterFault | undefined {
  if (document.errors.length > 0) return undefined;
  let edits: Edit[] = [];
  visit(document, {
    Map(_, map) {
      if (map.flow !== true) return undefined;
      edits = editsIn(map, text);
      return edits.length > 0 ? visit.BREAK : undefined;
    },
  });
  const [first] = edits;
  if (first === undefined) return undefined;
  const lineStart = text.lastIndexOf('\n', first.start) + 1;
  const lineEnd = `${text}\n`.indexOf('\n', first.start);
  const ofLine = edits.filter(({ end }) => end <= lineEnd);
  if (ofLine.length === 0) return undefined;
  const repaired = (from: number, to: number): string =>
    ofLine.reduceRight(
      (line, { start, end, replacement }) =>
        line.slice(0, start - from) + replacement + line.slice(end - from),
      text.slice(from, to),
    );
  if (parseDocument(repaired(0, text.length)).errors.length > 0) return undefined;
  const fix = `write "${repaired(lineStart, lineEnd).trimEnd()}"`;
  return { is: 'syntax', error: first.error, at: positionIn(text, first.start), fix };
}

/** A field, and the names without a value that follow it. */
interface Field {
  pair: Pair;
  continuation: Pair[];
}

function editsIn({ items }: YAMLMap, text: string): Edit[] {
  const fields: Field[] = [];
  for (const pair of items) {
    const last = fields.at(-1);
    if (last && isWithoutValue(pair) && gluedName(pair) === undefined) last.continuation.push(pair);
    else fields.push({ pair, continuation: [] });
  }
  return fields.flatMap((field) => editOf(field, text));
}

function editOf({ pair, continuation }: Field, text: string): Edit[] {
  const name = gluedName(pair);
  const value = name === undefined ? pair.value : pair.key;
  if (!isScalar(value) || value.type !== 'PLAIN' || value.value === null) return [];
  const last = continuation.at(-1)?.key ?? value;
  const start = value.range?.[0] ?? 0;
  const end = (isScalar(last) ? last.range?.[1] : undefined) ?? start;
  const written = text.slice(start, end);
  if (name !== undefined) {
    const rest = written.slice(name.length + 1);
    return [
      { start, end, replacement: `${name}: ${continuation.length > 0 ? whole(rest) : rest}`, error: COLON },
    ];
  }
  const error = number(written) === undefined ? COMMA : NUMBER;
  return continuation.length > 0 ? [{ start, end, replacement: whole(written), error }] : [];
}

function whole(written: string): string {
  return number(written) ?? yamlQuoted(written);
}

/** `1,000` is a thousand, and `3,5` has a point. */
function number(text: string): string | undefined {
  if (/^-?\d{1,3}(?:,\d{3})+$/.test(text)) return text.replaceAll(',', '');
  return /^-?\d+,\d+$/.test(text) ? text.replace(',', '.') : undefined;
}

/** Whether a name has no colon after it. */
function isWithoutValue({ key, value }: Pair): boolean {
  return value === null && isScalar(key) && key.type === 'PLAIN';
}

/** The name in `name:value`, which has no space after its colon. */
function gluedName(pair: Pair): string | undefined {
  if (!isWithoutValue(pair) || !isScalar(pair.key)) return undefined;
  return /^([\p{L}\p{N}_-]+):[^/]/u.exec(pair.key.source ?? '')?.[1];
}
