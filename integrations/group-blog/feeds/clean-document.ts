import { DomUtils, ElementType, parseDocument } from 'htmlparser2';
import { parseSrcset, stringifySrcset } from 'srcset';

type Document = ReturnType<typeof parseDocument>;
type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** They go with all that is in them. */
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
/** The parser takes more for a name than HTML does: of "<A<" it makes an element. */
const NAME = /^[a-z][a-z\d-]*$/;

/**
 * Leaves of a rendered post what is read: scripts, styles, classes, ornaments and the anchors of headings go; every
 * address leads there from anywhere; ids stay where a link of the same post leads to them.
 * @param url of the post's page.
 */
export function cleanDocument(document: Document, url: string): void {
  removeUnread(document);
  for (const heading of DomUtils.getElementsByTagName((name) => HEADING.test(name), document)) {
    removeAnchors(heading);
  }
  const elements = DomUtils.getElementsByTagName('*', document);
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

function removeUnread(document: Document): void {
  const unread = DomUtils.find(
    (node) =>
      node.type === ElementType.Comment ||
      node.type === ElementType.Directive ||
      (ElementType.isTag(node) && isUnread(node as Element)),
    document.children,
    true,
    Infinity,
  );
  for (const node of unread) DomUtils.removeElement(node);
  for (const box of DomUtils.getElementsByTagName('input', document)) {
    // The box of a task: whether it is done is all that is read of it.
    const text = box.attribs['type'] !== 'checkbox' ? '' : 'checked' in box.attribs ? '☑' : '☐';
    replace(box, text);
  }
}

function isUnread({ name, attribs }: Element): boolean {
  return REMOVED.has(name) || attribs['aria-hidden'] === 'true' || 'hidden' in attribs;
}

/** The links of a heading that lead to itself: their words stay where they are the heading's own. */
function removeAnchors(heading: Element): void {
  const { id } = heading.attribs;
  for (const link of DomUtils.getElementsByTagName('a', heading)) {
    if (id === undefined || link.attribs['href'] !== `#${id}`) continue;
    if (DomUtils.textContent(link) === DomUtils.textContent(heading)) unwrap(link);
    else DomUtils.removeElement(link);
  }
}

/** Where a column stands is no ornament. */
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

/** Null for what leads nowhere, or runs. */
function absoluteAddress(address: string, url: string, tag: string): string | null {
  const parsed = URL.parse(address, url);
  if (!parsed) return null;
  const runs = parsed.protocol === 'javascript:' || parsed.protocol === 'vbscript:';
  return runs || (parsed.protocol === 'data:' && tag === 'a') ? null : parsed.href;
}

/** The ids of the post that links in it lead to, as footnotes and their references. */
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
