import Slugger from 'github-slugger';
import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';

/**
 * The ids of a rendered body in the order of the text: those that Astro gives to headings, and those of footnotes.
 * @param parsed the nodes of the body with its punctuation as it was typed.
 * @param parseTypographic gives the nodes with the dashes and quotes of the page.
 */
export function anchorsOf(
  parsed: readonly MdastNode[],
  parseTypographic: () => readonly MdastNode[],
): string[] {
  // Hyphens stay in an id, and the dashes that Astro makes of them do not. Quotes and dots are in no id either way.
  const hasDashes = parsed.some((node) => isHeading(node) && textOfHeading(node, []).includes('--'));
  const nodes = hasDashes ? parseTypographic() : parsed;
  const slugger = new Slugger();
  const footnotes = [
    ...new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))),
  ];
  return nodes.flatMap((node) => {
    switch (node.type) {
      case 'heading':
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return isHeading(node) ? [slugger.slug(textOfHeading(node, footnotes))] : [];
      case 'footnoteReference':
        return [`user-content-fnref-${node.identifier}`];
      case 'footnoteDefinition':
        return ['footnote-label', `user-content-fn-${node.identifier}`];
      case 'html':
        return headingsOfHtml(node.value).map((text) => slugger.slug(text));
      default:
        return [];
    }
  });
}

const HEADING = /^h[1-6]$/;

function isHeading(node: MdastNode): boolean {
  return node.type === 'heading' || ('name' in node && HEADING.test(node.name ?? ''));
}

function headingsOfHtml(html: string): string[] {
  if (!/<h[1-6][\s>]/i.test(html)) return [];
  const headings = DomUtils.getElementsByTagName((name) => HEADING.test(name), parseDocument(html));
  return headings.map((heading) => DomUtils.textContent(heading));
}

/**
 * The text of a heading in the page, with code and the numbers of footnotes, and without the descriptions of pictures.
 * @param footnotes their names, in the order of their numbers.
 */
function textOfHeading(node: MdastNode, footnotes: readonly string[]): string {
  if (node.type === 'footnoteReference') return String(footnotes.indexOf(node.identifier) + 1);
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  if (!('children' in node)) return '';
  return (node.children as MdastNode[]).map((child) => textOfHeading(child, footnotes)).join('');
}
