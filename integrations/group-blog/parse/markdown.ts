import { markdownToMdast, mdxToMdast, type MdastNode, type TreeOptions } from 'satteri';
import type { MdxNode, Position } from '../model/source-file.ts';
import { walkDepths } from './body-limits.ts';

export type MarkdownFormat = 'md' | 'mdx';

export function formatOf(path: string): MarkdownFormat {
  return path.endsWith('.mdx') ? 'mdx' : 'md';
}

export function parse(body: string, format: MarkdownFormat, options?: TreeOptions): MdastNode {
  return format === 'mdx' ? mdxToMdast(body, options) : markdownToMdast(body, options);
}

export function* walk(root: MdastNode): Generator<MdastNode> {
  for (const { node } of walkDepths(root)) yield node;
}

export function positionOf(node: MdastNode): Position {
  const start = node.position?.start;
  return { line: start?.line ?? 1, column: start?.column ?? 1 };
}

/** The addresses that `[text][name]` and `![alt][name]` mean, by name. */
export function definitionsIn(nodes: readonly MdastNode[]): Map<string, string> {
  return new Map(
    nodes.flatMap((node): [string, string][] =>
      node.type === 'definition' ? [[node.identifier, node.url]] : [],
    ),
  );
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

/** What has words of its own. */
export function isBlock({ type }: MdastNode): boolean {
  return type === 'paragraph' || type === 'heading' || type === 'tableCell';
}
