import { Parser } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import { htmlTagsIn } from './html-tags.ts';
import { literalAttributes, toMdxNode } from './markdown.ts';

/**
 * Finds the address of the first picture that a link stands around.
 * @param nodes in the order of the text.
 * @returns the addresses of a node's links in their order, for a node of raw HTML can have several.
 */
export function picturesInLinks(
  nodes: readonly MdastNode[],
  definitions: ReadonlyMap<string, string>,
): ReadonlyMap<MdastNode, readonly (string | undefined)[]> {
  const found = new Map<MdastNode, (string | undefined)[]>();
  // In raw HTML the start of a link, its picture and its end can be nodes of their own.
  let ofNode: (string | undefined)[] = [];
  let open: (string | undefined)[] | undefined;
  const show = (url: string | undefined): void => {
    if (open) open[open.length - 1] ??= url;
  };
  const parser = new Parser(
    {
      onopentag(name, { href, src }) {
        if (name === 'img') show(src);
        if (name !== 'a' || href === undefined) return;
        ofNode.push(undefined);
        open = ofNode;
      },
      onclosetag(name) {
        if (name === 'a') open = undefined;
      },
    },
    { decodeEntities: true },
  );
  for (const node of nodes) {
    if (node.type === 'html') {
      ofNode = [];
      found.set(node, ofNode);
      parser.write(node.value);
    } else {
      show(pictureOf(node, definitions));
      if (isLink(node)) found.set(node, [firstPictureIn(node, definitions)]);
    }
  }
  return found;
}

function isLink(node: MdastNode): boolean {
  return node.type === 'link' || node.type === 'linkReference' || isElement(node, 'a');
}

function firstPictureIn(node: MdastNode, definitions: ReadonlyMap<string, string>): string | undefined {
  const own = pictureOf(node, definitions);
  if (own !== undefined || !('children' in node)) return own;
  for (const child of node.children as MdastNode[]) {
    const found = firstPictureIn(child, definitions);
    if (found !== undefined) return found;
  }
  return undefined;
}

function pictureOf(node: MdastNode, definitions: ReadonlyMap<string, string>): string | undefined {
  if (node.type === 'image') return node.url;
  if (node.type === 'imageReference') return definitions.get(node.identifier);
  if (node.type === 'html') return htmlTagsIn([node]).find(({ name }) => name === 'img')?.attributes['src'];
  const element = isElement(node, 'img') ? toMdxNode(node) : undefined;
  return element?.type === 'element' ? literalAttributes(element)['src'] : undefined;
}

function isElement(node: MdastNode, name: string): boolean {
  return (node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement') && node.name === name;
}
