import { stringify } from 'yaml';

/** A file that is to be made: its path under the content folder, and its text. */
export interface NewFile {
  path: string;
  text: string;
}

/** Front matter, and what stands below it. */
export function fileText(lines: readonly string[], body: string): string {
  return `${['---', ...lines, '---', '', ...(body === '' ? [] : [body])].join('\n')}\n`;
}

/** Fields that are known; in quotes wherever Astro's reader, of YAML 1.1, would see a number or a date. */
export function yamlLines(fields: Readonly<Record<string, unknown>>): string[] {
  const known = Object.entries(fields).filter(([, value]) => value !== undefined);
  return known.length === 0 ? [] : stringify(Object.fromEntries(known), OPTIONS).trimEnd().split('\n');
}

const OPTIONS = { lineWidth: 0, compat: 'yaml-1.1' } as const;

/** The same on one line: `{ miles: 3 }`. */
export function flowMap(fields: Readonly<Record<string, unknown>>): string {
  return stringify(fields, { ...OPTIONS, collectionStyle: 'flow' }).trimEnd();
}

/** A date is not put in quotes: it reads as in every example. */
export function dateLine(field: string, date: string | undefined): string[] {
  return date === undefined ? [] : [`${field}: ${date}`];
}

/** The name of a unit, in quotes where it needs them. */
export function yamlKey(text: string): string {
  return yamlLines({ [text]: null })[0]?.replace(/: null$/, '') ?? text;
}

/** A list on one line: `[ann, ben]`. */
export function flowList(items: readonly string[]): string {
  return `[${items.join(', ')}]`;
}

/** A field that is a list of one, where there is one. */
export function listLine(field: string, item: string | undefined): string | undefined {
  return item === undefined ? undefined : `${field}: ${flowList([item])}`;
}

/** What was typed as one line that YAML can hold: no control characters, no half letters, single spaces. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\s\uFFFE\uFFFF]+/gu, ' ')
    .trim();
}
