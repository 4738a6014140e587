import type { MdastNode } from 'satteri';
import type { BodyComponent } from '../model/entries.ts';
import {
  DEEPEST,
  type HtmlTag,
  type MdxNode,
  type Position,
  type SourceBody,
  type SourceWords,
  type UnreadableMdx,
} from '../model/source-file.ts';
import { anchorsOf } from './anchors.ts';
import { MOST_PARTS, tooDeepLine, tooDeepNode } from './body-limits.ts';
import { linksInBlocks, wordsOf } from './body-words.ts';
import { hrefsOf } from './hrefs.ts';
import { elementsOf, htmlTagsIn } from './html-tags.ts';
import { leftAsText } from './left-as-text.ts';
import {
  blocksOf,
  definitionsIn,
  nodesOf,
  parseTree,
  positionOf,
  toMdxNode,
  type MarkdownFormat,
  type PlacedNode,
} from './markdown.ts';
import { tooManySigns, tooMuchCode } from './parser-limits.ts';

/**
 * Parses a body for the checks and for all that shows its words. Its tree is not kept.
 * @param source the file with its front matter blanked out, so that lines are counted from the top of the file.
 */
export function parseBody(source: string, format: MarkdownFormat): SourceBody {
  const { length } = source.trim();
  const nothing: SourceBody = { ...NOTHING, length };
  if (length === 0) return nothing;
  const unread = notToBeParsed(source, format);
  if (unread) return { ...nothing, ...unread };
  const { body, indent } = format === 'md' ? trimmed(source) : { body: source, indent: 0 };
  let placed: PlacedNode[];
  try {
    placed = nodesOf(parseTree(body, format));
  } catch (cause) {
    return { ...nothing, error: parseError(cause, body) };
  }
  if (indent > 0) moveFirstLine(placed, indent);
  const deepNode = tooDeepNode(placed);
  if (deepNode) return { ...nothing, tooMuch: tooDeep(positionOf(deepNode)) };

  const nodes = placed.map(({ node }) => node);
  const blocks = blocksOf(placed);
  const definitions = definitionsIn(nodes);
  const pictures = nodes.flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    return url === undefined ? [] : [{ url, alt: node.alt ?? '', at: positionOf(node) }];
  });
  const hrefs = hrefsIn(nodes, definitions);
  const links = [...hrefs].flatMap(([node, urls]) => urls.map((url) => ({ url, at: positionOf(node) })));
  const mdx = nodes.flatMap((node) => toMdxNode(node) ?? []);
  const words = {
    ...wordsOf(blocks),
    links: linksInBlocks(blocks, hrefs),
    components: mdx.flatMap(toComponent),
  };
  const anchors = anchorsOf(nodes, () =>
    nodesOf(parseTree(body, format, AS_ON_THE_PAGE)).map(({ node }) => node),
  );
  const most = Math.max(...[pictures, links, anchors, mdx].map((parts) => parts.length));
  if (most > MOST_PARTS) return { ...nothing, words, tooMuch: tooMany(most) };
  const html = htmlTagsIn(nodes);
  const tags = [...html, ...mdx.flatMap(toHtmlTag)];
  return {
    words,
    length,
    pictures: [...pictures, ...tags.flatMap(toPicture)],
    links,
    leftAsText: leftAsText(body, blocks),
    anchors,
    mdx,
    tags,
    elements: nodes.some(({ type }) => type === 'html') ? elementsOf(body, html) : [],
  };
}

const AS_ON_THE_PAGE = { features: { smartPunctuation: true } };

export const NO_WORDS: SourceWords = { excerpt: '', text: '', links: [], components: [] };

const NOTHING: SourceBody = {
  words: NO_WORDS,
  length: 0,
  pictures: [],
  links: [],
  leftAsText: [],
  anchors: [],
  mdx: [],
  tags: [],
  elements: [],
};

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

function moveFirstLine(placed: readonly PlacedNode[], indent: number): void {
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

function literalAttributes({ attributes }: Extract<MdxNode, { type: 'element' }>): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }): [string, string][] => (value === null ? [] : [[name, value]])),
  );
}

function toComponent(node: MdxNode): BodyComponent[] {
  if (node.type !== 'element' || !/^[A-Z]/.test(node.name)) return [];
  return [{ name: node.name, attributes: literalAttributes(node) }];
}

/** An element of HTML in MDX, as a tag. */
function toHtmlTag(node: MdxNode): HtmlTag[] {
  if (node.type !== 'element' || !/^[a-z][a-z0-9]*$/.test(node.name)) return [];
  return [{ name: node.name, attributes: literalAttributes(node), at: node.at }];
}

function toPicture({ name, attributes, at }: HtmlTag): SourceBody['pictures'][number][] {
  const { src, alt = '' } = attributes;
  return name === 'img' && src !== undefined ? [{ url: src, alt, at }] : [];
}

/** Why a body is not given to the parser, which it would keep busy for minutes or bring down. */
function notToBeParsed(
  body: string,
  format: MarkdownFormat,
): Pick<SourceBody, 'error' | 'tooMuch'> | undefined {
  const line = tooDeepLine(body);
  if (line !== undefined) return { tooMuch: tooDeep({ line, column: 1 }) };
  const code = format === 'mdx' ? tooMuchCode(body) : undefined;
  if (code)
    return { error: { message: 'here begins code, and a post cannot hold any', source: '', at: code } };
  const long = tooManySigns(body);
  if (long === undefined) return undefined;
  const message = 'a paragraph has more quotes and other signs than a book';
  return { tooMuch: { message, at: { line: long, column: 1 } } };
}

type TooMuch = NonNullable<SourceBody['tooMuch']>;

function tooDeep(at: Position): TooMuch {
  const message = `the text is nested more than ${DEEPEST} deep: lists in lists, quotes in quotes, tags in tags`;
  return { message, at };
}

function tooMany(count: number): TooMuch {
  const message = `the text has ${count} links, pictures, headings or components; at most ${MOST_PARTS}`;
  return { message, at: { line: 1, column: 1 } };
}

/** No tag or comment that people write is longer. */
const LONGEST_TAG = 400;

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
      .slice(0, LONGEST_TAG),
    at: { line, column },
  };
}
