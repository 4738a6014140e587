import type {
  HastNode,
  HastPluginDefinition,
  HastPluginEntry,
  MdastNode,
  MdastPluginEntry,
  MdastVisitorContext,
} from 'satteri';
import { headingIds, mayHaveOddHeadings, splitOwnId } from '../../parse/heading-ids.ts';
import { linkWords } from '../../parse/words/link-words.ts';
import { holdsWords } from '../../parse/markdown.ts';
import { mayHaveEscapedSigns, typographicTexts } from '../../parse/typographic-block.ts';
import type { TypographicSigns } from '../../words/typography.ts';

type Element = Extract<HastNode, { type: 'element' }>;

/**
 * Writes a body with the quotation marks of its language, and with dashes and ellipses.
 * @param networkLanguage the language of posts that name none.
 */
export function typographicBody(networkLanguage: string, signs: TypographicSigns): MdastPluginEntry {
  return ({ source }) => {
    if (!/["']|--|\.\.\.|&/.test(source)) return NOTHING;
    const hasEscapes = mayHaveEscapedSigns(source);
    const visit = (node: Readonly<MdastNode>, context: MdastVisitorContext): void => {
      const { frontmatter } = (context.data as { astro: { frontmatter: Record<string, unknown> } }).astro;
      const own = frontmatter['language'];
      const language = typeof own === 'string' ? own : networkLanguage;
      const texts = typographicTexts(node, language, signs, hasEscapes ? context.source : undefined);
      for (const [text, value] of texts) context.setProperty(text, 'value', value);
    };
    return {
      name: 'group-blog-typographic',
      options: { position: hasEscapes },
      paragraph: visit,
      heading: visit,
      tableCell: visit,
      mdxJsxFlowElement(node, context) {
        if (holdsWords(node)) visit(node, context);
      },
    };
  };
}

/**
 * Gives headings the ids that are typed behind them, and leaves out those without words. It comes after the plugins that make
 * a body safe, which leave no ids.
 */
export const ownHeadings: HastPluginEntry = ({ source }) => (mayHaveOddHeadings(source) ? HEADINGS : NOTHING);

export const NOTHING: HastPluginDefinition = { name: 'group-blog-nothing' };

const HEADINGS: HastPluginDefinition = {
  name: 'group-blog-headings',
  before(root, context) {
    const found = elementsIn(root, HEADING).filter(({ properties }) => typeof properties['id'] !== 'string');
    const headings = found.filter((heading) => !heading.children.every(isEmpty));
    const ids = headingIds(
      headings.map((heading) => {
        const text = context.textContent(heading);
        return ownIdIn(heading) === undefined ? { text } : splitOwnId(text);
      }),
    );
    for (const [index, heading] of headings.entries()) {
      context.setProperty(heading, 'id', ids[index] ?? '');
      const last = ownIdIn(heading);
      if (last) context.setProperty(last, 'value', splitOwnId(last.value).text);
    }
    for (const heading of found) if (!headings.includes(heading)) context.removeNode(heading);
  },
};

/** The text at the end of a heading that holds its id; none if it is code. */
function ownIdIn(heading: Element): Extract<HastNode, { type: 'text' }> | undefined {
  let last: HastNode | undefined = heading;
  while (last?.type === 'element' && last.tagName !== 'code') {
    last = (last.children as HastNode[]).findLast((child) => !isEmpty(child));
  }
  return last?.type === 'text' && splitOwnId(last.value).ownId !== undefined ? last : undefined;
}

/** Returns whether a reader sees nothing of a node. */
function isEmpty(node: HastNode): boolean {
  if (node.type === 'text') return node.value.trim() === '';
  if (node.type === 'comment') return true;
  if (node.type !== 'element' || node.tagName === 'img' || node.tagName === 'input') return false;
  return node.children.every(isEmpty);
}

/** Shows the address of a link without words, because nobody would see the link. */
export const namedLinks: HastPluginEntry = ({ source }) => (MAY_LACK_WORDS.test(source) ? LINKS : NOTHING);

const MAY_LACK_WORDS = /\[\s*[\]<&]|<a\s/i;

const LINKS: HastPluginDefinition = {
  name: 'group-blog-named-links',
  element: {
    filter: ['a'],
    visit(node, context) {
      const { href } = node.properties;
      if (typeof href !== 'string' || href === '' || !node.children.every(isEmpty)) return;
      context.setProperty(node, 'children', [{ type: 'text', value: linkWords(href) }]);
    },
  },
};

const HEADING = /^h[1-6]$/;

function elementsIn(root: Readonly<HastNode>, name: RegExp): Element[] {
  const found: Element[] = [];
  const stack: HastNode[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'element' && name.test(node.tagName)) found.push(node);
    if ('children' in node) stack.push(...(node.children as HastNode[]).toReversed());
  }
  return found;
}
