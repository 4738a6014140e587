import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { parseSrcset, stringifySrcset } from 'srcset';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** Elements that are removed with all that is in them. */
const REMOVED = new Set(
  'script style template noscript link meta base title svg math object embed applet iframe frame frameset canvas dialog form button select textarea option'.split(
    ' ',
  ),
);

const ATTRIBUTES = new Set(
  'href hreflang cite src srcset sizes alt title width height poster controls lang dir id colspan rowspan scope headers abbr align start reversed value max type media datetime open'.split(
    ' ',
  ),
);

const ADDRESSES = ['href', 'src', 'poster', 'cite'];
const HEADING = /^h[1-6]$/;
/** The parser takes more for a name than HTML does: it makes an element of "<A<". */
const NAME = /^[a-z][a-z\d-]*$/;

/**
 * Leaves of a rendered post what is read. Scripts, styles, classes, ornaments and the anchors of headings are removed; every
 * address becomes absolute; an id stays if a link of the same post leads to it.
 * @param url of the post's page.
 */
export function cleanDocument(document: Document, url: string): void {
  const elements = withoutAnchors(readElements(document.children));
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
    const isOrnament = element.name === 'span' && Object.keys(attribs).length === 0;
    if (isOrnament || !NAME.test(element.name)) unwrap(element);
  }
}

/** Removes what nobody reads, and returns the elements that stay, in the order of the text. */
function readElements(nodes: Document['children'], found: Element[] = []): Element[] {
  for (const node of [...nodes]) {
    if (node.type === ElementType.Comment || node.type === ElementType.Directive) {
      DomUtils.removeElement(node);
    } else if (ElementType.isTag(node)) {
      readElement(node as Element, found);
    }
  }
  return found;
}

function readElement(element: Element, found: Element[]): void {
  if (isUnread(element)) {
    DomUtils.removeElement(element);
  } else if (element.name === 'input') {
    // All that is read of the box of a task is whether the task is done.
    const tick = 'checked' in element.attribs ? '☑' : '☐';
    replace(element, element.attribs['type'] === 'checkbox' ? tick : '');
  } else {
    found.push(element);
    readElements(element.children, found);
  }
}

function isUnread({ name, attribs }: Element): boolean {
  return REMOVED.has(name) || attribs['aria-hidden'] === 'true' || 'hidden' in attribs;
}

/** Removes the links of headings that lead to the heading itself; their words stay if the heading has no others. */
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

/** Keeps the alignment of a column, which is a style in some posts. */
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
  if (attribs['srcset'] === undefined) return;
  const candidates = parseSrcset(attribs['srcset']).flatMap((candidate) => {
    const absolute = absoluteAddress(candidate.url, url, tag);
    return absolute === null ? [] : [{ ...candidate, url: absolute }];
  });
  if (candidates.length > 0) attribs['srcset'] = stringifySrcset(candidates);
  else Reflect.deleteProperty(attribs, 'srcset');
}

/** Null for an address that leads nowhere, or that runs something. */
function absoluteAddress(address: string, url: string, tag: string): string | null {
  const parsed = URL.parse(address, url);
  if (!parsed) return null;
  const runs = parsed.protocol === 'javascript:' || parsed.protocol === 'vbscript:';
  return runs || (parsed.protocol === 'data:' && tag === 'a') ? null : parsed.href;
}

/** The ids in the post that links in it lead to, as those of footnotes do. */
function targetsOf(elements: readonly Element[], url: string): Set<string> {
  const page = new URL(url).href;
  return new Set(
    elements.flatMap(({ attribs: { href } }) => {
      const [before, id] = href?.split('#') ?? [];
      return before === page && id !== undefined ? [id, decoded(id)] : [];
    }),
  );
}

function decoded(id: string): string {
  try {
    return decodeURIComponent(id);
  } catch {
    return id;
  }
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
