import { stringify } from 'yaml';

/** A file that is to be written: its path under the content folder, and its text. */
export interface NewFile {
  path: string;
  text: string;
}

/** Writes a file with this front matter and body. */
export function fileText(lines: readonly string[], body: string): string {
  return `${['---', ...lines, '---', '', ...(body === '' ? [] : [body])].join('\n')}\n`;
}

/** Writes the fields that are not undefined. Strings that YAML 1.1, which Astro reads, would take for a number or a date are quoted. */
export function yamlLines(fields: Readonly<Record<string, unknown>>): string[] {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return known.length === 0 ? [] : stringify(Object.fromEntries(known), OPTIONS).trimEnd().split('\n');
}

const OPTIONS = { lineWidth: 0, compat: 'yaml-1.1' } as const;

/** Writes a map on one line: `{ miles: 3 }`. */
export function flowMap(fields: Readonly<Record<string, unknown>>): string {
  return stringify(fields, { ...OPTIONS, collectionStyle: 'flow' }).trimEnd();
}

/** Writes a date without quotes, as the examples have it. */
export function dateLine(field: string, date: string | undefined): string[] {
  return date === undefined ? [] : [`${field}: ${date}`];
}

/** Writes a text as the key of a map, in quotes where YAML needs them. */
export function yamlKey(text: string): string {
  return yamlLines({ [text]: null })[0]?.replace(/: null$/, '') ?? text;
}

/** Writes a list on one line: `[ann, ben]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** Writes a field that is a list of one item; undefined where there is no item. */
export function listLine(field: string, item: string | undefined): string | undefined {
  return item === undefined ? undefined : `${field}: ${flowList([item])}`;
}

/** Turns typed text into one line that YAML can hold: without control characters and lone surrogates, and with single spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
