import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  visit,
  type Document,
  type ScalarTag,
} from 'yaml';
import type { z } from 'zod';
import type { Position, SourceFrontMatter } from '../model/source-file.ts';
import { faultInBraces } from './yaml-braces.ts';
import { refusedIn, TOO_DEEP, tooLong, type Refused } from './front-matter-limits.ts';
import { faultInFences, inPlaceOfFence, isLikeFence } from './fences.ts';
import { faultInListLines, type Takes } from './list-lines.ts';
import { misreadIn } from './misread-values.ts';
import { unreadableLine } from './unreadable-line.ts';

/** Astro's own fence, which TOML's sign closes too, so that both take the same lines for front matter. */
const FENCED = /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)(---|\+\+\+)/;
const START: Position = { line: 1, column: 1 };

/**
 * Splits a file into its front matter and its body; the body keeps its line numbers.
 * @param schema that of the front matter, by which its fields are known even without the lines of ---.
 */
export function splitSource(
  source: string,
  schema?: z.ZodObject,
): { frontMatter: SourceFrontMatter; body: string } {
  const match = FENCED.exec(source);
  if (match?.[1] === undefined) return { frontMatter: withoutFence(source, schema), body: source };
  const end = match.index + match[0].length;
  const lineBefore = match[0].slice(0, match[0].indexOf('---')).split('\n').length - 1;
  const lastLine = source.slice(0, end).split('\n').length - 1;
  const opening = `---${firstLine(match[1])}`;
  const closing = `---${firstLine(source.slice(end))}`;
  if (isLikeFence(opening)) return { frontMatter: inPlaceOfFence(lineBefore), body: source };
  if (match[2] !== '---') return { frontMatter: inPlaceOfFence(lastLine), body: source };
  const frontMatter = parseYaml(match[1], lineBefore, schema);
  return {
    // The fourth hyphen and the next ones are the first line of the body to Astro.
    frontMatter: isLikeFence(closing) ? { ...frontMatter, fault: inPlaceOfFence(lastLine) } : frontMatter,
    body: source.slice(0, end).replace(/[^\r\n]/g, ' ') + source.slice(end),
  };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

function withoutFence(source: string, schema: z.ZodObject | undefined): SourceFrontMatter {
  const fault = faultInFences(source, Object.keys(schema?.shape ?? {}));
  return fault ?? { data: {}, locate: () => START, isFenced: false, misread: [] };
}

/** Numbers that only Astro's YAML reader knows; told here, so that the checks do not take them for text. */
const ODD_NUMBER: ScalarTag = {
  tag: 'tag:yaml.org,2002:int',
  default: true,
  test: /^[-+]?(?:0b[01_]+|0x[\da-fA-F_]+|0o[0-7_]+|\d[\d_]*_[\d_]*)$/,
  resolve: (text) => Number(text.replaceAll('_', '')),
};

interface Tree {
  document: Document;
  /** Line and column in the file, of an offset in the front matter. */
  at: (offset: number) => Position;
}

function parseTree(text: string, lineBefore: number): Tree {
  const lines = new LineCounter();
  const document = parseDocument(text, {
    lineCounter: lines,
    prettyErrors: false,
    // It compares each key with each; `refusedIn` looks at each once.
    uniqueKeys: false,
    // In a word: tags, and names that are no text. Both are refused.
    logLevel: 'error',
    customTags: (tags) => [...tags, ODD_NUMBER],
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineBefore, column: col };
  };
  return { document, at };
}

function parseYaml(text: string, lineBefore: number, schema: z.ZodObject | undefined): SourceFrontMatter {
  const long = tooLong(text);
  if (long) return faultOf(long, { line: lineBefore + 1, column: 1 });
  let tree: Tree;
  try {
    tree = parseTree(text, lineBefore);
  } catch {
    return faultOf(TOO_DEEP, { line: lineBefore + 1, column: 1 });
  }
  const { document, at } = tree;
  const [error] = document.errors;
  const refused = refusedIn(document, text);
  if (refused?.because === 'size') return faultOf(refused, at(refused.offset));
  const inBraces = faultInBraces(document, text);
  if (inBraces) return { error: inBraces.error, at: at(inBraces.offset), fix: inBraces.fix };
  const inList = faultInListLines(text, takerOf(schema));
  if (inList) return { ...inList, at: { ...inList.at, line: inList.at.line + lineBefore } };
  if (refused?.because === 'twice' && !error) return faultOf(refused, at(refused.offset));
  const read = dataOf(document, text);
  if ('data' in read) {
    if (refused) return faultOf(refused, at(refused.offset));
    return { ...read, locate: locator(text, lineBefore), isFenced: true, misread: misreadIn(document, text) };
  }
  if (read.fault === 'aliases') {
    const fix = 'write every value where it belongs, without & and *';
    return { error: 'more than a hundred values are written as *names of others', at: at(1), fix };
  }
  const line = unreadableLine(text, reads);
  if (line) return { ...line, at: { ...line.at, line: line.at.line + lineBefore } };
  return {
    error: 'it is not made of "name: value" lines',
    at: at(error?.pos[0] ?? 1),
    fix: 'write each field on a line of its own; text with a colon or a # in it goes in quotes: title: "Bread: a beginning"',
  };
}

function faultOf({ error, fix, isTooMuch }: Refused, at: Position): SourceFrontMatter {
  return { error, at, fix, ...(isTooMuch && { isTooMuch }) };
}

/** Whether front matter can be read in which a field has what it takes. */
function takerOf(schema: z.ZodObject | undefined): Takes {
  const fields: Readonly<Record<string, z.ZodType>> = schema?.shape ?? {};
  return (text, field) => {
    const data = dataIn(text) as Readonly<Record<string, unknown>> | undefined;
    if (data === undefined || !Object.hasOwn(fields, field)) return false;
    return fields[field]?.safeParse(data[field]).success === true;
  };
}

function reads(text: string): boolean {
  return dataIn(text) !== undefined;
}

/** Undefined where it cannot be read. */
function dataIn(text: string): object | undefined {
  try {
    const read = dataOf(parseTree(text, 0).document, text);
    return 'data' in read ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** What a tree holds; a fault where that is no fields, or Astro's reader would see something else in it. */
function dataOf(document: Document, text: string): { data: object } | { fault: 'syntax' | 'aliases' } {
  if (document.errors.length > 0 || document.warnings.length > 0) return { fault: 'syntax' };
  if (/&|[\]}]\s*:/.test(text) && isReadOtherwise(document)) return { fault: 'syntax' };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    const isFields = data === null || (typeof data === 'object' && !Array.isArray(data));
    return isFields ? { data: data ?? {} } : { fault: 'syntax' };
  } catch (cause) {
    return { fault: /excessive/i.test(String(cause)) ? 'aliases' : 'syntax' };
  }
}

/** `title: &me too` gives a name to "too", and says only that; `title: [a]: b` has a field without a name. */
function isReadOtherwise(document: Document): boolean {
  const anchors = new Set<string>();
  const oddKeys: unknown[] = [];
  visit(document, {
    Pair(_, { key }) {
      if (!isScalar(key) || key.value === null) oddKeys.push(key);
    },
    Node(_, node) {
      if (isAlias(node)) anchors.delete(node.source);
      else if (node.anchor !== undefined) anchors.add(node.anchor);
    },
  });
  return oddKeys.length > 0 || anchors.size > 0;
}

/** Makes the tree again where it is asked: few files have a problem, and the trees of all weigh tens of megabytes. */
function locator(text: string, lineBefore: number): (path: readonly PropertyKey[]) => Position {
  let tree: Tree | undefined;
  return (path) => {
    tree ??= parseTree(text, lineBefore);
    return locate(tree.document, path, tree.at);
  };
}

function locate(
  document: Document,
  path: readonly PropertyKey[],
  at: (offset: number) => Position,
): Position {
  let node: unknown = document.contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
    }
  }
  return offset === undefined ? START : at(offset);
}
