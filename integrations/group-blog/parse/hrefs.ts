import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import { toMdxNode } from './markdown.ts';

/** Where a node leads to, in Markdown, MDX or HTML. */
export function hrefsOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string[] {
  if (node.type === 'link') return [node.url];
  if (node.type === 'linkReference') return [definitions.get(node.identifier) ?? []].flat();
  return hrefsOfHtml(node);
}

export function hrefsOfHtml(node: MdastNode): string[] {
  const element = toMdxNode(node);
  if (element?.type === 'element' && element.name === 'a')
    return element.attributes.flatMap(({ name, value }) =>
      name === 'href' && value !== null ? [value] : [],
    );
  if (node.type !== 'html' || !/<a\s/i.test(node.value)) return [];
  const links = DomUtils.getElementsByTagName('a', parseDocument(node.value, { decodeEntities: true }));
  return links.flatMap(({ attribs }) => attribs['href'] ?? []);
}
