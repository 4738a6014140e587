import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { decodedAddress } from '../model/web-address.ts';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Elements that are removed with all that is in them. */
const REMOVED = new Set(
  'script style template noscript link meta base title svg math object embed applet iframe frame frameset canvas dialog form button select textarea option'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  'href hreflang cite src alt title width height poster controls lang dir id colspan rowspan scope headers abbr align start reversed value max type media datetime open'.split(
    ' ',
  ),
);

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const HEADING = /^h[1-6]$/;
/** Matches the names that HTML allows. The parser allows more: it makes an element of "<A<". */
const NAME = /^[a-z][a-z\d-]*$/;

/**
 * Removes from a rendered post what a feed reader does not show: scripts, styles, classes, empty spans and the anchors of headings. Every
 * address becomes absolute, an id stays only if a link of the same post leads to it, and a picture has one address.
 * @param url the address of the post's page.
 */
export function cleanDocument(document: Document, url: string): void {
  const elements = withoutAnchors(keptElements(document.children));
  for (const element of elements) {
    alignCell(element);
    makeAbsolute(element, url);
  }
  const targets = targetsOf(elements, url);
  for (const element of elements) {
    const { attribs } = element;
    for (const name of Object.keys(attribs)) {
      if (!ATTRIBUTES.has(name) || (name === 'id' && !targets.has(attribs['id'] ?? ''))) {
        Reflect.deleteProperty(attribs, name);
      }
    }
    const isPlainSpan = element.name === 'span' && Object.keys(attribs).length === 0;
    if (isPlainSpan || !NAME.test(element.name)) unwrap(element);
  }
}

/** Removes comments and elements that are not read, and returns the elements that stay, in document order. */
function keptElements(nodes: Document['children'], found: Element[] = []): Element[] {
  for (const node of [...nodes]) {
    if (node.type === ElementType.Comment || node.type === ElementType.Directive) {
      DomUtils.removeElement(node);
    } else if (ElementType.isTag(node)) {
      keepElement(node as Element, found);
    }
  }
  return found;
}

function keepElement(element: Element, found: Element[]): void {
  if (isRemoved(element)) {
    DomUtils.removeElement(element);
  } else if (element.name === 'input') {
    // A checkbox shows whether a task is done.
    const tick = 'checked' in element.attribs ? '☑' : '☐';
    replace(element, element.attribs['type'] === 'checkbox' ? tick : '');
  } else {
    found.push(element);
    keptElements(element.children, found);
  }
}

function isRemoved({ name, attribs }: Element): boolean {
  const isCopy = name === 'source' && !('src' in attribs);
  return REMOVED.has(name) || isCopy || attribs['aria-hidden'] === 'true' || 'hidden' in attribs;
}

/** Removes the links of headings to themselves, and keeps their text if it is the heading's whole text. */
function withoutAnchors(elements: readonly Element[]): Element[] {
  const anchors = new Set<Element>();
  for (const heading of elements) {
    const { id } = heading.attribs;
    if (id === undefined || !HEADING.test(heading.name)) continue;
    for (const link of DomUtils.getElementsByTagName('a', heading)) {
      if (link.attribs['href'] !== `#${id}`) continue;
      if (DomUtils.textContent(link) === DomUtils.textContent(heading)) unwrap(link);
      else DomUtils.removeElement(link);
      anchors.add(link);
    }
  }
  return elements.filter((element) => !anchors.has(element));
}

/** Turns the alignment of a cell from a style into an attribute. */
function alignCell({ name, attribs }: Element): void {
  if (name !== 'td' && name !== 'th') return;
  const [, align] = /text-align:\s*(left|right|center)/.exec(attribs['style'] ?? '') ?? [];
  if (align !== undefined) attribs['align'] = align;
}

function makeAbsolute({ name: tag, attribs }: Element, url: string): void {
  for (const name of ADDRESSES) {
    if (attribs[name] === undefined) continue;
    const absolute = absoluteAddress(attribs[name], url, tag);
    if (absolute === null) Reflect.deleteProperty(attribs, name);
    else attribs[name] = absolute;
  }
}

/** Returns null for an address that cannot be parsed, or that runs a script. */
function absoluteAddress(address: string, url: string, tag: string): string | null {
  const parsed = URL.parse(address, url);
  if (!parsed) return null;
  const runs = parsed.protocol === 'javascript:' || parsed.protocol === 'vbscript:';
  return runs || (parsed.protocol === 'data:' && tag === 'a') ? null : parsed.href;
}

/** Returns the ids to which links of the same post lead, such as those of footnotes. */
function targetsOf(elements: readonly Element[], url: string): Set<string> {
  const page = new URL(url).href;
  return new Set(
    elements.flatMap(({ attribs: { href } }) => {
      const [before, id] = href?.split('#') ?? [];
      return before === page && id !== undefined ? [id, decodedAddress(id)] : [];
    }),
  );
}

function unwrap(element: Element): void {
  for (const child of [...element.children]) DomUtils.prepend(element, child);
  DomUtils.removeElement(element);
}

function replace(element: Element, text: string): void {
  const [node] = parseDocument(text).children;
  if (node) DomUtils.replaceElement(element, node);
  else DomUtils.removeElement(element);
}
