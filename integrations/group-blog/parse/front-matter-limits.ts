import { isAlias, isCollection, isMap, isPair, isScalar, type Document } from 'yaml';
import type { FrontMatterFault } from '../model/source-file.ts';

/** A plan of 53 weeks with two sessions a day takes half of it. */
const LONGEST = 128 * 1024;
const MOST_VALUES = 10_000;
const DEEPEST = 100;

/** Something in front matter that is not read, though it may be YAML. */
export interface Refused extends Omit<FrontMatterFault, 'at'> {
  because: 'size' | 'twice' | 'form';
  /** Where it stands in the text. */
  offset: number;
}

export function tooLong(text: string): Refused | undefined {
  if (text.length <= LONGEST) return undefined;
  return tooMuch(0, `is ${text.length} characters long; at most ${LONGEST}`);
}

/** YAML's reader goes into brackets by recursion, and broke off. */
export const TOO_DEEP = tooMuch(0, 'is nested deeper than can be read');

/**
 * What nobody writes by hand, and what Astro's reader takes for something else: too much of anything, a name that stands
 * twice, tags, names that are no text. Without recursion, which is what deep nesting is out for.
 */
export function refusedIn({ contents }: Document, text: string): Refused | undefined {
  const stack: { node: unknown; depth: number }[] = [{ node: contents, depth: 1 }];
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const offset = offsetOf(node);
    values += 1;
    if (values > MOST_VALUES) return tooMuch(offset, `has more than ${MOST_VALUES} values`);
    if (depth > DEEPEST) return tooMuch(offset, `is nested more than ${DEEPEST} deep`);
    if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) return tagged(node.tag, offset);
    const wrongKey = isMap(node)
      ? refusedKey(
          node.items.map(({ key }) => key),
          depth,
          text,
        )
      : undefined;
    if (wrongKey) return wrongKey;
    if (isPair(node)) stack.push({ node: node.value, depth }, { node: node.key, depth });
    else if (isCollection(node)) {
      for (const item of node.items.toReversed()) stack.push({ node: item, depth: depth + 1 });
    }
  }
  return undefined;
}

function refusedKey(keys: readonly unknown[], depth: number, text: string): Refused | undefined {
  const known = new Set<string>();
  for (const key of keys) {
    const offset = offsetOf(key);
    if (!isScalar(key) || (key.value !== null && typeof key.value === 'object')) {
      const error = 'the name of a field is no text';
      return { because: 'form', error, offset, fix: 'write a name of one word before the colon' };
    }
    const name = String(key.value);
    if (known.has(name)) {
      const [begin = ''] = /^[^:\n]{1,60}:?/.exec(text.slice(offset, offset + 61)) ?? [];
      const fix = `remove this line, or the line above it that begins with "${begin}"`;
      return { because: 'twice', error: 'a field stands twice', offset, fix };
    }
    known.add(name);
    // Among names that are the writer's own, Astro's reader would bring in those of another group.
    if (name === '<<' && key.type === 'PLAIN' && depth > 1) {
      const error = '<< brings in no other fields here';
      return { because: 'form', error, offset, fix: 'write every field where it belongs' };
    }
  }
  return undefined;
}

function tagged(tag: string, offset: number): Refused {
  const shown = tag.replace('tag:yaml.org,2002:', '!!').slice(0, 40);
  const fix = 'remove it; text that begins with an exclamation mark goes in quotes: title: "!"';
  return { because: 'form', error: `${shown} is a tag, and tags are not read`, offset, fix };
}

function tooMuch(offset: number, error: string): Refused {
  const fix = 'take out what does not belong there';
  return { because: 'size', error: `the front matter ${error}`, offset, fix, isTooMuch: true };
}

function offsetOf(node: unknown): number {
  if (isPair(node)) return offsetOf(node.key);
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}

/** Whether somebody may have written this front matter by hand: what is longer is not tried line by line. */
export function isByHand(text: string): boolean {
  return text.length <= 4000 && text.split('\n').length <= 120;
}
