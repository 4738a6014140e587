import type { MdastNode } from 'satteri';
import type { BodyComponent, BodyLink } from '../model/entries.ts';
import type { LinkInBlock, MdxNode, SourceWords } from '../model/source-file.ts';
import type { BodyTree, ParsedBody } from './body-tree.ts';
import { spaceUnseenBreaks } from '../schemas/unseen-breaks.ts';
import { literalAttributes } from './markdown.ts';

const MAX_EXCERPT_LENGTH = 200;
const MAX_SENTENCE_LENGTH = 300;

/** What lists, answers and challenges need to know of a body, whatever its language is. */
export function bodyWords({ tree }: ParsedBody): SourceWords {
  if (tree === null) return NO_WORDS;
  const { blocks, hrefs, mdx } = tree;
  const texts = blocks.map(({ type, inner }) => ({ type, text: textOf(inner) }));
  const first = texts.find(({ type, text }) => type === 'paragraph' && text !== '') ?? texts[0];
  return {
    excerpt: cutAtWord(first?.text ?? '', MAX_EXCERPT_LENGTH),
    text: texts.map(({ text }) => text).join('\n'),
    links: linksIn(blocks, hrefs),
    components: mdx.flatMap(toComponent),
  };
}

const NO_WORDS: SourceWords = { excerpt: '', text: '', links: [], components: [] };

function toComponent(node: MdxNode): BodyComponent[] {
  if (node.type !== 'element' || !/^[A-Z]/.test(node.name)) return [];
  return [{ name: node.name, attributes: literalAttributes(node) }];
}

function textOf(nodes: readonly MdastNode[]): string {
  return collapse(
    spaceUnseenBreaks(
      nodes.map((node) => (node.type === 'text' ? node.value : node.type === 'break' ? ' ' : '')).join(''),
    ),
  );
}

/** Looks for white space to replace first, because that takes less time than to replace every space by a space. */
function collapse(text: string): string {
  return (/[^\S ]|\s\s/.test(text) ? text.replace(/\s+/g, ' ') : text).trim();
}

/** Replaces every line break and the like by one space, so that positions in the text stay the same. */
function withSpaces(text: string): string {
  // `replace` would keep a string for every word until the text is read.
  return /[^\S ]/.test(text) ? text.split(/\s/).join(' ') : text;
}

/** Lists every link once, where it stands first. Links outside of all blocks come last, and have no words around them. */
function linksIn(blocks: BodyTree['blocks'], hrefs: BodyTree['hrefs']): LinkInBlock[] {
  if (hrefs.size === 0) return [];
  const links = new Map<string, LinkInBlock>();
  for (const { inner } of blocks) {
    if (!inner.some((node) => hrefs.has(node))) continue;
    const found: { href: string; at: number }[] = [];
    const texts: string[] = [];
    let at = 0;
    for (const node of inner) {
      for (const href of hrefs.get(node) ?? []) found.push({ href, at });
      const text = inlineText(node);
      texts.push(text);
      at += text.length;
    }
    const block = withSpaces(texts.join(''));
    for (const link of found) if (!links.has(link.href)) links.set(link.href, { ...link, block });
  }
  for (const href of [...hrefs.values()].flat()) {
    if (!links.has(href)) links.set(href, { href, block: '', at: 0 });
  }
  return [...links.values()];
}

/** The text of a node within a block; code is a part of it, because it belongs to a sentence. */
function inlineText(node: MdastNode): string {
  if (node.type === 'text' || node.type === 'inlineCode') return node.value;
  return node.type === 'break' ? ' ' : '';
}

/** The words of a body whose language is known. */
export interface BodyWords extends Omit<SourceWords, 'links'> {
  /** Each with the sentence around it. */
  links: BodyLink[];
}

/** @param language of the words; it decides where a sentence ends. */
export function wordsInLanguage({ links, ...words }: SourceWords, language: string): BodyWords {
  let current: { block: string; sentenceAt: (at: number) => string } | undefined;
  return {
    ...words,
    links: links.map(({ href, block, at }) => {
      if (current?.block !== block) current = { block, sentenceAt: sentenceFinder(block, language) };
      return { href, sentence: current.sentenceAt(at) };
    }),
  };
}

/** Finds the sentences of a text at rising places, so that a long text is divided once and no further than needed. */
function sentenceFinder(text: string, language: string): (at: number) => string {
  const sentences = segmenterOf(language).segment(text)[Symbol.iterator]();
  let end = 0;
  let sentence = '';
  return (at) => {
    while (at >= end) {
      const { value, done } = sentences.next();
      if (done === true) return '';
      end = value.index + value.segment.length;
      sentence = cutAtWord(collapse(value.segment), MAX_SENTENCE_LENGTH);
    }
    return sentence;
  };
}

const segmenters = new Map<string, Intl.Segmenter>();

function segmenterOf(language: string): Intl.Segmenter {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
}

/** A text of at most `max` UTF-16 units, with an ellipsis where it was cut. */
export function cutAtWord(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1).replace(/[\uD800-\uDBFF]$/, '');
  const atWord = cut.lastIndexOf(' ');
  const end = atWord >= max / 2 ? atWord : cut.length;
  return `${cut.slice(0, end).replace(/[\s,;:–—-]+$/, '')}…`;
}
