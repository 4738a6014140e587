import type { Element, ElementContent, Nodes, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { defaultHandlers, toMdast, type Handle, type State } from 'hast-util-to-mdast';
import type {
  BlockContent,
  DefinitionContent,
  Emphasis,
  Nodes as MdastNodes,
  PhrasingContent,
  RootContent,
} from 'mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { defaultHandlers as defaultHandles, toMarkdown, type Options } from 'mdast-util-to-markdown';
import { saysNothing } from '../../check/rules/pictures/alt-text.ts';
import { slugOf } from '../../suggest/slug.ts';
import { beginningOf, type NoteChange } from './change.ts';
import { embedLink } from './embeds.ts';
import { footnotesIn } from './html-footnotes.ts';
import { tidySpaces } from './tidy-spaces.ts';
import { decodedAddress } from '../../model/web-address.ts';

/** What becomes of the addresses in a body. */
export interface BodyLinks {
  /** The address that a link has here; null where it leads nowhere. */
  link: (address: string, line: number) => string | null;
  /** The address that a picture has here; null where it is not found. */
  picture: (address: string, line: number) => string | null;
}

export interface HtmlOptions extends BodyLinks {
  note: NoteChange;
  /** The line of the source at which the HTML begins. */
  line?: number;
  /** What the post is called, for pictures of which nobody says what they show. */
  title: string;
}

/** Nested deeper than this, elements give their words alone; the build takes no deeper ones either. */
const DEEPEST = 60;

/**
 * Converts HTML into Markdown. What Markdown has no sign for, such as `<sup>`, stays HTML; programs, frames and forms become links, or are
 * left out.
 */
export function htmlToMarkdown(html: string, options: HtmlOptions): string {
  const root = fromHtml(html, { fragment: true });
  if (depthOf(root) > DEEPEST) flatten(root, 0);
  const lineOf = (node: Nodes): number => (options.line ?? 1) - 1 + (node.position?.start.line ?? 1);
  prepare(root, { ...options, lineOf });
  tidySpaces(root);
  forgetPlaces(root);
  const footnotes = footnotesIn(root);
  const handlers = handlersFor({ ...options, lineOf, isNote: (id) => footnotes.has(id) });
  const tree = toMdast(root, { handlers, document: true });
  if (tree.type === 'root') {
    for (const [id, note] of footnotes) tree.children.push(definitionOf(id, note, handlers));
  }
  return markdownOf(tree);
}

/** Writes a tree as Markdown. */
export function markdownOf(tree: MdastNodes): string {
  return toMarkdown(tree, STYLE).trim();
}

const STYLE: Options = {
  bullet: '-',
  emphasis: '_',
  rule: '-',
  listItemIndent: 'one',
  resourceLink: false,
  extensions: [gfmToMarkdown({ tablePipeAlign: false })],
  handlers: {
    // What Markdown has no sign for is emphasised with tags around it.
    emphasis(node: Emphasis, parent, state, info) {
      const { around } = (node.data ?? {}) as { around?: readonly [string, string] };
      if (!around) return defaultHandles.emphasis(node, parent, state, info);
      const [before, after] = around;
      return before + state.containerPhrasing(node, { ...info, before: '>', after: '<' }) + after;
    },
  },
};

function definitionOf(id: string, note: Element, handlers: Record<string, Handle>): RootContent {
  const content = toMdast({ type: 'root', children: note.children }, { handlers, document: true });
  const children = ('children' in content ? content.children : [content]) as (
    BlockContent | DefinitionContent
  )[];
  return { type: 'footnoteDefinition', identifier: id, label: id, children };
}

/** Where nodes stood is told already; without their places, the next copy of the tree costs less. */
function forgetPlaces(root: Root): void {
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const isAnchor = node.type === 'element' && node.tagName === 'a';
    if (!isAnchor) delete node.position;
    if ('children' in node) stack.push(...node.children);
  }
}

function depthOf(root: Root): number {
  let deepest = 0;
  const stack: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    deepest = Math.max(deepest, next.depth);
    if ('children' in next.node) {
      for (const node of next.node.children) stack.push({ node, depth: next.depth + 1 });
    }
  }
  return deepest;
}

