import type { Element, ElementContent, Properties, Root, RootContent } from 'hast';
import { sanitize } from 'hast-util-sanitize';
import type { HastNode, MdxJsxFlowElementHast, MdxJsxTextElementHast } from 'satteri';
import { MAX_DEPTH } from '../model/source-file.ts';
import { BUILT_IN_COMPONENTS, isSafeAttribute, type Components } from './mdx-components.ts';
import {
  isForeign,
  isSafeLink,
  isTaskCheckbox,
  plainAddress,
  propertiesOf,
  SAFE_HTML,
  withAddresses,
} from './safe-html.ts';

/** The name of the elements that take the place of nodes which are not sanitised. */
const PLACEHOLDER = 'gb-kept';

const SCHEMA = {
  ...SAFE_HTML,
  tagNames: [...(SAFE_HTML.tagNames ?? []), PLACEHOLDER],
  attributes: { ...SAFE_HTML.attributes, [PLACEHOLDER]: ['index'] },
};

/** The attribute that passes the data of the page's view to a component in the body. */
const COMPONENT_DATA: Component['attributes'][number] = {
  type: 'mdxJsxAttribute',
  name: 'componentData',
  value: { type: 'mdxJsxAttributeValueExpression', value: 'props.componentData' },
};

type Component = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type SetAside = Element | Component;

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
  const setAside: SetAside[] = [];
  const prepared: Root = { type: 'root', children: prepareAll(root.children, 0) };
  return { type: 'root', children: restoreAll((sanitize(prepared, SCHEMA) as Root).children, false) };

  function prepareAll(nodes: readonly HastNode[], depth: number): ElementContent[] {
    return depth > MAX_DEPTH ? [] : nodes.flatMap((node) => prepare(node, depth + 1));
  }

  function prepare(node: HastNode, depth: number): ElementContent[] {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', value: withoutAstroMarkers(node.value) }];
      case 'element':
        return prepareElement(node, depth);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement': {
        const name = node.name ?? '';
        const children = prepareAll(node.children, depth);
        const attributes = textAttributes(node);
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
        const given = [
          ...allowed.map(toAttribute),
          ...(Object.hasOwn(BUILT_IN_COMPONENTS, name) ? [COMPONENT_DATA] : []),
        ];
        return [replace({ ...node, attributes: given, children: [] }, children)];
      }
      default:
        return [];
    }
  }

  function prepareElement(node: Element, depth: number): ElementContent[] {
    // The highlighter writes `class`; in what members write a tree has `className`.
    if (node.tagName === 'pre' && typeof node.properties['class'] === 'string')
      return [replace(codeWithoutMarkers(node), [])];
    const children = prepareAll(node.children, depth);
    if (node.tagName === PLACEHOLDER || (node.tagName === 'input' && !isTaskCheckbox(node.properties)))
      return children;
    return [{ ...node, properties: propertiesWithoutMarkers(withAddresses(node.properties)), children }];
  }

  function replace(node: SetAside, children: ElementContent[]): Element {
    const index = setAside.push(node) - 1;
    return { type: 'element', tagName: PLACEHOLDER, properties: { index }, children };
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
    if (node.tagName !== PLACEHOLDER)
      return [{ ...node, properties: withoutEmpty(node.properties), children }];
    const found = setAside[Number(node.properties['index'])];
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

function textAttributes({ attributes }: Component): Record<string, string> {
  return Object.fromEntries(
    attributes.flatMap((attribute): [string, string][] => {
      if (attribute.type !== 'mdxJsxAttribute') return [];
      const { name, value } = attribute;
      return typeof value === 'object' && value !== null ? [] : [[name, value ?? '']];
    }),
  );
}

function toAttribute([name, value]: [string, string]): Component['attributes'][number] {
  return { type: 'mdxJsxAttribute', name, value: withoutAstroMarkers(value) };
}

/** Breaks up the markers that Astro looks for in finished HTML, so that it finds none in what a member wrote. */
function withoutAstroMarkers(text: string): string {
  return text.replace(/__(?=astro_)/gi, '_\u2060_');
}

function propertiesWithoutMarkers(properties: Properties): Properties {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [
      name,
      typeof value === 'string' ? withoutAstroMarkers(value) : value,
    ]),
  );
}

/** Highlighted code, in which the same is done to all text. */
function codeWithoutMarkers(node: Element): Element {
  const children = node.children.map((child) => {
    if (child.type === 'text') return { ...child, value: withoutAstroMarkers(child.value) };
    return child.type === 'element' ? codeWithoutMarkers(child) : child;
  });
  return { ...node, children };
}
