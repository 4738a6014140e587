import type { Element, ElementContent, Root } from 'hast';
import { decodedAddress } from '../../model/web-address.ts';

/**
 * Takes the notes out of HTML to which a small number in the text leads.
 * @returns them by their ids, without the links that lead back.
 */
export function footnotesIn(root: Root): Map<string, Element> {
  const wanted = new Set<string>();
  visit(root, (element, ancestors) => {
    const id = targetOf(element);
    const isSmall = ancestors.some(({ tagName }) => tagName === 'sup') || holds(element, 'sup');
    const isNamed = /footnote|(?:^|[-_\s])fn(?:$|[-_:\s\d])/i.test(`${classOf(element)} ${id ?? ''}`);
    if (id !== undefined && (isSmall || isNamed) && !isBacklink(element)) wanted.add(id);
  });
  const found = new Map<string, Element>();
  if (wanted.size > 0) takeOut(root, wanted, found);
  return found;
}

function takeOut(parent: Root | Element, wanted: ReadonlySet<string>, found: Map<string, Element>): void {
  const all = parent.children as readonly ElementContent[];
  parent.children = all.filter((child) => {
    if (child.type !== 'element') return true;
    const id = idOf(child);
    if (wanted.has(id) && /^(?:li|p|div|dd|aside)$/.test(child.tagName) && !found.has(id)) {
      withoutBacklinks(child);
      found.set(id, child);
      return false;
    }
    // Substack writes the number of a note as a link beside its words.
    const number = /footnote/i.test(classOf(child))
      ? child.children.find((one) => isWanted(one, wanted))
      : undefined;
    const noteId = number?.type === 'element' ? number.properties['id'] : undefined;
    if (typeof noteId === 'string' && !found.has(noteId)) {
      child.children = child.children.filter((one) => one !== number);
      found.set(noteId, child);
      return false;
    }
    const hadItems = child.children.some((one) => one.type === 'element');
    takeOut(child, wanted, found);
    // A list from which all notes were taken is gone, and the line above it.
    return !(hadItems && /^(?:ol|ul|section|div)$/.test(child.tagName) && isEmpty(child));
  });
}

function isWanted(node: ElementContent, wanted: ReadonlySet<string>): boolean {
  return node.type === 'element' && node.tagName === 'a' && wanted.has(idOf(node));
}

function idOf({ properties: { id } }: Element): string {
  return typeof id === 'string' ? id : '';
}

function isEmpty({ children }: Element): boolean {
  return children.every(
    (child) =>
      (child.type === 'text' && child.value.trim() === '') ||
      (child.type === 'element' && child.tagName === 'hr') ||
      child.type === 'comment',
  );
}

function withoutBacklinks(parent: Element): void {
  parent.children = parent.children.filter((child) => {
    if (child.type !== 'element') return true;
    if (isBacklink(child)) return false;
    withoutBacklinks(child);
    return true;
  });
}

/** Whether an element is a link from a note back to the text. */
function isBacklink(element: Element): boolean {
  if (targetOf(element) === undefined) return false;
  const words = element.children.map((child) => (child.type === 'text' ? child.value : '')).join('');
  return (
    /^[\s↩↵⤴⏎^↑\uFE0E\uFE0F]+$/u.test(words) ||
    /backref|backlink|reversefootnote|return/i.test(classOf(element))
  );
}

function targetOf({ tagName, properties }: Element): string | undefined {
  const href = properties['href'];
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#') || href.length < 2)
    return undefined;
  return decodedAddress(href.slice(1));
}

function classOf({ properties: { className } }: Element): string {
  return Array.isArray(className) ? className.join(' ') : '';
}

function holds({ children }: Element, tagName: string): boolean {
  return children.some((child) => child.type === 'element' && child.tagName === tagName);
}

function visit(
  root: Root | Element,
  see: (element: Element, ancestors: readonly Element[]) => void,
  ancestors: readonly Element[] = [],
): void {
  for (const child of root.children) {
    if (child.type !== 'element') continue;
    see(child, ancestors);
    visit(child, see, [...ancestors, child]);
  }
}