/** Gives what is nested too deep its words alone. */
function flatten(parent: Root | Element, depth: number): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    if (depth >= DEEPEST) return { type: 'text', value: wordsOf(child) };
    flatten(child, depth + 1);
    return child;
  });
}

/** The words in an element, without recursion. */
export function wordsOf(root: Nodes): string {
  let words = '';
  const stack: Nodes[] = [root];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type === 'text') words += node.value;
    if ('children' in node) stack.push(...node.children.toReversed());
  }
  return words;
}

interface Preparation extends HtmlOptions {
  lineOf: (node: Nodes) => number;
}

/** Elements whose words are for programs. */
const PROGRAMS = new Set(
  'applet base button canvas dialog form frame frameset input link math meta noembed noframes noscript option output progress script select style svg template textarea title'.split(
    ' ',
  ),
);
/** Of those, what nobody misses. */
const SILENT = new Set(['base', 'link', 'meta', 'noscript', 'style', 'template', 'title']);
const FRAMES = new Set(['iframe', 'embed', 'object', 'video', 'audio']);

/** Takes out what is for programs, makes links of frames, and gives links and pictures the addresses that they have here. */
function prepare(parent: Root | Element, options: Preparation): void {
  const all = parent.children as readonly ElementContent[];
  parent.children = all.flatMap((child): ElementContent[] => {
    if (child.type === 'comment') return [];
    if (child.type !== 'element') return [child];
    const { tagName } = child;
    if (FRAMES.has(tagName)) return frameAsLink(child, options, isInLine(parent));
    if (isCheckbox(child)) return [child];
    if (PROGRAMS.has(tagName)) return withoutProgram(child, options);
    if (tagName === 'img') return picture(child, options);
    if (tagName === 'figure') captionAsWords(child);
    prepare(child, options);
    if (tagName === 'a') return anchor(child, options);
    return tagName === 'table' ? table(child, options) : [child];
  });
}

/** A picture without words of its own has those below it. */
function captionAsWords(figure: Element): void {
  const caption = figure.children.find((child) => child.type === 'element' && child.tagName === 'figcaption');
  const words = caption ? wordsOf(caption).replace(/\s+/g, ' ').trim() : '';
  const stack = [...figure.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue;
    if (node.tagName === 'img' && textProperty(node.properties, 'alt').trim() === '' && words !== '') {
      node.properties['alt'] = words;
    }
    stack.push(...node.children);
  }
}

/** Whether what is in an element stands in lines of text. */
function isInLine(parent: Root | Element): boolean {
  return parent.type === 'element' && /^(?:a|b|em|h[1-6]|i|li|p|span|strong|td|th)$/.test(parent.tagName);
}

function isCheckbox({ tagName, properties }: Element): boolean {
  return tagName === 'input' && properties['type'] === 'checkbox';
}

function withoutProgram(element: Element, { note, lineOf }: Preparation): ElementContent[] {
  const { tagName, properties } = element;
  const source = textProperty(properties, 'src');
  const gist = tagName === 'script' && /gist\.github\.com/i.test(source) ? embedLink(source) : undefined;
  if (gist) {
    note({ what: 'embed', line: lineOf(element), text: source });
    return [paragraph(linkTo(gist.url, gist.text))];
  }
  if (!SILENT.has(tagName)) {
    note({ what: 'widget', line: lineOf(element), text: beginningOf(`<${tagName}> ${wordsOf(element)}`) });
  }
  return [];
}

/** @param inLine whether words stand beside it. */
function frameAsLink(
  element: Element,
  { note, lineOf, link }: Preparation,
  inLine: boolean,
): ElementContent[] {
  const inner = element.children.filter((child) => child.type === 'element');
  const sources = [element, ...inner].flatMap(({ properties }) =>
    ['src', 'data', 'dataSrc', 'srcDoc'].map((name) => textProperty(properties, name)),
  );
  const address = sources.find((source) => source !== '') ?? '';
  const line = lineOf(element);
  const found = embedLink(link(address, line) ?? address, textProperty(element.properties, 'title'));
  note({ what: found ? 'embed' : 'widget', line, text: beginningOf(address || `<${element.tagName}>`) });
  if (!found) return [];
  const shown = linkTo(found.url, found.text);
  const space: ElementContent = { type: 'text', value: ' ' };
  return inLine ? [space, shown, space] : [paragraph(shown)];
}

