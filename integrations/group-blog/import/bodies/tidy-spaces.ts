import type { Element, ElementContent, Root } from 'hast';

const MARKS = new Set(['b', 'strong', 'i', 'em', 'del', 's', 'strike']);

/**
 * Moves white space out of what is emphasised, joins neighbours of one kind, and takes out what is empty: Markdown's signs have to touch the
 * words.
 */
export function tidySpaces(parent: Root | Element): void {
  if (parent.type === 'element' && (parent.tagName === 'pre' || parent.tagName === 'code')) return;
  for (const child of parent.children) if (child.type === 'element') tidySpaces(child);
  parent.children = joined((parent.children as ElementContent[]).flatMap(withSpacesOutside));
}

function withSpacesOutside(node: ElementContent): ElementContent[] {
  if (node.type !== 'element' || !MARKS.has(node.tagName)) return [node];
  const children = [...node.children];
  const [first, last] = [children[0], children.at(-1)];
  let before = '';
  let after = '';
  if (first?.type === 'text') {
    before = /^\s*/.exec(first.value)?.[0] ?? '';
    children[0] = { ...first, value: first.value.slice(before.length) };
  }
  const end = children.at(-1);
  if (last?.type === 'text' && end?.type === 'text') {
    after = /\s*$/.exec(end.value)?.[0] ?? '';
    children[children.length - 1] = { ...end, value: end.value.slice(0, end.value.length - after.length) };
  }
  const inner = children.filter((child) => child.type !== 'text' || child.value !== '');
  const isBreak = (child: ElementContent | undefined): boolean =>
    child?.type === 'element' && child.tagName === 'br';
  const breaksBefore: ElementContent[] = [];
  const breaksAfter: ElementContent[] = [];
  while (isBreak(inner[0])) breaksBefore.push(...inner.splice(0, 1));
  while (isBreak(inner.at(-1))) breaksAfter.unshift(...inner.splice(-1));
  return [
    ...textNode(before),
    ...breaksBefore,
    ...(inner.length > 0 ? [{ ...node, children: inner }] : []),
    ...breaksAfter,
    ...textNode(after),
  ];
}

function textNode(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function joined(nodes: readonly ElementContent[]): ElementContent[] {
  const result: ElementContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    const isSame =
      last?.type === 'element' &&
      node.type === 'element' &&
      last.tagName === node.tagName &&
      MARKS.has(node.tagName);
    if (isSame) last.children.push(...node.children);
    else result.push(node);
  }
  return result;
}
