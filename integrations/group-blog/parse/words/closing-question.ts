import { Parser } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import type { Asks } from '../../model/source-file.ts';
import { nodesOf, type Block } from '../markdown.ts';

/**
 * Says whether a body ends in a question: whether its last paragraph or list item with words does. Quotations, footnotes, headings, tables,
 * pictures and code are passed over.
 */
export function closingQuestion(blocks: readonly Block[]): Asks {
  let last = '';
  let quotes = 0;
  for (const { type, isAside, inner } of blocks) {
    const [node] = inner;
    if (type === 'html' && node?.type === 'html') {
      const html = paragraphsOf(node.value, quotes);
      quotes = html.quotes;
      if (!isAside) last = html.paragraphs.findLast(hasWords) ?? last;
    } else if (type === 'paragraph' && !isAside && quotes === 0) {
      const text = wordsOf(inner);
      if (hasWords(text)) last = text;
    }
  }
  return asksIn(last);
}

function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** The signs of a question count behind the last letter, but that of Armenian stands within a word. */
function asksIn(text: string): Asks {
  const end = /[^\p{L}\p{N}]*$/u.exec(text)?.[0] ?? '';
  if (/[?？؟፧]/.test(end) || text.includes('՞')) return 'always';
  return /[;\u037E]/.test(end) ? 'in-greek' : 'never';
}

/** The elements within a paragraph whose words are passed over. */
const PASSED_OVER = new Set(['code', 'kbd', 'samp', 'Quote', 'blockquote']);

function wordsOf(inner: readonly MdastNode[]): string {
  const passed = new Set<MdastNode>();
  let code = 0;
  let text = '';
  for (const node of inner) {
    if (passed.has(node)) continue;
    if (
      (node.type === 'mdxJsxTextElement' || node.type === 'mdxJsxFlowElement') &&
      PASSED_OVER.has(node.name ?? '')
    ) {
      for (const { node: within } of nodesOf(node)) passed.add(within);
    } else if (node.type === 'html') {
      const [, slash, name = ''] = /^<(\/?)(\w+)/.exec(node.value) ?? [];
      if (PASSED_OVER.has(name.toLowerCase())) code = Math.max(0, code + (slash === '/' ? -1 : 1));
    } else if (code === 0 && node.type === 'text') text += node.value;
    else if (node.type === 'break') text += ' ';
  }
  return text;
}

/** Elements of HTML within a paragraph. */
const INLINE = new Set(
  'a abbr b bdi bdo cite data del dfn em font i img ins mark q s small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements of HTML that hold no paragraph of the writer's own, and no words of one. */
const OUTSIDE = new Set(
  'code kbd samp pre h1 h2 h3 h4 h5 h6 table figcaption summary script style template noscript textarea select title'.split(
    ' ',
  ),
);

/** Nobody opens more quotations in each other. */
const MOST_QUOTES = 9;

/**
 * Lists the paragraphs of a block of raw HTML.
 * @param before how many quotations are open before it.
 */
function paragraphsOf(html: string, before: number): { paragraphs: string[]; quotes: number } {
  const paragraphs = [''];
  let quotes = 0;
  let open = 0;
  let outside = 0;
  const parser = new Parser({
    onopentag(name) {
      if (name === 'blockquote') open += 1;
      else if (OUTSIDE.has(name)) outside += 1;
      if (isBetween(name)) paragraphs.push('');
    },
    onclosetag(name, isImplied) {
      if (name === 'blockquote') {
        open -= 1;
        // A later block closes it.
        if (isImplied) quotes += 1;
      } else if (OUTSIDE.has(name)) outside -= 1;
      if (isBetween(name)) paragraphs.push('');
    },
    ontext(words) {
      if (open === 0 && outside === 0) paragraphs.push((paragraphs.pop() ?? '') + words);
    },
  });
  parser.end('<blockquote>'.repeat(before) + html);
  return { paragraphs, quotes: Math.min(quotes, MOST_QUOTES) };
}

/** Whether an element parts paragraphs; code stands within one. */
function isBetween(name: string): boolean {
  return !INLINE.has(name) && !/^(?:code|kbd|samp)$/.test(name);
}