function picture(element: Element, options: Preparation): ElementContent[] {
  const { note, lineOf, picture: pictureAt } = options;
  const { properties } = element;
  const names = ['dataOrigFile', 'dataOriginal', 'dataSrc', 'dataLazySrc', 'src'];
  const sources = names.map((name) => textProperty(properties, name));
  const address = sources.find((source) => source !== '' && !source.startsWith('data:')) ?? '';
  const line = lineOf(element);
  const alt = textProperty(properties, 'alt').trim();
  const words = alt || textProperty(properties, 'title').trim();
  if (isCounter(properties)) return [];
  const src = address === '' ? null : pictureAt(address, line);
  if (src === null) {
    note({ what: 'picture', line, text: beginningOf(address) });
    return words === '' ? [] : [{ type: 'text', value: words }];
  }
  return [{ ...element, properties: { src, alt: pictureWords(words, address, line, options) } }];
}

/** Whether a picture is one that nobody sees, by which others count who reads. */
function isCounter({ width, height }: Properties): boolean {
  return Number(width ?? 9) <= 1 && Number(height ?? 9) <= 1;
}

/** The words of a picture for those who cannot see it: what is typed, else those in the name of its file, else the title of the post. */
export function pictureWords(
  typed: string,
  address: string,
  line: number,
  { note, title }: HtmlOptions,
): string {
  if (typed.trim() !== '' && !saysNothing(typed, address)) return typed.trim();
  note({ what: 'alt-text', line, text: beginningOf(address) });
  const name = /([^/]+?)(?:\.\w+)?(?:[?#].*)?$/.exec(address)?.[1] ?? '';
  const words = decodedAddress(name)
    .replace(/-\d+x\d+$/, '')
    .replace(/[-_+\s]+/g, ' ')
    .trim();
  return /\p{L}{3}/u.test(words) && !saysNothing(words, address) ? words : title;
}

function anchor(element: Element, { lineOf, link, note }: Preparation): ElementContent[] {
  const href = textProperty(element.properties, 'href').trim();
  if (href.startsWith('#')) return [element];
  if (href === '') return element.children;
  const to = link(href, lineOf(element));
  if (to !== null) return [{ ...element, properties: { ...element.properties, href: to } }];
  note({ what: 'link', line: lineOf(element), text: beginningOf(href) });
  return element.children;
}

/** Tells what a table says that Markdown's cannot. */
function table(element: Element, { note, lineOf }: Preparation): ElementContent[] {
  const stack: ElementContent[] = [...element.children];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (node.type !== 'element') continue;
    const { colSpan = 1, rowSpan = 1 } = node.properties;
    const blocks = node.children.filter(
      (child) => child.type === 'element' && /^(?:p|div|ul|ol|pre|table|blockquote)$/.test(child.tagName),
    );
    const isCell = node.tagName === 'td' || node.tagName === 'th';
    if (isCell && (Number(colSpan) > 1 || Number(rowSpan) > 1 || blocks.length > 1)) {
      note({ what: 'table', line: lineOf(node), text: beginningOf(wordsOf(node)) });
    }
    stack.push(...node.children);
  }
  return [element];
}

function textProperty(properties: Properties, name: string): string {
  const value = properties[name];
  return Array.isArray(value) ? value.join(' ') : value === undefined || value === null ? '' : String(value);
}

function linkTo(href: string, text: string): Element {
  return element('a', { href }, [{ type: 'text', value: text }]);
}

function paragraph(...children: ElementContent[]): Element {
  return element('p', {}, children);
}

function element(tagName: string, properties: Properties, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties, children };
}

interface HandlerFacts extends Preparation {
  isNote: (id: string) => boolean;
}

/** Elements that stay, as HTML around their words. */
const KEPT = ['abbr', 'bdi', 'cite', 'dfn', 'ins', 'kbd', 'mark', 'q', 'small', 'sub', 'sup', 'u', 'var'];

