import { Parser } from 'htmlparser2';
import { decodeAddress } from '../../network/addresses.ts';
import { hasPageAnchor, isPageAnchor } from '../../network/page-anchors.ts';
import { isRelative } from '../../network/links.ts';
import { PICTURE_ENDING } from '../../schemas/picture-path.ts';
import { isOutside, type BodyPlace } from './post-body.ts';

/**
 * Makes a rendered body a part of a page. Its links lead where they should, or become plain text if they lead nowhere yet;
 * links to strangers say that they are a member's. Its headings stand below the page's own h1 and take none of the page's
 * own ids. Its footnotes have the body's name, because many bodies may stand on one page of a feed reader. Its tables do
 * without style attributes, which a content security policy forbids. Everything else stays as it is, to the letter.
 */
export function fitIntoPage(html: string, place: BodyPlace): string {
  if (!/<(?:a|h1)[\s>]|<t[dh] style/i.test(html) && !hasPageAnchor(html)) return html;
  const elements = elementsIn(html);
  const isLowered = elements.some(({ name }) => name === 'h1');
  return withEdits(
    html,
    elements.flatMap((element) => editsOf(element, place, isLowered)),
  );
}

type Attributes = Readonly<Record<string, string>>;

/** A part of the text: its first character, and the one behind its last. */
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

/** The elements that may have to be changed. */
function elementsIn(html: string): Element[] {
  const elements: Element[] = [];
  const open: Element[] = [];
  // The parser takes white space behind the name of an end tag for the beginning of what follows.
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
  place: BodyPlace,
  isLowered: boolean,
): Edit[] {
  const fitted = fitAttributes(name, attributes, place, picture);
  if (fitted === null) return [startTag, ...(endTag ? [endTag] : [])].map((tag) => ({ ...tag, text: '' }));
  // The last level stays.
  const fittedName = isLowered ? name.replace(/^h([1-5])$/, (_, level) => `h${Number(level) + 1}`) : name;
  const isRenamed = fittedName !== name;
  const isSame = !isRenamed && JSON.stringify(fitted) === JSON.stringify(attributes);
  return [
    ...(isSame ? [] : [{ ...startTag, text: startTagOf(fittedName, fitted) }]),
    ...(isRenamed && endTag ? [{ ...endTag, text: `</${fittedName}>` }] : []),
  ];
}

/** The attributes that an element has in the page; null for a link that leads nowhere. */
function fitAttributes(
  name: string,
  attributes: Attributes,
  place: BodyPlace,
  picture: string | undefined,
): Attributes | null {
  const fitted: Record<string, string> = { ...attributes };
  for (const attribute of ['id', 'href']) {
    const named = fitted[attribute]?.replace(/^(#?)user-content-/, `$1${place.name}-`);
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
  const resolved = place.resolve(href);
  if (resolved === null) return null;
  fitted['href'] = resolved;
  const isStrangers = isOutside(resolved) && !place.own.includes(decodeAddress(href));
  if (isStrangers) fitted['rel'] = 'nofollow ugc noopener';
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
