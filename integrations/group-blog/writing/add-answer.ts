import { isMap, isScalar, parseDocument, type Pair, type YAMLMap } from 'yaml';
import { flowMap, yamlLines } from './file-text.ts';

/** The parts of a strategy that hold steps, in the order in which they are asked. */
export type StepGroup = 'basics' | 'systems' | 'post';

/** An answer to one of the starter steps, as it stands in the file. */
export interface StepAnswer {
  group: StepGroup;
  step: string;
  /** A text; of objectives their list. */
  value: unknown;
}

/**
 * Adds an answer to front matter, and writes the day on which it was given. All that is there stays as it is, to the byte.
 * @param yaml the lines between those of `---`, each with its end.
 * @param updated `YYYY-MM-DD`.
 * @returns null where the front matter is written so that nothing can be added by itself.
 */
export function addAnswer(yaml: string, { group, step, value }: StepAnswer, updated: string): string | null {
  const root = parseDocument(yaml, { schema: 'failsafe' }).contents;
  if (!isMap(root)) return null;
  const own = valueOf(root, group);
  const edit = isMap(own)
    ? additionTo(yaml, own, { [step]: value })
    : own === undefined
      ? additionTo(yaml, root, { [group]: { [step]: value } })
      : null;
  if (edit === null) return null;
  return [edit, ...dayEdit(root, updated)]
    .toSorted((a, b) => b.start - a.start)
    .reduce((text, { start, end, text: added }) => text.slice(0, start) + added + text.slice(end), yaml);
}

interface Edit {
  start: number;
  end: number;
  text: string;
}

function valueOf(map: YAMLMap, name: string): unknown {
  return map.items.find(({ key }) => isScalar(key) && key.value === name)?.value ?? undefined;
}

/** Adds fields behind the last one of a map: in a map of lines on lines of their own, in braces behind a comma. */
function additionTo(yaml: string, map: YAMLMap, fields: Readonly<Record<string, unknown>>): Edit | null {
  const first = startOf(map.items[0]);
  const end = endOf(map.items.at(-1));
  if (map.flow === true) {
    const inside = flowMap(fields).replace(/^\{ | \}$/g, '');
    const at = end ?? (map.range?.[0] ?? 0) + 1;
    return { start: at, end: at, text: end === undefined ? ` ${inside} ` : `, ${inside}` };
  }
  if (first === undefined || end === undefined) return null;
  const indent = ' '.repeat(first - (yaml.lastIndexOf('\n', first - 1) + 1));
  const lineEnd = yaml[end - 1] === '\n' ? end - 1 : yaml.indexOf('\n', end);
  const newline = yaml.includes('\r\n') ? '\r\n' : '\n';
  const lines = yamlLines(fields).map((line) => indent + line + newline);
  const at = lineEnd === -1 ? yaml.length : lineEnd + 1;
  return { start: at, end: at, text: lines.join('') };
}

function startOf(pair: Pair | undefined): number | undefined {
  return isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
}

/** Where the value of a field ends; comments behind it come after that. */
function endOf(pair: Pair | undefined): number | undefined {
  const node = pair?.value ?? pair?.key;
  return (node as { range?: [number, number, number] } | null | undefined)?.range?.[1];
}

function dayEdit(root: YAMLMap, day: string): Edit[] {
  const old = valueOf(root, 'updated');
  if (!isScalar(old) || !old.range || String(old.value) >= day) return [];
  return [{ start: old.range[0], end: old.range[1], text: day }];
}
