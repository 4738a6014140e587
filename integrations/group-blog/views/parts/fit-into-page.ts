import { decodeAddress } from '../../network/addresses.ts';
import { hasPageAnchor, isPageAnchor } from '../../network/pages/page-anchors.ts';
import { isRelative } from '../../network/links.ts';
import { PICTURE_ENDING } from '../../schemas/values/picture-path.ts';
import { spaceUnseenBreaks } from '../../schemas/values/unseen-breaks.ts';
import { isOutside, type BodyContext } from './body-view.ts';
import {
  escapeText,
  elementsIn,
  startTagOf,
  withEdits,
  type Attributes,
  type Edit,
  type HtmlElement,
} from './html-edits.ts';

/**
 * Makes a rendered body part of a page or a feed, and leaves everything else in it exactly as it is:
 * - Links are resolved. A link to a page that does not exist yet becomes plain text, and a link to an unknown site gets `rel="ugc"`.
 * - Links to places in the body lead to the ids as they are, whether é is one character there or two.
 * - Headings stand below the page's own h1 without skipping a level, and lose ids that the page itself uses.
 * - Ids of footnotes get a prefix of their body, because a feed reader may show many bodies on one page. What Sätteri says of footnotes in
 *   English is said in the network's words.
 * - Unseen breaks become spaces.
 */
export function fitIntoPage(rendered: string, context: BodyContext): string {
  const html = spaceUnseenBreaks(rendered);
  if (!/<(?:a|h[1-6])[\s>]/i.test(html) && !hasPageAnchor(html)) return html;
  const elements = elementsIn(
    html,
    (name, { id }) => id !== undefined || name === 'a' || name === 'img' || HEADING.test(name),
  );
  const ids = new Set(elements.flatMap(({ attributes }) => attributes['id'] ?? []));
  const names = headingNames(elements);
  const pictures = linkedPictures(elements);
  return withEdits(
    html,
    elements.flatMap((element) => [
      ...editsOf(
        element,
        names.get(element) ?? element.name,
        fitAttributes(element, ids, context, pictures.get(element)),
      ),
      ...footnoteTexts(element, html, context.words),
    ]),
  );
}

const HEADING = /^h[1-6]$/;

/** The name of a heading at each level of a body, whose highest level stands below the page's h1. */
const NAMES = ['h2', 'h3', 'h4', 'h5', 'h6'];

/** The name that each heading gets: one level below the heading that it belongs to. */
function headingNames(elements: readonly HtmlElement[]): Map<HtmlElement, string> {
  const names = new Map<HtmlElement, string>();
  /** The names as written, from the highest level down, of the headings that what follows belongs to. */
  let above: string[] = [];
  for (const element of elements.filter(({ name }) => HEADING.test(name))) {
    // Footnotes belong to the whole body.
    const isOfBody = element.attributes['id'] === FOOTNOTES_TITLE;
    above = isOfBody ? [] : above.filter((name) => name < element.name);
    names.set(element, NAMES[above.length] ?? 'h6');
    above.push(element.name);
  }
  return names;
}

/** The address of the first picture in each link. */
function linkedPictures(elements: readonly HtmlElement[]): Map<HtmlElement, string> {
  const pictures = new Map<HtmlElement, string>();
  for (const { name, attributes, parents } of elements) {
    const link = name === 'img' ? parents.findLast((parent) => parent.name === 'a') : undefined;
    const { src } = attributes;
    if (link && src !== undefined && !pictures.has(link)) pictures.set(link, src);
  }
  return pictures;
}

function editsOf(
  { name, attributes, startTag, endTag }: HtmlElement,
  fittedName: string,
  fitted: Attributes | null,
): Edit[] {
  if (fitted === null) return [startTag, ...(endTag ? [endTag] : [])].map((tag) => ({ ...tag, text: '' }));
  const isRenamed = fittedName !== name;
  const isSame = !isRenamed && JSON.stringify(fitted) === JSON.stringify(attributes);
  return [
    ...(isSame ? [] : [{ ...startTag, text: startTagOf(fittedName, fitted) }]),
    ...(isRenamed && endTag ? [{ ...endTag, text: `</${fittedName}>` }] : []),
  ];
}

/** The id of the title above footnotes. */
const FOOTNOTES_TITLE = 'footnote-label';
const BACK_SIGN = '↩';

/** Replaces the title above footnotes, and the signs that lead back from them. */
function footnoteTexts(
  { attributes, startTag, endTag }: HtmlElement,
  html: string,
  words: BodyContext['words'],
): Edit[] {
  const from = startTag.to;
  if (attributes['id'] === FOOTNOTES_TITLE && endTag)
    return [{ from, to: endTag.from, text: escapeText(words.footnotes) }];
  const isWayBack = attributes['data-footnote-backref'] !== undefined && html.startsWith(BACK_SIGN, from);
  return isWayBack ? [{ from, to: from + BACK_SIGN.length, text: words.backSign }] : [];
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
  { name, attributes }: HtmlElement,
  ids: ReadonlySet<string>,
  context: BodyContext,
  picture: string | undefined,
): Attributes | null {
  const fitted: Record<string, string> = { ...withAnchorOf(ids, attributes) };
  for (const attribute of ['id', 'href']) {
    const named = fitted[attribute]?.replace(/^(#?)user-content-/, `$1${context.idPrefix}-`);
    if (named !== undefined) fitted[attribute] = named;
  }
  if (fitted['data-footnote-backref'] !== undefined) {
    // "Back to reference 1-2" leads to the second place that refers to the first footnote.
    const place = /[\d-]+$/.exec(fitted['aria-label'] ?? '')?.[0];
    if (place !== undefined) fitted['aria-label'] = context.words.backTo(place);
  }
  const { href, id = '' } = fitted;
  if (HEADING.test(name) && isPageAnchor(id)) delete fitted['id'];
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
