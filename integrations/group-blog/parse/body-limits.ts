import { Parser } from 'htmlparser2';
import type { MdastNode } from 'satteri';

/** What renders a page goes into what is nested by recursion, and gives up at 128. */
export const DEEPEST = 120;
/** Links, pictures, headings and components each: every one is looked up. */
export const MOST_PARTS = 1000;

/** A line, from 1, that begins with more signs of quotes and lists than may be nested; they take long to parse. */
export function tooDeepLine(body: string): number | undefined {
  if (!OPENERS.test(body)) return undefined;
  return body.slice(0, OPENERS.exec(body)?.index ?? 0).split('\n').length;
}

const OPENERS = new RegExp(`^(?:[ \\t]*(?:>|[-+*](?=[ \\t])|\\d{1,9}[.)](?=[ \\t]))){${DEEPEST + 1}}`, 'm');

/** Every node with how deep it stands, in their order. */
export function* walkDepths(root: MdastNode): Generator<{ node: MdastNode; depth: number }> {
  const stack = [{ node: root, depth: 0 }];
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    yield next;
    const { node, depth } = next;
    if (!('children' in node)) continue;
    for (const child of (node.children as MdastNode[]).toReversed())
      stack.push({ node: child, depth: depth + 1 });
  }
}

/** The first node that stands too deep, the tags of raw HTML before it counted too. */
export function tooDeepNode(root: MdastNode): MdastNode | undefined {
  let current = root;
  let open = 0;
  let deepest = 0;
  // A browser closes what is left open, and never sooner.
  const tags = new Parser({
    onopentag() {
      open += 1;
      deepest = Math.max(deepest, open);
    },
    onclosetag() {
      open -= 1;
    },
  });
  for (const { node, depth } of walkDepths(root)) {
    current = node;
    if (node.type === 'html') tags.write(node.value);
    if (depth + deepest > DEEPEST) return current;
  }
  return undefined;
}
