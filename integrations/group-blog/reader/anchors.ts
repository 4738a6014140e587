import Slugger from 'github-slugger';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';

/** The ids of a rendered body, in its order: those that Astro gives its headings, of footnotes, and in raw HTML. */
export function anchorsOf(nodes: readonly MdastNode[]): string[] {
  const slugger = new Slugger();
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'heading':
        return [slugger.slug(textOfHeading(node))];
      case 'footnoteReference':
        return [`user-content-fnref-${node.identifier}`];
      case 'footnoteDefinition':
        return ['footnote-label', `user-content-fn-${node.identifier}`];
      case 'html':
        return idsOfHtml(node.value);
      default:
        return [];
    }
  });
}

/** As it stands in the page: code and a footnote's number too, but no picture's description. */
function textOfHeading(node: MdastNode): string {
  if (node.type === 'footnoteReference') return node.label ?? node.identifier;
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return 'children' in node ? (node.children as MdastNode[]).map(textOfHeading).join('') : '';
}

function idsOfHtml(html: string): string[] {
  if (!/\s(?:id|name)\s*=/i.test(html)) return [];
  const elements = DomUtils.getElementsByTagName('*', parseDocument(html, { decodeEntities: true }));
  return elements.flatMap(({ attribs }) => [attribs['id'] ?? [], attribs['name'] ?? []].flat());
}
