import { DomUtils, parseDocument } from 'htmlparser2';
import { markdownToMdast, mdxToMdast, type MdastNode, type TreeOptions } from 'satteri';
import type { BodyComponent, BodyLink } from '../network/entries.ts';
import type { HtmlTag, MdxNode, Position, SourceBody } from '../problems/source-file.ts';
import { anchorsOf } from './anchors.ts';
import { DEEPEST, MOST_PARTS, tooDeepLine, tooDeepNode, walkDepths } from './body-limits.ts';
import { elementsOf, htmlTagsIn } from './html-tags.ts';
import { tooManySigns, tooMuchCode } from './parser-limits.ts';

export type MarkdownFormat = 'md' | 'mdx';

export function formatOf(path: string): MarkdownFormat {
  return path.endsWith('.mdx') ? 'mdx' : 'md';
}

function parse(body: string, format: MarkdownFormat, options?: TreeOptions): MdastNode {
  return format === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options);
}

/** As Astro sets it: quotes and dashes have a say in the ids of headings. */
const AS_ON_THE_PAGE: TreeOptions = { features: { smartPunctuation: true } };

function* walk(root: MdastNode): Generator<MdastNode> {
  for (const { node } of walkDepths(root)) yield node;
}

function positionOf(node: MdastNode): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** What the checks need to know of a body whose front matter was blanked out. */
export function readBody(body: string, format: MarkdownFormat): SourceBody {
  const { length } = body.trim();
  const nothing: SourceBody = { ...NOTHING, length };
  if (length === 0) return nothing;
  const unread = notToBeParsed(body, format);
  if (unread) return { ...nothing, error: unread };
  let root: MdastNode;
  try {
    root = parse(body, format, AS_ON_THE_PAGE);
  } catch (cause) {
    return { ...nothing, error: parseError(cause) };
  }
  const deepNode = tooDeepNode(root);
  if (deepNode) return { ...nothing, error: tooDeep(positionOf(deepNode)) };
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
  if (most > MOST_PARTS) return { ...nothing, error: tooMuch(most) };
  return {
    length,
    pictures: [...pictures, ...tags.flatMap(toPicture)],
    links,
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
function notToBeParsed(body: string, format: MarkdownFormat): SourceBody['error'] {
  const line = tooDeepLine(body);
  if (line !== undefined) return tooDeep({ line, column: 1 });
  const code = format === 'mdx' ? tooMuchCode(body) : undefined;
  if (code) return { message: 'a post cannot hold code, and here it begins', at: code };
  const long = tooManySigns(body);
  if (long === undefined) return undefined;
  const message = 'a paragraph has more quotes and other signs than a book';
  return { message, at: { line: long, column: 1 }, isTooMuch: true };
}

function tooDeep(at: Position): NonNullable<SourceBody['error']> {
  const message = `the text is nested more than ${DEEPEST} deep: lists in lists, quotes in quotes, tags in tags`;
  return { message, at, isTooMuch: true };
}

function tooMuch(count: number): NonNullable<SourceBody['error']> {
  const message = `the text has ${count} links, pictures, headings or components; at most ${MOST_PARTS}`;
  return { message, at: { line: 1, column: 1 }, isTooMuch: true };
}

/** The addresses that `[text][name]` and `![alt][name]` mean, by name. */
function definitionsIn(nodes: readonly MdastNode[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
}

/** Sätteri's parse error has its place only in its text, as `3:1: `. */
function parseError(cause: unknown): NonNullable<SourceBody['error']> {
  const text = cause instanceof Error ? cause.message : String(cause);
  const match = /^(\d+):(\d+): /.exec(text);
  return {
    message: match ? text.slice(match[0].length) : text,
    at: { line: Number(match?.[1] ?? 1), column: Number(match?.[2] ?? 1) },
  };
}

/** What the checks need to know of a node; undefined for those that Markdown has too. */
export function toMdxNode(node: MdastNode): MdxNode | undefined {
  const at = positionOf(node);
  switch (node.type) {
    case 'mdxjsEsm':
      return { type: 'esm', source: node.value, at };
    case 'mdxFlowExpression':
    case 'mdxTextExpression':
      return { type: 'expression', source: node.value, at };
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return {
        type: 'element',
        name: node.name ?? '',
        attributes: node.attributes.map((attribute) => {
          if (attribute.type === 'mdxJsxExpressionAttribute') return { name: '…', value: null };
          const { name, value } = attribute;
          return { name, value: typeof value === 'object' && value !== null ? null : (value ?? '') };
        }),
        at,
      };
    default:
      return undefined;
  }
}

/** What lists, answers and challenges need to know of a body. */
export interface BodyWords {
  /** The first paragraph, cut at a word. */
  excerpt: string;
  /** The words without code, a paragraph or heading a line. */
  text: string;
  links: BodyLink[];
  components: BodyComponent[];
}

/** @param language of the words: it decides where a sentence ends. */
export function readWords(body: string, format: MarkdownFormat, language: string): BodyWords {
  if (body === '') return { excerpt: '', text: '', links: [], components: [] };
  const root = parse(body, format);
  const blocks = blocksOf(root);
  const first = blocks.find(({ type, text }) => type === 'paragraph' && text !== '') ?? blocks[0];
  return {
    excerpt: cutAtWord(first?.text ?? '', LONGEST_EXCERPT),
    text: blocks.map(({ text }) => text).join('\n'),
    links: linksOf(root, language),
    components: format === 'mdx' ? [...walk(root)].flatMap(toComponent) : [],
  };
}

function toComponent(node: MdastNode): BodyComponent[] {
  const found = toMdxNode(node);
  if (found?.type !== 'element' || !/^[A-Z]/.test(found.name)) return [];
  const attributes = found.attributes.flatMap(({ name, value }): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return [{ name: found.name, attributes: Object.fromEntries(attributes) }];
}

const LONGEST_EXCERPT = 200;
const LONGEST_SENTENCE = 300;

/** A text of at most `max` UTF-16 units, with an ellipsis where it was cut. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  const end = atWord >= max / 2 ? atWord : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}

function isBlock({ type }: MdastNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}

function blocksOf(root: MdastNode): { type: string; text: string }[] {
  return [...walk(root)].filter(isBlock).map((node) => ({ type: node.type, text: textOf(node) }));
}

/** Every link once, with the sentence it stands in first; those in raw HTML outside a paragraph have none. */
function linksOf(root: MdastNode, language: string): BodyLink[] {
  const nodes = [...walk(root)];
  const definitions = definitionsIn(nodes);
  const links = [
    ...nodes.filter(isBlock).flatMap((block) => linksInBlock(block, definitions, language)),
    ...nodes.flatMap(hrefsOfHtml).map((href) => ({ href, sentence: '' })),
  ];
  return [...Map.groupBy(links, ({ href }) => href).values()].flatMap((same) => same.slice(0, 1));
}

function linksInBlock(
  block: MdastNode,
  definitions: ReadonlyMap<string, string>,
  language: string,
): BodyLink[] {
  let text = '';
  const found: { href: string; at: number }[] = [];
  for (const node of walk(block)) {
    found.push(...hrefsOf(node, definitions).map((href) => ({ href, at: text.length })));
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value.replace(/\s/g, ' ');
    else if (node.type === 'break') text += ' ';
  }
  if (found.length === 0) return [];
  // Links stand in their order, so a long text is cut once, not for each of them.
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
    .segment(text)
    [Symbol.iterator]();
  let end = 0;
  let sentence = '';
  return found.map(({ href, at }) => {
    while (at >= end) {
      const { value, done } = sentences.next();
      if (done === true) return { href, sentence: '' };
      end = value.index + value.segment.length;
      sentence = cutAtWord(value.segment.replace(/\s+/g, ' ').trim(), LONGEST_SENTENCE);
    }
    return { href, sentence };
  });
}

function hrefsOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string[] {
  if (node.type === 'link') return [node.url];
  if (node.type === 'linkReference') return [definitions.get(node.identifier) ?? []].flat();
  return hrefsOfHtml(node);
}

function hrefsOfHtml(node: MdastNode): string[] {
  const element = toMdxNode(node);
  if (element?.type === 'element' && element.name === 'a')
    return element.attributes.flatMap(({ name, value }) =>
      name === 'href' && value !== null ? [value] : [],
    );
  if (node.type !== 'html' || !/<a\s/i.test(node.value)) return [];
  const links = DomUtils.getElementsByTagName('a', parseDocument(node.value, { decodeEntities: true }));
  return links.flatMap(({ attribs }) => attribs['href'] ?? []);
}

function textOf(node: MdastNode): string {
  let text = '';
  for (const inner of walk(node)) {
    if (inner.type === 'text') text += inner.value;
    else if (inner.type === 'break') text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}
