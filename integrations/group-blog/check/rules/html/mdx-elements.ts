import type { MdxNode, SourceFile } from '../../../model/source-file.ts';

export type MdxElement = Extract<MdxNode, { type: 'element' }>;

/** The components and HTML elements in an MDX body. */
export function mdxElements({ body }: SourceFile): MdxElement[] {
  return (body?.mdx ?? []).filter((node) => node.type === 'element');
}

/** The value of an attribute: null where it is code, undefined where the element does not have it. */
export function attributeValue({ attributes }: MdxElement, name: string): string | null | undefined {
  return attributes.find((attribute) => attribute.name === name)?.value;
}
