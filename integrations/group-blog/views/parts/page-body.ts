import type { Words } from '../../words/words.ts';
import {
  elementsIn,
  escapeText,
  startTagOf,
  withEdits,
  type Attributes,
  type Edit,
  type HtmlElement,
} from './html-edits.ts';

export interface PageBodyOptions {
  words: Words['body'];
  /** Whether the first picture is the first one of the page. */
  hasFirstPicture: boolean;
}

/**
 * Adds to a body what it needs on a page, and not in a feed:
 * - What may be wider than the page can be scrolled with the keyboard: code, and tables, in a box of their own.
 * - Code has the name of its language above it, and a button that copies it.
 * - A picture that stands alone and has a title is a figure with a caption.
 * - The boxes of tasks have names.
 * - Cells are aligned by classes, because a content security policy forbids style attributes.
 * - Copies of pictures are told apart by their widths, where Astro has told them apart by densities.
 * - The first picture of the page is loaded at once, before anything else.
 */
export function finishForPage(html: string, options: PageBodyOptions): string {
  if (!/<(?:pre|table|input|img)[\s>]/i.test(html)) return html;
  const elements = elementsIn(html, (name) => /^(?:pre|table|t[dh]|input|img|p)$/.test(name));
  const first = options.hasFirstPicture ? elements.find(isPicture) : undefined;
  return withEdits(
    html,
    elements.flatMap((element) => [
      ...editsOf(element, element === first, options.words),
      ...figureEdits(element, html),
    ]),
  );
}

/** Tells a member's picture from a face in a link to a member. */
function isPicture({ name, attributes }: HtmlElement): boolean {
  return name === 'img' && attributes['class'] === undefined;
}

function editsOf(element: HtmlElement, isFirst: boolean, words: Words['body']): Edit[] {
  const { name, attributes, startTag, endTag, parents } = element;
  const withAttributes = (added: Attributes): Edit[] => [
    { ...startTag, text: startTagOf(name, { ...attributes, ...added }) },
  ];
  switch (name) {
    case 'pre':
      return [
        ...(endTag && parents.length === 0 ? codeBox(element, endTag, words) : []),
        ...(attributes['tabindex'] === undefined ? withAttributes({ tabindex: '0' }) : []),
      ];
    case 'table': {
      if (!endTag || parents.some((parent) => parent.name === 'table')) return [];
      const box = startTagOf('div', {
        class: 'gb-scroll',
        tabindex: '0',
        role: 'group',
        'aria-label': words.table,
      });
      return [
        { from: startTag.from, to: startTag.from, text: box },
        { from: endTag.to, to: endTag.to, text: '</div>' },
      ];
    }
    case 'input':
      return withAttributes({
        'aria-label': attributes['checked'] === undefined ? words.taskOpen : words.taskDone,
      });
    case 'img':
      return [
        {
          ...startTag,
          text: startTagOf(name, { ...attributes, ...copies(attributes), ...(isFirst && FIRST) }),
        },
      ];
    case 'p':
      return [];
    default:
      return alignedCell(element);
  }
}

/** Makes a figure of a picture that stands alone in its paragraph and has a title, which is the caption. */
function figureEdits({ name, attributes, startTag, parents }: HtmlElement, html: string): Edit[] {
  const { title = '' } = attributes;
  const paragraph = parents.at(-1);
  if (name !== 'img' || title === '' || paragraph?.name !== 'p' || !paragraph.endTag) return [];
  const { startTag: start, endTag: end } = paragraph;
  const beside = html.slice(start.to, startTag.from) + html.slice(startTag.to, end.from);
  if (beside.trim() !== '') return [];
  return [
    { ...start, text: '<figure class="gb-figure">' },
    { ...end, text: `<figcaption>${escapeText(title)}</figcaption></figure>` },
  ];
}

/** The name of the language of some code, and a button that copies it, which stays hidden until its script runs. */
function codeBox(
  { attributes, startTag: { from } }: HtmlElement,
  { to }: HtmlElement['startTag'],
  { code }: Words['body'],
): Edit[] {
  const language = attributes['data-language'] ?? '';
  const name = /^(?:|plaintext|text|txt|plain)$/.test(language)
    ? ''
    : `<span class="gb-code-name">${escapeText(language)}</span>`;
  const button = startTagOf('button', {
    class: 'gb-copy',
    type: 'button',
    hidden: '',
    'data-gb-copy': '',
    'data-gb-copied': code.copied,
    'data-gb-failed': code.failed,
  });
  return [
    { from, to: from, text: `<div class="gb-code-box">${name}${button}${escapeText(code.copy)}</button>` },
    { from: to, to, text: '</div>' },
  ];
}

const FIRST = { loading: 'eager', fetchpriority: 'high' };

function copies({ srcset, sizes, width }: Attributes): Attributes {
  if (srcset === undefined || sizes === undefined) return {};
  const widthOf = (density: string): string => `${Math.round(Number(density) * Number(width))}w`;
  return { srcset: srcset.replace(/ ([\d.]+)x(?=,|$)/g, (_, density: string) => ` ${widthOf(density)}`) };
}

function alignedCell({ name, attributes, startTag }: HtmlElement): Edit[] {
  const { style = '', align = '', ...others } = attributes;
  const side =
    /^text-align: (left|center|right)$/.exec(style)?.[1] ?? /^(?:left|center|right)$/i.exec(align)?.[0];
  if (side === undefined) return [];
  return [{ ...startTag, text: startTagOf(name, { ...others, class: `gb-align-${side.toLowerCase()}` }) }];
}
