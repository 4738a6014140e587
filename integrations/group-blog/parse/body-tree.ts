import type { MdastNode } from 'satteri';
import {
  MAX_DEPTH,
  type MdxNode,
  type Position,
  type SourceBody,
  type UnreadableMdx,
} from '../model/source-file.ts';
import { tooDeepLine, tooDeepNode } from './body-limits.ts';
import { hrefsOf } from './hrefs.ts';
import {
  blocksOf,
  definitionsIn,
  nodesOf,
  parseMarkdownTree,
  positionOf,
  toMdxNode,
  type Block,
  type MarkdownFormat,
  type NodeAtDepth,
} from './markdown.ts';
import { tooMuchPunctuation, tooMuchCode } from './parser-limits.ts';

/** A parsed body, from which `factsOf` and `wordsOf` take what is kept of it. It takes much memory itself. */
export interface BodyTree {
  /** The text that was parsed. */
  body: string;
  /** In the order of the text. */
  nodes: readonly MdastNode[];
  blocks: readonly Block[];
  /** The addresses that `[text][name]` and `![alt][name]` mean, by name. */
  definitions: ReadonlyMap<string, string>;
  /** The addresses that a node leads to, for the nodes that lead anywhere. */
  hrefs: ReadonlyMap<MdastNode, readonly string[]>;
  mdx: readonly MdxNode[];
}

/** A body, and why it has no tree if it has none. */
export interface ParsedBody extends Pick<SourceBody, 'length' | 'error' | 'tooMuch'> {
  tree: BodyTree | null;
}

/**
 * Parses a body.
 * @param source the file with its front matter blanked out, so that lines are counted from the top of the file.
 */
export function parseBody(source: string, format: MarkdownFormat): ParsedBody {
  const { length } = source.trim();
  if (length === 0) return { length, tree: null };
  const fault = limitFault(source, format);
  if (fault) return { length, tree: null, ...fault };
  const { body, indent } = format === 'md' ? trimmed(source) : { body: source, indent: 0 };
  let placed: NodeAtDepth[];
  try {
    placed = nodesOf(parseMarkdownTree(body, format));
  } catch (cause) {
    return { length, tree: null, error: parseError(cause, body) };
  }
  if (indent > 0) moveFirstLine(placed, indent);
  const deepNode = tooDeepNode(placed);
  if (deepNode) return { length, tree: null, tooMuch: tooDeep(positionOf(deepNode)) };
  const nodes = placed.map(({ node }) => node);
  const definitions = definitionsIn(nodes);
  const tree: BodyTree = {
    body,
    nodes,
    blocks: blocksOf(placed),
    definitions,
    hrefs: hrefsIn(nodes, definitions),
    mdx: nodes.flatMap((node) => toMdxNode(node) ?? []),
  };
  return { length, tree };
}

/**
 * The body without the white space at its ends, as Astro renders Markdown, but for the line breaks before it. Four spaces
 * before the first word make no code then.
 * @returns by how much the first line was moved to the left, too.
 */
function trimmed(source: string): { body: string; indent: number } {
  const space = source.slice(0, source.length - source.trimStart().length);
  const lastBreak = Math.max(space.lastIndexOf('\n'), space.lastIndexOf('\r'));
  return {
    body: space.replace(/[^\r\n]+/g, '') + source.trim(),
    indent: space.length - 1 - lastBreak,
  };
}

function moveFirstLine(placed: readonly NodeAtDepth[], indent: number): void {
  const first = placed[1]?.node.position?.start.line;
  for (const { node } of placed) {
    const start = node.position?.start;
    if (start && start.line === first && node.type !== 'root') start.column += indent;
  }
}

function hrefsIn(
  nodes: readonly MdastNode[],
  definitions: ReadonlyMap<string, string>,
): Map<MdastNode, string[]> {
  return new Map(
    nodes.flatMap((node): [MdastNode, string[]][] => {
      const hrefs = hrefsOf(node, definitions);
      return hrefs.length > 0 ? [[node, hrefs]] : [];
    }),
  );
}

/** Says why a body is not parsed: it would keep the parser busy for minutes, or crash it. */
function limitFault(body: string, format: MarkdownFormat): Pick<ParsedBody, 'error' | 'tooMuch'> | undefined {
  const line = tooDeepLine(body);
  if (line !== undefined) return { tooMuch: tooDeep({ line, column: 1 }) };
  const code = format === 'mdx' ? tooMuchCode(body) : undefined;
  if (code)
    return { error: { message: 'here begins code, and a post cannot hold any', source: '', at: code } };
  const long = tooMuchPunctuation(body, format);
  if (long === undefined) return undefined;
  const message = 'a paragraph has more quotes and other signs than a book';
  return { tooMuch: { message, at: { line: long, column: 1 } } };
}

type TooMuch = NonNullable<SourceBody['tooMuch']>;

function tooDeep(at: Position): TooMuch {
  const message = `the text is nested more than ${MAX_DEPTH} deep: lists in lists, quotes in quotes, tags in tags`;
  return { message, at };
}

/** How many characters of the source an error keeps: people write no longer tags or comments. */
const MAX_TAG_LENGTH = 400;

/** Sätteri says where an error is only in the message, which begins with `3:1: `. */
function parseError(cause: unknown, body: string): UnreadableMdx {
  const text = cause instanceof Error ? cause.message : String(cause);
  const match = /^(\d+):(\d+): /.exec(text);
  const [line, column] = [Number(match?.[1] ?? 1), Number(match?.[2] ?? 1)];
  const lines = body.split('\n').slice(line - 1);
  return {
    message: text.slice(match?.[0].length ?? 0).replace(/ \((?:note: |mdx-jsx:).*$/s, ''),
    source: lines
      .join('\n')
      .slice(column - 1)
      .slice(0, MAX_TAG_LENGTH),
    at: { line, column },
  };
}
