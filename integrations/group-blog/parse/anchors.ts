import Slugger from 'github-slugger';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';

/** The ids of a rendered body, in its order: those that Astro gives its headings, and of footnotes. */
export function anchorsOf(nodes: readonly MdastNode[]): string[] {
  const slugger = new Slugger();
  const footnotes = [
    ...new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))),
  ];
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'heading':
        return [slugger.slug(textOfHeading(node, footnotes))];
      case 'footnoteReference':
        return [`user-content-fnref-${node.identifier}`];
      case 'footnoteDefinition':
        return ['footnote-label', `user-content-fn-${node.identifier}`];
      case 'html':
        return headingsOfHtml(node.value).map((text) => slugger.slug(text));
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return HEADING.test(node.name ?? '') ? [slugger.slug(textOfHeading(node, [...footnotes]))] : [];
      default:
        return [];
    }
  });
}

const HEADING = /^h[1-6]$/;

function headingsOfHtml(html: string): string[] {
  if (!/<h[1-6][\s>]/i.test(html)) return [];
  const headings = DomUtils.getElementsByTagName((name) => HEADING.test(name), parseDocument(html));
  return headings.map((heading) => DomUtils.textContent(heading));
}

/**
 * As it stands in the page: code and a footnote's number too, but no picture's description.
 * @param footnotes in the order of their numbers.
 */
function textOfHeading(node: MdastNode, footnotes: readonly string[]): string {
  if (node.type === 'footnoteReference') return String(footnotes.indexOf(node.identifier) + 1);
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return (node.children as MdastNode[]).map((child) => textOfHeading(child, footnotes)).join('');
}