function handlersFor({ isNote, note, lineOf }: HandlerFacts): Record<string, Handle> {
  const kept = Object.fromEntries(KEPT.map((name): [string, Handle] => [name, keep]));
  return {
    ...kept,
    sup: (state, node) => (noteIn(node, isNote) ? state.all(node) : keep(state, node)),
    a(state, node) {
      const href = textProperty(node.properties, 'href');
      if (href.startsWith('#')) {
        const id = decodedAddress(href.slice(1));
        if (isNote(id)) return { type: 'footnoteReference', identifier: id, label: id };
        if (slugOf(wordsOf(node)) !== undefined) {
          note({ what: 'anchor', line: lineOf(node), text: beginningOf(`${href} ${wordsOf(node)}`) });
        }
        return state.all(node);
      }
      return defaultHandlers.a(state, { ...node, properties: { href } });
    },
    pre(state, node) {
      const code = defaultHandlers.pre(state, node);
      const lang = languageOf(node);
      return lang === undefined ? code : { ...code, lang };
    },
    figure(state, node) {
      const blocks = state.toFlow(state.all({ ...node, children: node.children.filter(isNoCaption) }));
      const [caption] = node.children.filter((child) => !isNoCaption(child)) as Element[];
      const words = caption ? state.toFlow(state.all(caption)) : [];
      const [only] = blocks;
      if (words.length === 0 || only?.type === 'code' || only?.type === 'table') return [...blocks, ...words];
      return [
        { type: 'html', value: '<figure>' },
        ...blocks,
        { type: 'html', value: '<figcaption>' },
        ...words,
        { type: 'html', value: '</figcaption>' },
        { type: 'html', value: '</figure>' },
      ];
    },
    // Captions of tables stand above them.
    table(state, node) {
      const captions = node.children.filter(
        (child) => child.type === 'element' && child.tagName === 'caption',
      );
      const rest = node.children.filter((child) => !captions.includes(child));
      const above = captions.flatMap((child) => state.toFlow(state.all(child as Element)));
      const made = defaultHandlers.table(state, { ...node, children: rest });
      return above.length === 0 ? made : [...(above as RootContent[]), made];
    },
  };
}

function isNoCaption(node: ElementContent): boolean {
  return node.type !== 'element' || node.tagName !== 'figcaption';
}

function keep(state: State, node: Element): Emphasis | undefined {
  const { tagName, properties } = node;
  const title = tagName === 'abbr' && typeof properties['title'] === 'string' ? properties['title'] : '';
  const attribute = title === '' ? '' : ` title="${title.replace(/&/g, '&amp;').replace(/"/g, '&quot;')}"`;
  const children = state.all(node) as PhrasingContent[];
  if (children.length === 0) return undefined;
  return {
    type: 'emphasis',
    children,
    data: { around: [`<${tagName}${attribute}>`, `</${tagName}>`] },
  };
}

function noteIn(node: Element, isNote: (id: string) => boolean): boolean {
  return node.children.some(
    (child) =>
      child.type === 'element' &&
      child.tagName === 'a' &&
      isNote(textProperty(child.properties, 'href').replace(/^#/, '')),
  );
}

/** The language of a block of code, wherever programs write it. */
function languageOf(pre: Element): string | undefined {
  const code = pre.children.find((child) => child.type === 'element' && child.tagName === 'code') as
    Element | undefined;
  for (const { properties } of code ? [code, pre] : [pre]) {
    const attribute = ['dataCodeBlockLang', 'dataLang', 'dataLanguage', 'lang']
      .map((name) => textProperty(properties, name))
      .find((value) => value !== '');
    const className = textProperty(properties, 'className');
    const [, brush] = /\bbrush:\s*([\w+#-]+)/i.exec(className) ?? [];
    const [, named] = /(?:^|\s)(?:language|lang|highlight-source)-([\w+#-]+)/i.exec(className) ?? [];
    const found = attribute ?? named ?? brush;
    if (found !== undefined)
      return /^(?:none|plain|plaintext|auto)$/i.test(found) ? undefined : found.toLowerCase();
  }
  return undefined;
}
