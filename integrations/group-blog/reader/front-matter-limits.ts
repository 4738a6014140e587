import { isAlias, isCollection, isMap, isPair, isScalar, type Document } from 'yaml';
import type { FrontMatterFault } from '../problems/source-file.ts';

/** A plan of 53 weeks with two sessions a day takes a third of each. */
export const LONGEST_FRONT_MATTER = 128 * 1024;
const MOST_VALUES = 10_000;
const DEEPEST = 100;

interface Fault {
  fault: FrontMatterFault;
  error: string;
  /** Of the place, in the text. */
  offset: number;
}

/**
 * What nobody writes by hand in front matter, and what Astro's YAML reader takes for something else: too much of it, tags,
 * names that are no text, a name that stands twice. Without recursion, which is what deep nesting is out for.
 */
export function frontMatterFault({ contents }: Document): Fault | undefined {
  const stack: { node: unknown; depth: number }[] = [{ node: contents, depth: 1 }];
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    values += 1;
    const offset = offsetOf(node);
    if (values > MOST_VALUES) return tooMuch(offset, `holds more than ${MOST_VALUES} values`);
    if (depth > DEEPEST) return tooMuch(offset, `is nested more than ${DEEPEST} deep`);
    if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) {
      return { fault: 'tag', error: `${node.tag.slice(0, 40)} is a tag, and tags are not read`, offset };
    }
    const twice = isMap(node)
      ? keyFault(
          node.items.map(({ key }) => key),
          depth,
        )
      : undefined;
    if (twice) return twice;
    const inner = isCollection(node) ? node.items.toReversed() : isPair(node) ? [node.value, node.key] : [];
    for (const child of inner) {
      if (child !== null) stack.push({ node: child, depth: isPair(node) ? depth : depth + 1 });
    }
  }
  return undefined;
}

function keyFault(keys: readonly unknown[], depth: number): Fault | undefined {
  const known = new Set<string>();
  for (const key of keys) {
    const offset = offsetOf(key);
    if (!isScalar(key) || (key.value !== null && typeof key.value === 'object')) {
      return { fault: 'syntax', error: 'the name of a field is no text', offset };
    }
    const name = String(key.value);
    if (known.has(name))
      return { fault: 'twice', error: `"${name.slice(0, 40)}" stands there twice`, offset };
    // Among names that are the writer's own, which Astro's reader would take for those of another group.
    if (name === '<<' && key.type === 'PLAIN' && depth > 1) {
      return { fault: 'syntax', error: '<< brings in no other fields here', offset };
    }
    known.add(name);
  }
  return undefined;
}

function tooMuch(offset: number, error: string): Fault {
  return { fault: 'size', error: `the front matter ${error}`, offset };
}

function offsetOf(node: unknown): number {
  return isScalar(node) || isCollection(node) || isAlias(node)
    ? (node.range?.[0] ?? 0)
    : isPair(node)
      ? offsetOf(node.key)
      : 0;
}
