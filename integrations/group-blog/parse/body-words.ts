import type { MdastNode } from 'satteri';
import type { BodyComponent, BodyLink } from '../model/entries.ts';
import { hrefsOf, hrefsOfHtml } from './hrefs.ts';
import { definitionsIn, isBlock, parse, toMdxNode, walk, type MarkdownFormat } from './markdown.ts';

/** What lists, answers and challenges need to know of a body. */
export interface BodyWords {
  /** The first paragraph, cut at a word. */
  excerpt: string;
  /** The words without code, a paragraph or heading a line. */
  text: string;
  links: BodyLink[];
  components: BodyComponent[];
}

/** @param language of the words: it decides where a sentence ends. */
export function readWords(body: string, format: MarkdownFormat, language: string): BodyWords {
  if (body === '') return { excerpt: '', text: '', links: [], components: [] };
  const root = parse(body, format);
  const blocks = blocksOf(root);
  const first = blocks.find(({ type, text }) => type === 'paragraph' && text !== '') ?? blocks[0];
  return {
    excerpt: cutAtWord(first?.text ?? '', LONGEST_EXCERPT),
    text: blocks.map(({ text }) => text).join('\n'),
    links: linksOf(root, language),
    components: format === 'mdx' ? [...walk(root)].flatMap(toComponent) : [],
  };
}

function toComponent(node: MdastNode): BodyComponent[] {
  const found = toMdxNode(node);
  if (found?.type !== 'element' || !/^[A-Z]/.test(found.name)) return [];
  const attributes = found.attributes.flatMap(({ name, value }): [string, string][] =>
    value === null ? [] : [[name, value]],
  );
  return [{ name: found.name, attributes: Object.fromEntries(attributes) }];
}

const LONGEST_EXCERPT = 200;
const LONGEST_SENTENCE = 300;

/** A text of at most `max` UTF-16 units, with an ellipsis where it was cut. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  const end = atWord >= max / 2 ? atWord : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}

function blocksOf(root: MdastNode): { type: string; text: string }[] {
  return [...walk(root)].filter(isBlock).map((node) => ({ type: node.type, text: textOf(node) }));
}

/** Every link once, with the sentence it stands in first; those in raw HTML outside a paragraph have none. */
function linksOf(root: MdastNode, language: string): BodyLink[] {
  const nodes = [...walk(root)];
  const definitions = definitionsIn(nodes);
  const links = [
    ...nodes.filter(isBlock).flatMap((block) => linksInBlock(block, definitions, language)),
    ...nodes.flatMap(hrefsOfHtml).map((href) => ({ href, sentence: '' })),
  ];
  return [...Map.groupBy(links, ({ href }) => href).values()].flatMap((same) => same.slice(0, 1));
}

function linksInBlock(
  block: MdastNode,
  definitions: ReadonlyMap<string, string>,
  language: string,
): BodyLink[] {
  let text = '';
  const found: { href: string; at: number }[] = [];
  for (const node of walk(block)) {
    found.push(...hrefsOf(node, definitions).map((href) => ({ href, at: text.length })));
    if (node.type === 'text' || node.type === 'inlineCode') text += node.value.replace(/\s/g, ' ');
    else if (node.type === 'break') text += ' ';
  }
  if (found.length === 0) return [];
  // Links stand in their order, so a long text is cut once, not for each of them.
  const sentences = new Intl.Segmenter(language, { granularity: 'sentence' })
    .segment(text)
    [Symbol.iterator]();
  let end = 0;
  let sentence = '';
  return found.map(({ href, at }) => {
    while (at >= end) {
      const { value, done } = sentences.next();
      if (done === true) return { href, sentence: '' };
      end = value.index + value.segment.length;
      sentence = cutAtWord(value.segment.replace(/\s+/g, ' ').trim(), LONGEST_SENTENCE);
    }
    return { href, sentence };
  });
}

function textOf(node: MdastNode): string {
  let text = '';
  for (const inner of walk(node)) {
    if (inner.type === 'text') text += inner.value;
    else if (inner.type === 'break') text += ' ';
  }
  return text.replace(/\s+/g, ' ').trim();
}
