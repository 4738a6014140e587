import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import { headingIds, splitOwnId, type HeadingWords } from './heading-ids.ts';

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
  const footnotes = [
    ...new Set(nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : []))),
  ];
  const headings: HeadingWords[] = [];
  const addHeadings = (added: readonly HeadingWords[]): (() => string)[] =>
    added.map((heading) => {
      const index = headings.push(heading) - 1;
      return () => ids[index] ?? '';
    });
  const places = nodes.flatMap((node): (string | (() => string))[] => {
    switch (node.type) {
      case 'heading':
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return isHeading(node) && !isEmpty(node) ? addHeadings([headingWords(node, footnotes)]) : [];
      case 'footnoteReference':
        return [`user-content-fnref-${node.identifier}`];
      case 'footnoteDefinition':
        return ['footnote-label', `user-content-fn-${node.identifier}`];
      case 'html':
        return addHeadings(headingsOfHtml(node.value));
      default:
        return [];
    }
  });
  const ids = headingIds(headings);
  return places.map((place) => (typeof place === 'string' ? place : place()));
}

const HEADING = /^h[1-6]$/;

function isHeading(node: MdastNode): boolean {
  return node.type === 'heading' || ('name' in node && HEADING.test(node.name ?? ''));
}

/** Whether a reader sees nothing of a node. The page leaves out such headings. */
export function isEmpty(node: MdastNode): boolean {
  if (node.type === 'html') return !/<img\s/i.test(node.value);
  if ('value' in node) return node.value.trim() === '';
  if (!('children' in node)) return node.type === 'break';
  if ('name' in node && !/^(?!img$)[a-z]/.test(node.name ?? '')) return false;
  return (node.children as MdastNode[]).every(isEmpty);
}

function headingsOfHtml(html: string): HeadingWords[] {
  if (!/<h[1-6][\s>]/i.test(html)) return [];
  const headings = DomUtils.getElementsByTagName((name) => HEADING.test(name), parseDocument(html));
  return headings
    .filter(
      (heading) =>
        DomUtils.textContent(heading).trim() !== '' ||
        DomUtils.getElementsByTagName('img', heading).length > 0,
    )
    .map((heading) => splitOwnId(DomUtils.textContent(heading)));
}

function headingWords(node: MdastNode, footnotes: readonly string[]): HeadingWords {
  const text = textOfHeading(node, footnotes);
  let last: MdastNode | undefined = node;
  while (last && 'children' in last) {
    last = (last.children as MdastNode[]).findLast((child) => !isEmpty(child));
  }
  return last?.type === 'text' && splitOwnId(last.value).ownId !== undefined ? splitOwnId(text) : { text };
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
