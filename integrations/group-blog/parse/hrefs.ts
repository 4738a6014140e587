import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import type { MdxNode } from '../model/source-file.ts';
import { toMdxNode } from './markdown.ts';

/** The addresses that a link in Markdown, MDX or HTML leads to; none for a node that is no link. */
export function hrefsOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string[] {
  switch (node.type) {
    case 'link':
      return [node.url];
    case 'linkReference':
      return [definitions.get(node.identifier) ?? []].flat();
    case 'html':
      return hrefsInHtml(node.value);
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement':
      return node.name === 'a' ? hrefsOfElement(toMdxNode(node)) : [];
    default:
      return [];
  }
}

function hrefsOfElement(element: MdxNode | undefined): string[] {
  if (element?.type !== 'element') return [];
  return element.attributes.flatMap(({ name, value }) => (name === 'href' && value !== null ? [value] : []));
}

function hrefsInHtml(html: string): string[] {
  if (!/<a\s/i.test(html)) return [];
  const links = DomUtils.getElementsByTagName('a', parseDocument(html, { decodeEntities: true }));
  return links.flatMap(({ attribs }) => attribs['href'] ?? []);
}
