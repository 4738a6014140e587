import { isCollection, isMap, isPair, isScalar, type Document, type Pair, type Scalar } from 'yaml';
import type { z } from 'zod';
import type { ReadableFrontMatter, FrontMatterFault } from '../../../model/source-file.ts';
import { parseYamlTree, readFields } from '../../../parse/front-matter.ts';
import { isCivilDate } from '../../../schemas/fields.ts';
import { yamlQuoted } from '../../../suggest/repair-line.ts';
import { offsetAt, type Edit, type FindEdits } from '../../edits.ts';

/** A value that does not fit its schema. */
interface Misfit {
  field: readonly PropertyKey[];
  value: unknown;
  schema: z.ZodType | undefined;
  /** What was probably meant, as it is typed. */
  guesses: readonly string[];
}

/** Finds the edits for a value whose meaning is clear; undefined where it is not. */
export function editsOfValue(frontMatter: ReadableFrontMatter, misfit: Misfit): FindEdits | undefined {
  const { field, value, schema, guesses } = misfit;
  if (schema === undefined) return undefined;
  const fits = (text: string): boolean => schema.safeParse(text).success;
  if (
    value === false &&
    field.length === 1 &&
    schema.safeParse(undefined).success &&
    schema.safeParse(true).success
  ) {
    return (source) => takeLineOut(source, frontMatter, field);
  }
  const [guess = '', ...others] = guesses;
  if (isCivilDate(guess) && others.length === 0 && fits(guess) && !fits('text')) {
    return (source) => replaceScalar(source, frontMatter, field, () => guess);
  }
  if (typeof value === 'number' || typeof value === 'boolean') {
    return (source) =>
      replaceScalar(source, frontMatter, field, (typed) => (fits(typed) ? yamlQuoted(typed) : undefined));
  }
  if (isAddressWithoutSlash(schema, value) && !isNameAlone(value)) {
    return (source) =>
      replaceScalar(source, frontMatter, field, (typed) => typed.replace(/^(["']?)(?=\S)/, '$1/'));
  }
  return undefined;
}

function isAddressWithoutSlash(schema: z.ZodType, value: unknown): value is string {
  const isAddress = schema.meta()?.['title'] === 'address on this site';
  return (
    isAddress && typeof value === 'string' && !/^\/|:/.test(value) && schema.safeParse(`/${value}`).success
  );
}

/** Whether an old address may be one beside the post, for which Hugo takes a name alone. */
function isNameAlone(address: string): boolean {
  return !/[^/]\/[^/]/.test(address);
}

/** What an old address may mean besides one at the root of the site; empty where nothing else. */
export function otherAddress(schema: z.ZodType | undefined, value: unknown): string {
  return schema !== undefined && isAddressWithoutSlash(schema, value) && isNameAlone(value)
    ? `; or, where it stood in a folder, the whole path, as "/blog/${value}"`
    : '';
}

/**
 * Puts a value in quotes that YAML cannot read without them, where it is clear what was typed: what has a quote or a
 * comment in it may be meant in several ways.
 */
export function quoteLine(source: string, { at, repaired }: FrontMatterFault): Edit[] {
  const start = offsetAt(source, { line: at.line, column: 1 });
  if (start === undefined || repaired === undefined) return [];
  const line = /^[^\r\n]*/.exec(source.slice(start))?.[0] ?? '';
  const [, lead = '', typed] = /^(\s*(?:- +)?(?:[\p{L}\p{N}_-]+\s*:\s+)?)(\S(?:.*\S)?)\s*$/u.exec(line) ?? [];
  if (typed === undefined || /^["'“”„‘’|>[{&*!]|\s#/.test(typed)) return [];
  const text = yamlQuoted(typed);
  const isMeant = JSON.stringify(readFields(repaired)) === JSON.stringify(readFields(lead + text));
  return isMeant && readFields(lead + text) !== undefined
    ? [{ start: start + lead.length, end: start + lead.length + typed.length, text }]
    : [];
}

/** Replaces a scalar by what becomes of its text as it was typed. */
export function replaceScalar(
  source: string,
  frontMatter: ReadableFrontMatter,
  field: readonly PropertyKey[],
  mend: (typed: string) => string | undefined,
): Edit[] {
  const { document, offset } = placeOf(source, frontMatter) ?? {};
  const node: unknown = document?.getIn(field, true);
  if (offset === undefined || !isScalar(node) || !node.range) return [];
  const [start, end] = node.range;
  const typed = frontMatter.text.slice(start, end);
  const text = isOnOneLine(node, typed) ? mend(typed) : undefined;
  return text === undefined ? [] : [{ start: offset + start, end: offset + end, text }];
}

/** Adds a line behind that of a field, which has a line of its own. */
export function addLineBehind(
  source: string,
  frontMatter: ReadableFrontMatter,
  field: readonly PropertyKey[],
  line: string,
): Edit[] {
  const { document, offset } = placeOf(source, frontMatter) ?? {};
  const contents = document?.contents;
  const node: unknown = document?.getIn(field, true);
  if (offset === undefined || !isMap(contents) || contents.flow === true) return [];
  if (!isScalar(node) || !node.range) return [];
  const [from, to] = node.range;
  if (!isOnOneLine(node, frontMatter.text.slice(from, to))) return [];
  const rest = /^[^\r\n]*/.exec(frontMatter.text.slice(to))?.[0] ?? '';
  const end = offset + to + rest.length;
  const newline = source.startsWith('\r\n', end) ? '\r\n' : '\n';
  return [{ start: end, end, text: newline + line }];
}

function isOnOneLine({ anchor, tag }: Scalar, typed: string): boolean {
  return anchor === undefined && tag === undefined && typed !== '' && !/[\r\n]/.test(typed);
}

/** Takes a field out that has a line of its own, without a comment. */
function takeLineOut(
  source: string,
  frontMatter: ReadableFrontMatter,
  field: readonly PropertyKey[],
): Edit[] {
  const { document, offset } = placeOf(source, frontMatter) ?? {};
  const contents = document?.contents;
  if (offset === undefined || !isMap(contents) || contents.flow === true) return [];
  const pair = contents.items.find(
    (item: Pair) => isPair(item) && isScalar(item.key) && item.key.value === field[0],
  );
  if (!isScalar(pair?.key) || !pair.key.range || isCollection(pair.value)) return [];
  const { text } = frontMatter;
  const start = text.lastIndexOf('\n', pair.key.range[0] - 1) + 1;
  const end = text.indexOf('\n', pair.key.range[0]) + 1;
  const isWhole = end > 0 && /^[\p{L}\p{N}_-]+\s*:\s*false\s*$/u.test(text.slice(start, end));
  return isWhole ? [{ start: offset + start, end: offset + end, text: '' }] : [];
}

/** Finds the tree of the front matter, and the offset of its text in the file; undefined where the file has another text. */
function placeOf(
  source: string,
  { text, start }: ReadableFrontMatter,
): { document: Document; offset: number } | undefined {
  const line = offsetAt(source, { line: start.line, column: 1 });
  const fence = line === undefined ? -1 : source.indexOf('---', line);
  const offset = fence + 3;
  return fence !== -1 && source.startsWith(text, offset)
    ? { document: parseYamlTree(text), offset }
    : undefined;
}
