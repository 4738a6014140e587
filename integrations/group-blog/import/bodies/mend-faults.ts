import type { MdastNode } from 'satteri';
import { applyEdits, offsetAt, withoutOverlaps, type Edit } from '../../check/edits.ts';
import type { Problem } from '../../model/problem.ts';
import { nodesOf, parseMarkdownTree } from '../../parse/markdown.ts';
import { splitSource } from '../../parse/front-matter.ts';

/** What is taken out where a problem stands, by its code. */
const TAKEN: Readonly<Record<string, readonly MdastNode['type'][]>> = {
  'broken-link': ['link', 'linkReference', 'definition', 'html'],
  'unsafe-link': ['link', 'linkReference', 'definition', 'html'],
  'outside-path': ['link', 'linkReference', 'definition', 'image', 'html'],
  'missing-image': ['image', 'html'],
  'missing-alt': ['image', 'html'],
  'unsafe-html': ['html'],
};

/**
 * Takes out of a post what the checks refuse in its body: the words of links and tags stay.
 * @returns the text, which is the same where nothing could be taken out.
 */
export function withoutFaults(text: string, problems: readonly Problem[]): string {
  const { body } = splitSource(text);
  const nodes = nodesOf(parseMarkdownTree(body, 'md')).map(({ node }) => node);
  const edits = problems.flatMap(({ code, line, column, field }): Edit[] => {
    const types = Object.hasOwn(TAKEN, code) ? TAKEN[code] : undefined;
    if (types === undefined || field !== null) return [];
    const found = nodes.findLast((node) => types.includes(node.type) && holds(node, line, column));
    if (found) return withoutNode(found, body);
    // What only looks like a link or a tag is text, once a backslash stands before it.
    const at = offsetAt(body, { line, column });
    return at !== undefined && /[[<!]/.test(body.charAt(at)) ? [{ start: at, end: at, text: '\\' }] : [];
  });
  return applyEdits(text, withoutOverlaps(edits));
}

function holds({ position }: MdastNode, line: number, column: number): boolean {
  if (!position) return false;
  const { start, end } = position;
  const isAfter = line > start.line || (line === start.line && column >= start.column);
  return isAfter && (line < end.line || (line === end.line && column <= end.column));
}

function withoutNode(node: MdastNode, body: string): Edit[] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  if (node.type === 'html')
    return [{ start, end, text: node.value.replace(/<!--[^]*?(?:-->|$)|<\/?[a-z!?][^>]*>?/gi, '') }];
  if (node.type === 'image') return [{ start, end, text: (node.alt ?? '').replace(/[[\]\\`*_<]/g, '\\$&') }];
  const children = 'children' in node ? (node.children as MdastNode[]) : [];
  const from = children[0]?.position?.start.offset;
  const to = children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return [{ start, end, text: '' }];
  if (from === start && to === end)
    return [{ start, end, text: `\`${body.slice(start, end).replaceAll('`', '')}\`` }];
  return [
    { start, end: from, text: '' },
    { start: to, end, text: '' },
  ];
}
