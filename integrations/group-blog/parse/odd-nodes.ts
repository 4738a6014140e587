import type { MdastNode } from 'satteri';
import type { OddNode } from '../model/source-file.ts';
import { isEmpty } from './anchors.ts';
import { positionOf } from './markdown.ts';

/** What Markdown read otherwise than it was meant, as far as its nodes show it. */
export function oddNodes(body: string, nodes: readonly MdastNode[]): OddNode[] {
  const notes = new Set(
    nodes.flatMap((node) => (node.type === 'footnoteReference' ? [node.identifier] : [])),
  );
  return nodes.flatMap((node): OddNode[] => {
    const { start, end } = node.position ?? {};
    const from = start?.offset ?? 0;
    const odd = (type: OddNode['type'], text: string): OddNode[] => {
      const isGlued = /[\p{L}\p{N}]$/u.test(body.slice(Math.max(0, from - 2), from));
      return [{ type, text, isGlued, at: positionOf(node) }];
    };
    switch (node.type) {
      case 'heading':
        return isEmpty(node) ? odd('empty-heading', body.slice(from, end?.offset)) : [];
      case 'link':
        if (isEmpty(node)) return node.url === '' ? [] : odd('empty-link', node.url);
        return BEYOND_ASCII.test(node.url) && !/[[<]/.test(body[from] ?? '[')
          ? odd('bare-address', node.url)
          : [];
      case 'footnoteDefinition':
        return notes.has(node.identifier) ? [] : odd('unused-note', node.identifier);
      case 'delete': {
        const [, words] = /^~([^~\s]{1,10})~$/.exec(body.slice(from, end?.offset)) ?? [];
        return words === undefined || !/\p{L}/u.test(body[from - 1] ?? '') ? [] : odd('single-tilde', words);
      }
      default:
        return [];
    }
  });
}

const BEYOND_ASCII = /[^\x00-\x7F]/;
