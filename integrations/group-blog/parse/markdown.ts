import { markdownToMdast, mdxToMdast, type MdastNode, type MdxJsxFlowElement } from 'satteri';
import type { MdxNode, Position } from '../model/source-file.ts';

export type MarkdownFormat = 'md' | 'mdx';

export function formatOf(path: string): MarkdownFormat {
  return path.endsWith('.mdx') ? 'mdx' : 'md';
}

/** @throws {Error} where MDX cannot be parsed; its message begins with line and column. */
export function parseMarkdownTree(body: string, format: MarkdownFormat): MdastNode {
  return format === 'mdx' ? mdxToMdast(body) : markdownToMdast(body);
}

export interface NodeAtDepth {
  node: MdastNode;
  /** 0 for the root. */
  depth: number;
}

/** Every node of a tree in the order of the text; what is in a node follows it. */
export function nodesOf(root: MdastNode): NodeAtDepth[] {
  const nodes: NodeAtDepth[] = [];
  const stack: NodeAtDepth[] = [{ node: root, depth: 0 }];
  for (let placed = stack.pop(); placed !== undefined; placed = stack.pop()) {
    nodes.push(placed);
    const { node, depth } = placed;
    if (!('children' in node)) continue;
    const children = node.children as MdastNode[];
    for (let index = children.length - 1; index >= 0; index -= 1) {
      const child = children[index];
      if (child) stack.push({ node: child, depth: depth + 1 });
    }
  }
  return nodes;
}

/**
 * A paragraph, a heading, a cell of a table or a block of raw HTML: each has words of its own. So has an element of MDX that
 * stands with its words on one line.
 */
export interface Block {
  type: 'paragraph' | 'heading' | 'tableCell' | 'html';
  position: MdastNode['position'];
  /** Whether it stands in a quotation or a footnote. */
  isAside: boolean;
  /** All that is in it, in the order of the text. */
  inner: readonly MdastNode[];
}

export function blocksOf(nodes: readonly NodeAtDepth[]): Block[] {
  let end = 0;
  let asideDepth = Infinity;
  return nodes.flatMap(({ node, depth }, index): Block[] => {
    if (index < end) return [];
    if (depth <= asideDepth) asideDepth = isAsideNode(node) ? depth : Infinity;
    const isAside = asideDepth < Infinity;
    const type = blockTypeOf(node);
    if (type === undefined) return [];
    if (type === 'html') return [{ type, position: node.position, isAside, inner: [node] }];
    const inner: MdastNode[] = [];
    for (end = index + 1; end < nodes.length; end += 1) {
      const placed = nodes[end];
      if (!placed || placed.depth <= depth) break;
      inner.push(placed.node);
    }
    return [{ type, position: node.position, isAside, inner }];
  });
}

function blockTypeOf(node: MdastNode): Block['type'] | undefined {
  switch (node.type) {
    case 'paragraph':
    case 'heading':
    case 'tableCell':
    case 'html':
      return node.type;
    case 'mdxJsxFlowElement':
      if (!holdsWords(node)) return undefined;
      return HEADING.test(node.name ?? '') ? 'heading' : 'paragraph';
    default:
      return undefined;
  }
}

/** Whether an element holds words without a paragraph around them: `<Note>Words.</Note>` on a line of its own. */
export function holdsWords({ children }: Readonly<MdxJsxFlowElement>): boolean {
  return children.some(({ type }) => PHRASING.has(type));
}

function isAsideNode(node: MdastNode): boolean {
  if (node.type === 'blockquote' || node.type === 'footnoteDefinition') return true;
  return node.type === 'mdxJsxFlowElement' && /^(?:Quote|blockquote)$/.test(node.name ?? '');
}

const PHRASING: ReadonlySet<string> = new Set(
  'break delete emphasis footnoteReference image imageReference inlineCode link linkReference mdxJsxTextElement strong text'.split(
    ' ',
  ),
);

const HEADING = /^h[1-6]$/;

export function positionOf(node: Pick<MdastNode, 'position'>): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The attributes of an element of MDX that are plain text. */
export function literalAttributes({
  attributes,
}: Extract<MdxNode, { type: 'element' }>): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap(({ name, value }): [string, string][] => (value === null ? [] : [[name, value]])),
  );
}

/** The addresses that `[text][name]` and `![alt][name]` mean, by name. */
export function definitionsIn(nodes: readonly MdastNode[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
}

/** What the checks need to know of a node of MDX; undefined for nodes that Markdown has, too. */
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
