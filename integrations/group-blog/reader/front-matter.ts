import { isMap, isScalar, isSeq, LineCounter, parseDocument, type Document, type ScalarTag } from 'yaml';
import type { Position, SourceFrontMatter } from '../problems/source-file.ts';
import { frontMatterFault, LONGEST_FRONT_MATTER } from './front-matter-limits.ts';

/** Astro's own fence, which TOML's sign closes too, so that both take the same lines for front matter. */
const FENCED = /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)(---|\+\+\+)/;
const START: Position = { line: 1, column: 1 };

/** Splits a file into its front matter and its body; the body keeps its line numbers. */
export function splitSource(source: string): { frontMatter: SourceFrontMatter; body: string } {
  const match = FENCED.exec(source);
  if (match?.[1] === undefined) return { frontMatter: withoutFence(source), body: source };
  if (match[2] !== '---') {
    const line = source.slice(0, match.index + match[0].length).split('\n').length;
    const error = '+++ closes what --- began';
    return { frontMatter: { error, at: { line, column: 1 }, fault: 'fence' }, body: source };
  }
  const upToFence = source.slice(0, match.index + match[0].length);
  const lineBefore = match[0].slice(0, match[0].indexOf('---')).split('\n').length - 1;
  return {
    frontMatter: parseYaml(match[1], lineBefore),
    body: upToFence.replace(/[^\r\n]/g, ' ') + source.slice(upToFence.length),
  };
}

function withoutFence(source: string): SourceFrontMatter {
  if (/^\uFEFF?\s*\+\+\+/.test(source))
    return { error: 'it is TOML (+++), not YAML', at: START, fault: 'fence' };
  if (/^\uFEFF?\s*---/.test(source))
    return { error: 'the second line of --- is missing', at: START, fault: 'fence' };
  return { data: {}, locate: () => START };
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
    // It looks at each pair of keys; the limits look at each key.
    uniqueKeys: false,
    // Only words about what is refused: tags, and names that are no text.
    logLevel: 'error',
    customTags: (tags) => [...tags, ODD_NUMBER],
  });
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(offset);
    return { line: line + lineBefore, column: col };
  };
  return { document, at };
}

function parseYaml(text: string, lineBefore: number): SourceFrontMatter {
  if (text.length > LONGEST_FRONT_MATTER) {
    const error = `the front matter is ${text.length} characters long; at most ${LONGEST_FRONT_MATTER}`;
    return { error, at: { line: lineBefore + 1, column: 1 }, fault: 'size' };
  }
  let tree: Tree;
  try {
    tree = parseTree(text, lineBefore);
  } catch {
    // The reader goes into brackets by recursion.
    const error = 'the front matter is nested deeper than can be read';
    return { error, at: { line: lineBefore + 1, column: 1 }, fault: 'size' };
  }
  const { document, at } = tree;
  const [error] = document.errors;
  if (error) return { error: error.message, at: at(error.pos[0]), fault: 'syntax' };
  const limit = frontMatterFault(document);
  if (limit) return { error: limit.error, at: at(limit.offset), fault: limit.fault };
  try {
    const data: unknown = document.toJS({ maxAliasCount: 100 });
    if (data !== null && (typeof data !== 'object' || Array.isArray(data))) {
      return { error: 'it is not made of "name: value" lines', at: at(1), fault: 'syntax' };
    }
    return { data: data ?? {}, locate: locator(text, lineBefore) };
  } catch (cause) {
    return { error: cause instanceof Error ? cause.message : String(cause), at: at(1), fault: 'syntax' };
  }
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
