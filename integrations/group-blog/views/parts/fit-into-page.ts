import { Parser } from 'htmlparser2';
import { decodeAddress } from '../../network/addresses.ts';
import { hasPageAnchor, isPageAnchor } from '../../network/page-anchors.ts';
import { isRelative } from '../../network/links.ts';
import { PICTURE_ENDING } from '../../schemas/picture-path.ts';
import { spaceUnseenBreaks } from '../../schemas/unseen-breaks.ts';
import { isOutside, type BodyContext } from './body-view.ts';

/**
 * Makes a rendered body part of a page, and leaves everything else in it exactly as it is:
 * - Links are resolved. A link to a page that does not exist yet becomes plain text, and a link to an unknown site gets `rel="ugc"`.
 * - Links to places in the body lead to the ids as they are, whether é is one character there or two.
 * - Headings are lowered below the page's own h1, and lose ids that the page itself uses.
 * - Ids of footnotes get a prefix of their body, because a feed reader may show many bodies on one page.
 * - Unseen breaks become spaces.
 * - Cells of tables lose style attributes, which a content security policy forbids.
 */
export function fitIntoPage(rendered: string, context: BodyContext): string {
  const html = spaceUnseenBreaks(rendered);
  if (!/<(?:a|h1)[\s>]|<t[dh] style/i.test(html) && !hasPageAnchor(html)) return html;
  const elements = elementsIn(html);
  const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  const isLowered = elements.some(({ name }) => name === 'h1');
  return withEdits(
    html,
    elements.flatMap((element) => editsOf(element, context, { isLowered, ids })),
  );
}

type Attributes = Readonly<Record<string, string>>;

/** A part of the text, from `from` up to but not including `to`. */
interface Range {
  from: number;
  to: number;
}

interface Element {
  name: string;
  attributes: Attributes;
  startTag: Range;
  /** Null if the element ends without one. */
  endTag: Range | null;
  /** The address of the picture in a link. */
  picture?: string;
}

interface Edit extends Range {
  text: string;
}

/** Finds the elements that may have to be changed. */
function elementsIn(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  // The parser counts white space after the name of an end tag to what follows.
  const currentTag = (): Range => ({
    from: html.indexOf('<', parser.startIndex),
    to: html.indexOf('>', parser.endIndex) + 1,
  });
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        const link = name === 'img' ? open.findLast((element) => element.name === 'a') : undefined;
        if (link && attributes['src'] !== undefined) link.picture ??= attributes['src'];
        if (!/^(?:a|h[1-6]|t[dh])$/.test(name) && attributes['id'] === undefined) return;
        const element: Element = { name, attributes, startTag: currentTag(), endTag: null };
        elements.push(element);
        open.push(element);
      },
      onclosetag(name, isImplied) {
        const index = open.findLastIndex((element) => element.name === name);
        const [element] = index === -1 ? [] : open.splice(index);
        if (element && !isImplied) element.endTag = currentTag();
      },
    },
    { decodeEntities: true },
  );
  parser.end(html);
  return elements;
}

function editsOf(
  { name, attributes, startTag, endTag, picture }: Element,
  context: BodyContext,
  { isLowered, ids }: { isLowered: boolean; ids: ReadonlySet<string> },
): Edit[] {
  const fitted = fitAttributes(name, withAnchorOf(ids, attributes), context, picture);
  if (fitted === null) return [startTag, ...(endTag ? [endTag] : [])].map((tag) => ({ ...tag, text: '' }));
  // An h6 stays, because there is no lower level.
  const fittedName = isLowered ? name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`) : name;
  const isRenamed = fittedName !== name;
  const isSame = !isRenamed && JSON.stringify(fitted) === JSON.stringify(attributes);
  return [
    ...(isSame ? [] : [{ ...startTag, text: startTagOf(fittedName, fitted) }]),
    ...(isRenamed && endTag ? [{ ...endTag, text: `</${fittedName}>` }] : []),
  ];
}

/** Leads a link to the id in the same body that differs from its anchor only in how letters and their marks are put together. */
function withAnchorOf(ids: ReadonlySet<string>, attributes: Attributes): Attributes {
  const { href = '' } = attributes;
  if (!href.startsWith('#')) return attributes;
  const anchor = decodeAddress(href.slice(1));
  if (ids.has(anchor)) return attributes;
  const id = [...ids].find((one) => one.normalize() === anchor.normalize());
  return id === undefined ? attributes : { ...attributes, href: `#${encodeURI(id)}` };
}

/** The attributes that an element has in the page; null for a link that leads nowhere. */
function fitAttributes(
  name: string,
  attributes: Attributes,
  context: BodyContext,
  picture: string | undefined,
): Attributes | null {
  const fitted: Record<string, string> = { ...attributes };
  for (const attribute of ['id', 'href']) {
    const named = fitted[attribute]?.replace(/^(#?)user-content-/, `$1${context.idPrefix}-`);
    if (named !== undefined) fitted[attribute] = named;
  }
  const { href, id = '', style = '' } = fitted;
  if (/^h[1-6]$/.test(name) && isPageAnchor(id)) delete fitted['id'];
  if (/^t[dh]$/.test(name)) {
    const [, side] = /^text-align: (left|center|right)$/.exec(style) ?? [];
    if (side !== undefined) {
      delete fitted['style'];
      fitted['align'] = side;
    }
  }
  if (name !== 'a' || href === undefined) return fitted;
  // A picture beside the file has no address but the one that it is shown from.
  if (picture !== undefined && isRelative(href) && PICTURE_ENDING.test(href))
    return { ...fitted, href: picture };
  const resolved = context.resolve(href);
  if (resolved === null) return null;
  fitted['href'] = resolved;
  const isUntrusted = isOutside(resolved) && !context.trustedLinks.includes(decodeAddress(href));
  if (isUntrusted) fitted['rel'] = 'nofollow ugc noopener';
  return fitted;
}

function startTagOf(name: string, attributes: Attributes): string {
  const written = Object.entries(attributes).map(([attribute, value]) =>
    value === ''
      ? ` ${attribute}`
      : ` ${attribute}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`,
  );
  return `<${name}${written.join('')}>`;
}

function withEdits(text: string, edits: readonly Edit[]): string {
  let edited = '';
  let at = 0;
  for (const { from, to, text: replacement } of edits.toSorted((a, b) => a.from - b.from)) {
    edited += text.slice(at, from) + replacement;
    at = to;
  }
  return edited + text.slice(at);
}
