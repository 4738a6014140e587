import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { DEEPEST } from '../model/source-file.ts';
import { COMPONENTS, isSafeAttribute, type Components } from './mdx-components.ts';
import {
  isForeign,
  isSafeLink,
  isTick,
  plainAddress,
  propertiesOf,
  SAFE_HTML,
  withAddresses,
} from './safe-html.ts';

/** The name of the elements that take the place of nodes which are not sanitised. */
const KEPT = 'gb-kept';

const SCHEMA = {
  ...SAFE_HTML,
  tagNames: [...(SAFE_HTML.tagNames ?? []), KEPT],
  attributes: { ...SAFE_HTML.attributes, [KEPT]: ['index'] },
};

/** Hands the data of the page's view to the components in the body. */
const SHOWN: Component['attributes'][number] = {
  type: 'mdxJsxAttribute',
  name: 'shown',
  value: { type: 'mdxJsxAttributeValueExpression', value: 'props.shown' },
};

type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Kept = Element | Component;

export interface SanitiseOptions {
  /** The components that MDX may use. */
  components: Components;
  /** Whether the picture at an address in the file can be shown. */
  isPicture: (address: string) => boolean;
}

/**
 * Leaves in a body's tree what may be published: the elements of the safe list, and the components that MDX may use, with
 * plain text for attributes. Code in MDX is removed, and so is what lies deeper than Sätteri can render.
 */
export function sanitise(root: Readonly<Root>, { components, isPicture }: SanitiseOptions): Root {
  const kept: Kept[] = [];
  const prepared: Root = { type: 'root', children: prepareAll(root.children, 0) };
  return { type: 'root', children: restoreAll((sanitize(prepared, SCHEMA) as Root).children, false) };

  function prepareAll(nodes: readonly HastNode[], depth: number): ElementContent[] {
    return depth > DEEPEST ? [] : nodes.flatMap((node) => prepare(node, depth + 1));
  }

  function prepare(node: HastNode, depth: number): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: withoutMarks(node.value) }];
      case 'element':
        return prepareElement(node, depth);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const children = prepareAll(node.children, depth);
        const attributes = literalAttributes(node);
        const known = Object.hasOwn(components, name) ? components[name] : undefined;
        if (known === undefined) {
          const element = {
            type: 'element',
            tagName: name,
            properties: propertiesOf(attributes),
            children,
          } as const;
          return name.startsWith('gb-') ? children : prepareElement(element, depth);
        }
        const allowed = Object.entries(attributes).filter(
          ([key, value]) => Object.hasOwn(known, key) && isSafeAttribute(name, key, value),
        );
        const given = [...allowed.map(toAttribute), ...(Object.hasOwn(COMPONENTS, name) ? [SHOWN] : [])];
        return [keep({ ...node, attributes: given, children: [] }, children)];
      }
      default:
        return [];
    }
  }

  function prepareElement(node: Element, depth: number): ElementContent[] {
    // The highlighter writes `class`; in what members write a tree has `className`.
    if (node.tagName === 'pre' && typeof node.properties['class'] === 'string')
      return [keep(unmarked(node), [])];
    const children = prepareAll(node.children, depth);
    if (node.tagName === KEPT || (node.tagName === 'input' && !isTick(node.properties))) return children;
    return [{ ...node, properties: unmarkedProperties(withAddresses(node.properties)), children }];
  }

  function keep(node: Kept, children: ElementContent[]): Element {
    const index = kept.push(node) - 1;
    return { type: 'element', tagName: KEPT, properties: { index }, children };
  }

  function restoreAll(nodes: readonly RootContent[], isInLink: boolean): ElementContent[] {
    return nodes.flatMap((node) => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : [];
      return restore(node, isInLink);
    });
  }

  function restore(node: Element, isInLink: boolean): (Element | Component | ElementContent)[] {
    if (node.tagName === 'img') return replacePicture(node.properties, isInLink, isPicture) ?? [node];
    const children = restoreAll(node.children, isInLink || node.tagName === 'a');
    if (node.tagName !== KEPT) return [{ ...node, properties: withoutEmpty(node.properties), children }];
    const found = kept[Number(node.properties['index'])];
    if (found === undefined) return children;
    return [found.type === 'element' ? found : { ...found, children }];
  }
}

/** The properties without lists of which nothing is left: `class="button"` is no `class=""`. */
function withoutEmpty(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).filter(([, value]) => !Array.isArray(value) || value.length > 0),
  );
}

/** What takes the place of a picture that is not shown: a link to it, or only its description. Undefined if it is shown. */
export function replacePicture(
  { src, alt }: Properties,
  isInLink: boolean,
  isPicture: SanitiseOptions['isPicture'],
): ElementContent[] | undefined {
  const address = typeof src === 'string' ? plainAddress(src) : '';
  if (address !== '' && isPicture(address)) return undefined;
  const text = { type: 'text', value: typeof alt === 'string' ? alt : '' } as const;
  if (isInLink || !isForeign(address) || !isSafeLink(address)) return [text];
  const words = { type: 'text', value: text.value.trim() === '' ? address : text.value } as const;
  return [{ type: 'element', tagName: 'a', properties: { href: address }, children: [words] }];
}

function literalAttributes({ attributes }: Component): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute): [string, string][] => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      return typeof value === 'object' && value !== null ? [] : [[name, value ?? '']];
    }),
  );
}

function toAttribute([name, value]: [string, string]): Component['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value: withoutMarks(value) };
}

/** Breaks up the words that Astro looks for in finished HTML, so that it finds none in what a member wrote. */
function withoutMarks(text: string): string {
  return text.replace(/__(?=astro_)/gi, '_\u2060_');
}

function unmarkedProperties(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutMarks(value) : value,
    ]),
  );
}

/** Highlighted code with the text in it made plain in the same way. */
function unmarked(node: Element): Element {
  const children = node.children.map((child) => {
    if (child.type === 'text') return { ...child, value: withoutMarks(child.value) };
    return child.type === 'element' ? unmarked(child) : child;
  });
  return { ...node, children };
}
