import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toHtml } from 'hast-util-to-html';
import { Parser } from 'htmlparser2';
import { MAX_DEPTH } from '../model/source-file.ts';
import { sanitise } from './sanitise.ts';

/** HTML from another site, as it may be published here. */
export interface ForeignHtml {
  html: string;
  /** How many pictures became links. */
  pictures: number;
}

/** Elements on which no line of text goes on. */
const BLOCKS =
  /^(?:address|article|aside|blockquote|br|dd|div|dl|dt|fieldset|figcaption|figure|footer|form|h[1-6]|header|hr|li|main|nav|ol|p|pre|section|table|td|th|tr|ul)$/;
/** Elements whose content is for programs. */
const UNREAD = /^(?:embed|iframe|noscript|object|script|select|style|svg|template|textarea|title)$/;

/**
 * Leaves in HTML from another site what members' bodies may have, too. Addresses become absolute, pictures become links, ids are dropped, and
 * of what is nested deeper than a page can be the text alone is left.
 * @param base the address that other addresses in it start from.
 */
export function cleanForeignHtml(source: string, base: string): ForeignHtml {
  if (depthOf(source) > MAX_DEPTH) return { html: asParagraph(foreignText(source)), pictures: 0 };
  const root = fromHtml(source, { fragment: true });
  let pictures = 0;
  const prepared: Root = {
    type: 'root',
    children: root.children.flatMap((node) => prepare(node as ElementContent)),
  };
  const clean = sanitise(prepared, { components: {}, isPicture: () => false });
  return { html: toHtml(clean, { characterReferences: { useNamedReferences: true } }).trim(), pictures };

  function prepare(node: ElementContent): ElementContent[] {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'img') {
      if (isForCounting(node)) return [];
      pictures += 1;
    }
    const properties = { ...node.properties };
    delete properties['id'];
    for (const name of ['href', 'src', 'cite']) {
      const address = properties[name];
      if (typeof address !== 'string') continue;
      const absolute = URL.parse(address.trim(), base);
      if (absolute === null) Reflect.deleteProperty(properties, name);
      else properties[name] = absolute.href;
    }
    return [{ ...node, properties, children: node.children.flatMap(prepare) }];
  }
}

/** Whether a picture is only there to count readers. */
function isForCounting({ properties: { width, height } }: Element): boolean {
  return [width, height].some((size) => size !== undefined && Number(size) <= 1);
}

/** What is no part of a summary, besides. */
const NO_SENTENCE = /^(?:figcaption|figure|h[1-6]|pre|table)$/;

/** The words in HTML, in one line. */
export function foreignText(source: string): string {
  return wordsIn(source, (name) => UNREAD.test(name));
}

/** The words in HTML that are sentences, in one line: without headings, code, tables and captions. Where there are only those, all words. */
export function foreignSentences(source: string): string {
  return wordsIn(source, (name) => UNREAD.test(name) || NO_SENTENCE.test(name)) || foreignText(source);
}

function wordsIn(source: string, isUnread: (name: string) => boolean): string {
  const words: string[] = [];
  let unread = 0;
  const parser = new Parser({
    onopentag(name) {
      if (isUnread(name)) unread += 1;
      if (BLOCKS.test(name)) words.push(' ');
    },
    ontext(text) {
      if (unread === 0) words.push(text);
    },
    onclosetag(name) {
      if (isUnread(name)) unread -= 1;
      if (BLOCKS.test(name)) words.push(' ');
    },
  });
  parser.end(source);
  return words.join('').replace(/\s+/g, ' ').trim();
}

function depthOf(source: string): number {
  let depth = 0;
  let deepest = 0;
  const parser = new Parser({
    onopentag() {
      depth += 1;
      deepest = Math.max(deepest, depth);
    },
    onclosetag() {
      depth -= 1;
    },
  });
  parser.end(source);
  return deepest;
}

function asParagraph(text: string): string {
  return text === ''
    ? ''
    : toHtml({ type: 'element', tagName: 'p', properties: {}, children: [{ type: 'text', value: text }] });
}
