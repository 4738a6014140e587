import { isAlias, isMap, isScalar, isSeq, parseDocument, visit, type Document, type ScalarTag } from 'yaml';
import {
  positionIn,
  START,
  type FrontMatter,
  type FrontMatterFault,
  type Position,
  type ReadableFrontMatter,
  type UnreadableFrontMatter,
} from '../model/source-file.ts';
import { faultAtFence, faultInFences, isLikeFence } from './front-matter-fences.ts';
import { yamlFaultIn, TOO_DEEP, characterFault, lengthFault, type YamlFault } from './front-matter-limits.ts';
import { readPlainScalar } from './plain-scalar.ts';

/** Astro's own pattern, in which +++ also closes ---, so that Astro and the checks find the same front matter. */
const FENCED = /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)(---|\+\+\+)/;

/**
 * Splits a file into its front matter and its body; the body keeps its line numbers.
 * @param fields the names of the fields that are known, by which they are recognised without the lines of ---.
 */
export function splitSource(
  source: string,
  fields: readonly string[] = [],
): { frontMatter: FrontMatter; body: string } {
  const match = FENCED.exec(source);
  if (match?.[1] === undefined) return { frontMatter: withoutFence(source, fields), body: source };
  const end = match.index + match[0].length;
  const lineBefore = match[0].slice(0, match[0].indexOf('---')).split('\n').length - 1;
  const lastLine = source.slice(0, end).split('\n').length - 1;
  const opening = `---${firstLine(match[1])}`;
  const closing = `---${firstLine(source.slice(end))}`;
  if (isLikeFence(opening))
    return { frontMatter: unreadableFrontMatter(faultAtFence(lineBefore)), body: source };
  if (match[2] !== '---') return { frontMatter: unreadableFrontMatter(faultAtFence(lastLine)), body: source };
  const frontMatter = parseYaml(match[1], { line: lineBefore + 1, column: 1 });
  return {
    // Astro takes the fourth hyphen and the next ones for the first line of the body.
    frontMatter:
      isLikeFence(closing) && frontMatter.data
        ? { ...frontMatter, fault: faultAtFence(lastLine) }
        : frontMatter,
    body: source.slice(0, end).replace(/[^\r\n]/g, ' ') + source.slice(end),
  };
}

function firstLine(text: string): string {
  return /^[^\r\n]*/.exec(text)?.[0] ?? '';
}

const NO_FRONT_MATTER: ReadableFrontMatter = {
  data: {},
  locate: () => START,
  typed: () => undefined,
  isFenced: false,
  text: '',
  start: START,
};

function withoutFence(source: string, fields: readonly string[]): FrontMatter {
  const fault = faultInFences(source, fields);
  return fault ? unreadableFrontMatter(fault) : NO_FRONT_MATTER;
}

/** The front matter of a file in which none can be read. */
export function unreadableFrontMatter(fault: FrontMatterFault): UnreadableFrontMatter {
  return { ...NO_FRONT_MATTER, data: null, isFenced: true, fault };
}

/** Front matter as it can be stored: without its functions. */
export type StoredFrontMatter = Omit<FrontMatter, 'locate' | 'typed'>;

export function storeFrontMatter({ data, fault, isFenced, text, start }: FrontMatter): StoredFrontMatter {
  return { data, isFenced, text, start, ...(fault && { fault }) };
}

/** Gives stored front matter its functions again. */
export function restoreFrontMatter({ data, ...rest }: StoredFrontMatter): FrontMatter {
  const hasFields = data !== null && rest.isFenced;
  const { locate, typed } = hasFields ? createLookup(rest.text, rest.start) : NO_FRONT_MATTER;
  return { ...rest, data, locate, typed } as FrontMatter;
}

/**
 * Parses YAML as far as a tree with positions.
 * @throws {RangeError} where it is nested too deep.
 */
export function parseYamlTree(text: string): Document {
  return parseDocument(text, {
    prettyErrors: false,
    // The library compares each key with each; `refusalIn` looks at each once.
    uniqueKeys: false,
    // The warnings are about tags, and names that are not text. Both are refused.
    logLevel: 'error',
    schema: 'failsafe',
    customTags: (tags) => [...tags, PLAIN],
  });
}

/** Scalars without quotes. */
const PLAIN: ScalarTag = {
  tag: 'tag:yaml.org,2002:plain',
  default: true,
  test: /^$|^[-+.~\dntfNTF]/,
  resolve: readPlainScalar,
};

/** Reads the fields in YAML; undefined where it cannot be read. */
export function readFields(text: string): ReadableFrontMatter['data'] | undefined {
  try {
    const read = dataOf(parseYamlTree(text), text);
    return 'data' in read ? read.data : undefined;
  } catch {
    return undefined;
  }
}

