import { Parser } from 'htmlparser2';
import { markdownToHast, type HastNode, type MdastNode } from 'satteri';
import type { HtmlNode, HtmlTag, Position } from '../model/source-file.ts';
import { positionOf } from './markdown.ts';

/** Every start tag in raw HTML, with its position. */
export function htmlTagsIn(nodes: readonly MdastNode[]): HtmlTag[] {
  return nodes.flatMap((node) => (node.type === 'html' ? tagsOf(node.value, positionOf(node)) : []));
}

function tagsOf(html: string, start: Position): HtmlTag[] {
  const tags: HtmlTag[] = [];
  // Lines are counted from the last tag on, because to count them from the start each time takes long.
  let last = { index: 0, ...start };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        last = positionAt(html, parser.startIndex, last);
        tags.push({ name, attributes, at: { line: last.line, column: last.column } });
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return tags;
}

function positionAt(
  html: string,
  index: number,
  before: Position & { index: number },
): Position & { index: number } {
  const lines = html.slice(before.index, index).split('\n');
  const length = lines.at(-1)?.length ?? 0;
  return {
    index,
    line: before.line + lines.length - 1,
    column: lines.length === 1 ? before.column + length : length + 1,
  };
}

/** Nobody writes more tags by hand, and it takes long to find out what browsers make of them. */
const MAX_TAGS = 5000;

/** Every element that a page would get from a body with these tags; null if there are too many to look. */
export function elementsOf(body: string, tags: readonly HtmlTag[]): HtmlNode[] | null {
  if (tags.length > MAX_TAGS) return null;
  const root: HastNode = markdownToHast(body, { features: { rawHtml: true }, position: false });
  const elements: HtmlNode[] = [];
  const stack = [{ node: root, depth: 0 }];
  for (let top = stack.pop(); top !== undefined; top = stack.pop()) {
    const { node, depth } = top;
    if (node.type === 'element') elements.push({ name: node.tagName, properties: node.properties, depth });
    if ('children' in node)
      stack.push(
        ...(node.children as HastNode[]).map((child) => ({ node: child, depth: depth + 1 })).toReversed(),
      );
  }
  return elements;
}
