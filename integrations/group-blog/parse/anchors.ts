import { DomUtils, parseDocument } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import { headingIds, splitOwnId, type HeadingWords } from './heading-ids.ts';
import { typographicTexts } from './typographic-block.ts';

/**
 * The ids of a rendered body in the order of the text: those that Astro gives to headings, and those of footnotes.
 * @param source the text that the positions of the nodes are in.
 */
export function anchorsOf(nodes: readonly MdastNode[], source: string): string[] {
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
        return isHeading(node) && !isEmpty(node) ? addHeadings([headingWords(node, footnotes, source)]) : [];
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

const NONE: ReadonlyMap<MdastNode, string> = new Map();

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

function headingWords(node: MdastNode, footnotes: readonly string[], source: string): HeadingWords {
  // Hyphens stay in an id, and the dashes that the page has for them do not. Quotes and dots are in no id in any language.
  const hasDashes = textOfHeading(node, footnotes, NONE).includes('--');
  const typographic = hasDashes ? typographicTexts(node, 'und', undefined, source) : NONE;
  const text = textOfHeading(node, footnotes, typographic);
  let last: MdastNode | undefined = node;
  while (last && 'children' in last) {
    last = (last.children as MdastNode[]).findLast((child) => !isEmpty(child));
  }
  return last?.type === 'text' && splitOwnId(last.value).ownId !== undefined ? splitOwnId(text) : { text };
}

/**
 * The text of a heading in the page, with code and the numbers of footnotes, and without the descriptions of pictures.
 * @param footnotes their names, in the order of their numbers.
 * @param typographic the texts that are not as they were typed.
 */
function textOfHeading(
  node: MdastNode,
  footnotes: readonly string[],
  typographic: ReadonlyMap<MdastNode, string>,
): string {
  if (node.type === 'footnoteReference') return String(footnotes.indexOf(node.identifier) + 1);
  if (node.type === 'text' || node.type === 'inlineCode') return typographic.get(node) ?? node.value;
  if (!('children' in node)) return '';
  return (node.children as MdastNode[]).map((child) => textOfHeading(child, footnotes, typographic)).join('');
}