function parseYaml(text: string, start: Position): FrontMatter {
  const failed = (fault: Omit<FrontMatterFault, 'at'>, offset: number): FrontMatter => {
    const { is, error, fix } = fault;
    return { ...unreadableFrontMatter({ is, error, at: positionIn(text, offset, start), fix }), text, start };
  };
  const refused = ({ is, error, fix, offset }: YamlFault): FrontMatter =>
    failed({ is: is === 'size' ? 'size' : 'yaml', error, fix }, offset);
  const fault = lengthFault(text) ?? characterFault(text);
  if (fault) return refused(fault);
  let document: Document;
  try {
    document = parseYamlTree(text);
  } catch {
    return refused(TOO_DEEP);
  }
  const [error] = document.errors;
  const refusal = yamlFaultIn(document, text);
  if (refusal?.is === 'size' || (refusal?.is === 'duplicate' && !error)) return refused(refusal);
  const read = dataOf(document, text);
  if ('fault' in read) return failed(read.fault, read.fault.is === 'yaml' ? 1 : (error?.pos[0] ?? 1));
  return refusal
    ? refused(refusal)
    : { data: read.data, ...createLookup(text, start), isFenced: true, text, start };
}

type FieldsFault = Omit<FrontMatterFault, 'at'>;

const NO_FIELDS: FieldsFault = {
  is: 'syntax',
  error: 'it is not made of "name: value" lines',
  fix: 'write each field on a line of its own; text with a colon or a # in it goes in quotes: title: "Bread: a beginning"',
};

const TOO_MANY_ALIASES: FieldsFault = {
  is: 'yaml',
  error: 'more than a hundred values are written as *names of others',
  fix: 'write every value where it belongs, without & and *',
};

/** Returns the fields in a tree; a fault where it has none, or Astro's reader would read something else in it. */
function dataOf(
  document: Document,
  text: string,
): Pick<ReadableFrontMatter, 'data'> | { fault: FieldsFault } {
  const isBroken = document.errors.length > 0 || document.warnings.length > 0;
  if (isBroken || (/&|[\]}]\s*:/.test(text) && hasOddAnchorOrKey(document))) return { fault: NO_FIELDS };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    const isFields = data === null || (typeof data === 'object' && !Array.isArray(data));
    return isFields ? { data: (data ?? {}) as Record<string, unknown> } : { fault: NO_FIELDS };
  } catch (cause) {
    return { fault: /excessive/i.test(String(cause)) ? TOO_MANY_ALIASES : NO_FIELDS };
  }
}

/** Whether an anchor has no alias (`title: &me too`) or a name is no text (`title: [a]: b`): these are slips. */
function hasOddAnchorOrKey(document: Document): boolean {
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

/** Parses the text again when it is first asked: few files have a problem, and the trees of all take tens of megabytes. */
export function createLookup(text: string, start: Position): Pick<FrontMatter, 'locate' | 'typed'> {
  let document: Document | undefined;
  const parsed = (): Document => (document ??= parseYamlTree(text));
  return {
    locate: (path) => {
      const { offset } = lookUp(parsed(), path);
      return offset === undefined ? START : positionIn(text, offset, start);
    },
    typed: (path) => typedValue(lookUp(parsed(), path).node, parsed()),
  };
}

function typedValue(node: unknown, document: Document): unknown {
  if (isAlias(node)) {
    const meant = node.resolve(document);
    // A list can hold itself by its name.
    return isScalar(meant) ? typedValue(meant, document) : undefined;
  }
  if (isSeq(node)) return node.items.map((item) => typedValue(item, document));
  if (isMap(node)) {
    const pairs = node.items.map(({ key, value }) => [
      typedValue(key, document),
      typedValue(value, document),
    ]);
    return Object.fromEntries(pairs) as unknown;
  }
  if (!isScalar(node)) return undefined;
  return typeof node.value === 'string' ? node.value : (node.source ?? '');
}

/** The node at a path, undefined where there is none, and where it stands, or what is around it. */
function lookUp(
  { contents }: Document,
  path: readonly PropertyKey[],
): { node: unknown; offset: number | undefined } {
  let node: unknown = contents;
  let offset: number | undefined;
  for (const step of path) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => isScalar(key) && String(key.value) === String(step));
      if (isScalar(pair?.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair?.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isScalar(node) || isMap(node) || isSeq(node)) offset = node.range?.[0] ?? offset;
    } else if (step !== 0) {
      // One value may stand where a list is meant.
      node = undefined;
    }
  }
  return { node, offset };
}
