import { fieldsIn, type MdxNode, type SourceFile } from '../../../model/source-file.ts';
import {
  COMPONENT_EXAMPLES,
  componentsWith,
  type ComponentAttributes,
  type Components,
} from '../../../safety/mdx-components.ts';
import { network } from '../../../schemas/network.ts';
import type { CheckContext } from '../../rule.ts';

type MdxElement = Extract<MdxNode, { type: 'element' }>;

/** The components and HTML elements in an MDX body. */
export function mdxElements({ body }: SourceFile): MdxElement[] {
  return (body?.mdx ?? []).filter((node) => node.type === 'element');
}

/** The value of an attribute: null where it is code, undefined where the element does not have it. */
export function attributeValue({ attributes }: MdxElement, name: string): string | null | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}

/** The components that MDX may use: those of every network, and those that network.md lists, whatever else is wrong in it. */
export function components({ files }: CheckContext): Components {
  const file = files.find(({ path }) => path === network.path);
  const listed = network.schema
    .pick({ components: true })
    .loose()
    .safeParse(file ? fieldsIn(file) : {});
  return componentsWith(listed.data?.components);
}

/** A component in an MDX body. HTML elements are none. */
export interface ComponentUse {
  file: SourceFile;
  element: MdxElement;
  /** The attributes that it can have; undefined where there is no such component. */
  known: ComponentAttributes | undefined;
}

export function componentUses(context: CheckContext): ComponentUse[] {
  const known = context.once(components);
  return context.parsed.flatMap(({ file }) =>
    mdxElements(file)
      .filter(({ name }) => !/^[a-z][a-z0-9]*$/.test(name))
      .map((element) => {
        const { name } = element;
        return { file, element, known: Object.hasOwn(known, name) ? known[name] : undefined };
      }),
  );
}

/** The attributes that a component must have and does not. */
export function missingAttributes({ element, known = {} }: ComponentUse): string[] {
  return Object.keys(known).filter(
    (key) =>
      known[key] === 'required' &&
      !element.attributes.some(({ name, value }) => name === key && value !== ''),
  );
}

/** How a component is written. */
export function componentExample(name: string): string {
  return COMPONENT_EXAMPLES[name] ?? `<${name} …>`;
}
