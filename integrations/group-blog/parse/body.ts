import type { MdastNode, TreeOptions } from 'satteri';
import type { HtmlTag, MdxNode, Position, SourceBody, UnreadableMdx } from '../model/source-file.ts';
import { anchorsOf } from './anchors.ts';
import { DEEPEST, MOST_PARTS, tooDeepLine, tooDeepNode } from './body-limits.ts';
import { elementsOf, htmlTagsIn } from './html-tags.ts';
import { hrefsOf } from './hrefs.ts';
import { leftAsText } from './left-as-text.ts';
import {
  definitionsIn,
  isBlock,
  parse,
  positionOf,
  toMdxNode,
  walk,
  type MarkdownFormat,
} from './markdown.ts';
import { tooManySigns, tooMuchCode } from './parser-limits.ts';

/** As Astro sets it: quotes and dashes have a say in the ids of headings. */
const AS_ON_THE_PAGE: TreeOptions = { features: { smartPunctuation: true } };

/** What the checks need to know of a body whose front matter was blanked out. */
export function readBody(body: string, format: MarkdownFormat): SourceBody {
  const { length } = body.trim();
  const nothing: SourceBody = { ...NOTHING, length };
  if (length === 0) return nothing;
  const unread = notToBeParsed(body, format);
  if (unread) return { ...nothing, ...unread };
  let root: MdastNode;
  try {
    root = parse(body, format, AS_ON_THE_PAGE);
  } catch (cause) {
    return { ...nothing, error: parseError(cause, body) };
  }
  const deepNode = tooDeepNode(root);
  if (deepNode) return { ...nothing, tooMuch: tooDeep(positionOf(deepNode)) };
  const nodes = [...walk(root)];
  const definitions = definitionsIn(nodes);
  const pictures = nodes.flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    return url === undefined ? [] : [{ url, alt: node.alt ?? '', at: positionOf(node) }];
  });
  const links = nodes.flatMap((node) =>
    hrefsOf(node, definitions).map((url) => ({ url, at: positionOf(node) })),
  );
  const mdx = nodes.flatMap((node) => toMdxNode(node) ?? []);
  const html = htmlTagsIn(nodes);
  const tags = [...html, ...mdx.flatMap(toHtmlTag)];
  const anchors = anchorsOf(nodes);
  const most = Math.max(...[pictures, links, anchors, mdx].map((parts) => parts.length));
  if (most > MOST_PARTS) return { ...nothing, tooMuch: tooMany(most) };
  return {
    length,
    pictures: [...pictures, ...tags.flatMap(toPicture)],
    links,
    leftAsText: leftAsText(
      body,
      nodes.filter(isBlock).map((block) => [...walk(block)]),
    ),
    anchors,
    mdx,
    tags,
    elements: nodes.some(({ type }) => type === 'html') ? elementsOf(body, html) : [],
  };
}

const NOTHING: SourceBody = {
  length: 0,
  pictures: [],
  links: [],
  leftAsText: [],
  anchors: [],
  mdx: [],
  tags: [],
  elements: [],
};

/** An element of HTML in MDX. */
function toHtmlTag(node: MdxNode): HtmlTag[] {
  if (node.type !== 'element' || !/^[a-z][a-z0-9]*$/.test(node.name)) return [];
  const literal = node.attributes.flatMap(({ name, value }): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return [{ name: node.name, attributes: Object.fromEntries(literal), at: node.at }];
}

function toPicture({ name, attributes, at }: HtmlTag): SourceBody['pictures'][number][] {
  const { src, alt = '' } = attributes;
  return name === 'img' && src !== undefined ? [{ url: src, alt, at }] : [];
}

/** What would keep the parser busy for minutes, or bring it down. */
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

/** More than a tag or a comment of those that people write. */
const LONGEST_TAG = 400;

/** Sätteri's parse error has its place only in its text, as `3:1: `. */
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
