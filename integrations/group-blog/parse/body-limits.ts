import { Parser } from 'htmlparser2';
import type { MdastNode } from 'satteri';
import { MAX_DEPTH } from '../model/source-file.ts';
import type { NodeAtDepth } from './markdown.ts';

/** A body may have this many links, pictures, headings and components each: the checks look up every one. */
export const MAX_PARTS = 1000;

/** The number of a line that opens more quotes and lists than may be nested, and would take long to parse. */
export function tooDeepLine(body: string): number | undefined {
  if (!OPENERS.test(body)) return undefined;
  return body.slice(0, OPENERS.exec(body)?.index ?? 0).split('\n').length;
}

const OPENERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${MAX_DEPTH + 1}}`, 'm');

/** The first node that lies too deep, where the tags of raw HTML before it are counted, too. */
export function tooDeepNode(nodes: readonly NodeAtDepth[]): MdastNode | undefined {
  let open = 0;
  let deepest = 0;
  // A browser closes an element that is left open at the end, and no sooner.
  const tags = new Parser({
    onopentag() {
      open += 1;
      deepest = Math.max(deepest, open);
    },
    onclosetag() {
      open -= 1;
    },
  });
  for (const { node, depth } of nodes) {
    if (node.type === 'html') tags.write(node.value);
    if (depth + deepest > MAX_DEPTH) return node;
  }
  return undefined;
}
