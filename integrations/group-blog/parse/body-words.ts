import { Parser } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import type { BodyComponent, BodyLink } from '../model/entries.ts';
import type { LinkInBlock, MdxNode, SourceWords } from '../model/source-file.ts';
import type { BodyTree, ParsedBody } from './body-tree.ts';
import { spaceUnseenBreaks } from '../schemas/values/unseen-breaks.ts';
import { typographic } from '../words/typography.ts';
import { closingQuestion } from './words/closing-question.ts';
import { literalAttributes } from './markdown.ts';

const MAX_EXCERPT_LENGTH = 200;
const MAX_SENTENCE_LENGTH = 300;

/** What lists, answers and challenges need to know of a body, whatever its language is. */
export function bodyWords({ tree }: ParsedBody): SourceWords {
  if (tree === null) return NO_WORDS;
  const { blocks, hrefs, mdx } = tree;
  const texts = blocks.map(({ type, isAside, inner }): BlockWords => {
    const [node] = inner;
    if (type === 'html' && node?.type === 'html') return { ...htmlWords(node.value), isAside };
    const text = textOf(inner);
    return { text, excerpt: type === 'paragraph' ? text : '', isAside };
  });
  const excerpt =
    firstWords(texts.filter(({ isAside }) => !isAside)) ||
    firstWords(texts) ||
    (texts.find(({ text }) => text !== '')?.text ?? '');
  return {
    excerpt: cutAtWord(excerpt, MAX_EXCERPT_LENGTH),
    text: texts
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    links: linksIn(blocks, hrefs),
    components: mdx.flatMap(toComponent),
    asks: closingQuestion(blocks),
  };
}

/** The first paragraph, and the next ones while they say too little to describe a post: "Hello everyone!" */
function firstWords(blocks: readonly BlockWords[]): string {
  let words = '';
  for (const { excerpt: paragraph } of blocks) {
    if (words.length >= MIN_EXCERPT_LENGTH || TWO_SENTENCES.test(words)) break;
    // Chinese and Japanese have no space between sentences.
    const isSpaced = words !== '' && paragraph !== '' && !/[\u3000-\u303F\uFF00-\uFF60]$/.test(words);
    words += `${isSpaced ? ' ' : ''}${paragraph}`;
  }
  return words;
}

const MIN_EXCERPT_LENGTH = 80;

/** A sentence ends before a space, and behind a full stop of Chinese or Japanese. */
const TWO_SENTENCES =
  /(?:[。！？｡]|\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'”]*\s).*\p{Sentence_Terminal}[\p{Pe}\p{Pf}"'”]*(?:\s|$)/u;

/** The words of a block, and those of them that can stand for the whole body. */
interface BlockWords {
  text: string;
  /** Without headings, tables and captions. */
  excerpt: string;
  isAside: boolean;
}

const NO_WORDS: SourceWords = { excerpt: '', text: '', links: [], components: [], asks: 'never' };

function toComponent(node: MdxNode): BodyComponent[] {
  if (node.type !== 'element' || !/^[A-Z]/.test(node.name)) return [];
  return [{ name: node.name, attributes: literalAttributes(node) }];
}

function textOf(nodes: readonly MdastNode[]): string {
  return collapse(spaceUnseenBreaks(nodes.map(inlineText).join('')));
}

/** The words of a block of raw HTML, such as old blogs are made of. */
function htmlWords(html: string): Omit<BlockWords, 'isAside'> {
  let text = '';
  let excerpt = '';
  const open: string[] = [];
  const parser = new Parser({
    onopentag(name) {
      open.push(name);
      if (!INLINE.has(name)) addText(' ');
    },
    onclosetag(name) {
      open.pop();
      if (!INLINE.has(name)) addText(' ');
    },
    ontext(words) {
      if (!open.some((name) => UNSEEN.has(name))) addText(words);
    },
  });
  function addText(words: string): void {
    text += words;
    if (!open.some((name) => NO_PARAGRAPH.has(name))) excerpt += words;
  }
  parser.end(html);
  return { text: collapse(spaceUnseenBreaks(text)), excerpt: collapse(spaceUnseenBreaks(excerpt)) };
}

const INLINE = new Set(
  'a abbr b bdi bdo cite code data del dfn em font i ins kbd mark q s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);
/** Elements whose text the sanitiser takes out. */
const UNSEEN = new Set(['script', 'style', 'template', 'noscript', 'textarea', 'select', 'title']);
const NO_PARAGRAPH = new Set('h1 h2 h3 h4 h5 h6 table figcaption summary pre'.split(' '));

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
export interface BodyWords extends Omit<SourceWords, 'links' | 'asks'> {
  /** Each with the sentence around it. */
  links: BodyLink[];
  asks: boolean;
}

/** @param language of the words; it decides where a sentence ends, which quotation marks an excerpt has, and what asks a question. */
export function wordsInLanguage(words: SourceWords, language: string): BodyWords {
  // Cards and pages ask for the same ones, and `astro dev` asks again after each edit of another file.
  const known = inLanguage.get(words);
  if (known?.language === language) return known.words;
  const found = toLanguage(words, language);
  inLanguage.set(words, { language, words: found });
  return found;
}

const inLanguage = new WeakMap<SourceWords, { language: string; words: BodyWords }>();

function toLanguage({ links, asks, ...words }: SourceWords, language: string): BodyWords {
  let current: { block: string; sentenceAt: (at: number) => string } | undefined;
  return {
    ...words,
    excerpt: typographic(words.excerpt, language),
    asks: asks === 'always' || (asks === 'in-greek' && new Intl.Locale(language).language === 'el'),
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
