import { markdownToMdast, mdxToMdast, type MdastNode } from 'satteri';
import type { MdxNode, Position, SourceBody } from '../problems/source-file.ts';

export type MarkdownFormat = 'md' | 'mdx';

export function formatOf(path: string): MarkdownFormat {
  return path.endsWith('.mdx') ? 'mdx' : 'md';
}

function parse(body: string, format: MarkdownFormat): MdastNode {
  return format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body);
}

function* walk(root: MdastNode): Generator<MdastNode> {
  const stack: MdastNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    yield node;
    if ('children' in node) stack.push(...(node.children as MdastNode[]).toReversed());
  }
}

function positionOf(node: MdastNode): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** What the checks need to know of a body whose front matter was blanked out. */
export function readBody(body: string, format: MarkdownFormat): SourceBody {
  let root: MdastNode;
  try {
    root = parse(body, format);
  } catch (cause) {
    return { pictures: [], mdx: [], error: parseError(cause) };
  }
  const nodes = [...walk(root)];
  const definitions = new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
  const pictures = nodes.flatMap((node) => {
    if (node.type !== 'image' && node.type !== 'imageReference') return [];
    const url = node.type === 'image' ? node.url : definitions.get(node.identifier);
    return url === undefined ? [] : [{ url, alt: node.alt ?? '', at: positionOf(node) }];
  });
  const mdx = nodes.flatMap((node) => toMdxNode(node) ?? []);
  return { pictures, mdx };
}

/** Sätteri's parse error has its place only in its text, as `3:1: `. */
function parseError(cause: unknown): { message: string; at: Position } {
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

/** The words of a body without its code, a paragraph or heading a line. */
export function toPlainText(body: string, format: MarkdownFormat): string {
  return blocksOf(parse(body, format))
    .map(({ text }) => text)
    .join('\n');
}

/** The first paragraph, cut at a word to at most `max` characters. */
export function toExcerpt(body: string, format: MarkdownFormat, max = 200): string {
  const blocks = blocksOf(parse(body, format));
  const text =
    (blocks.find((block) => block.type === 'paragraph' && block.text !== '') ?? blocks[0])?.text ?? '';
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  const end = atWord >= max / 2 ? atWord : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}

function blocksOf(root: MdastNode): { type: string; text: string }[] {
  const blocks: { type: string; text: string }[] = [];
  for (const node of walk(root)) {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell') {
      blocks.push({ type: node.type, text: textOf(node) });
    }
  }
  return blocks;
}

function textOf(node: MdastNode): string {
  let text = '';
  for (const inner of walk(node)) {
    if (inner.type === 'text') text += inner.value;
    else if (inner.type === 'break') text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}
