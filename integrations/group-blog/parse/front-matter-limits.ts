import { isAlias, isCollection, isMap, isPair, isScalar, type Document } from 'yaml';
import { timestampDay } from './plain-scalar.ts';

/** In characters. A plan of 53 weeks with two sessions a day takes half of it. */
const MAX_YAML_LENGTH = 128 * 1024;
const MAX_YAML_VALUES = 10_000;
const MAX_YAML_DEPTH = 100;

/** Something in front matter that is not accepted, though it may be YAML. */
export interface YamlFault {
  is: 'size' | 'duplicate' | 'form';
  error: string;
  fix: string;
  /** Where in the text it stands. */
  offset: number;
}

export function lengthFault(text: string): YamlFault | undefined {
  if (text.length <= MAX_YAML_LENGTH) return undefined;
  return tooMuch(0, `is ${text.length} characters long; at most ${MAX_YAML_LENGTH}`);
}

/** What Astro's reader of YAML refuses to read. */
const UNPRINTABLE = /[^\t\n\r\x20-\x7E\x85\xA0-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u;

export function characterFault(text: string): YamlFault | undefined {
  const { index, 0: character = '' } = UNPRINTABLE.exec(text) ?? {};
  if (index === undefined) return undefined;
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const error = `a character stands there that nobody sees, U+${code}`;
  return { is: 'form', error, fix: 'write a space in its place, or remove it', offset: index };
}

/** The YAML parser enters brackets by recursion, and ran out of stack. */
export const TOO_DEEP = tooMuch(0, 'is nested deeper than can be read');

/**
 * Finds what nobody writes by hand, and what Astro's reader takes for something else: too much of anything, a field that is
 * given twice, tags, names that are not text. It uses no recursion, since deep nesting would exhaust the stack.
 */
export function yamlFaultIn({ contents }: Document, text: string): YamlFault | undefined {
  const stack: { node: unknown; depth: number }[] = [{ node: contents, depth: 1 }];
  let values = 0;
  for (let next = stack.pop(); next !== undefined; next = stack.pop()) {
    const { node, depth } = next;
    const offset = offsetOf(node);
    values += 1;
    if (values > MAX_YAML_VALUES) return tooMuch(offset, `has more than ${MAX_YAML_VALUES} values`);
    if (depth > MAX_YAML_DEPTH) return tooMuch(offset, `is nested more than ${MAX_YAML_DEPTH} deep`);
    if ((isScalar(node) || isCollection(node)) && node.tag !== undefined) return tagged(node.tag, offset);
    const keys = isMap(node) ? node.items.map(({ key }) => key) : [];
    const refused = refusedKey(keys, depth, text);
    if (refused) return refused;
    if (isPair(node)) stack.push({ node: node.value, depth }, { node: node.key, depth });
    else if (isCollection(node)) {
      for (const item of node.items.toReversed()) stack.push({ node: item, depth: depth + 1 });
    }
  }
  return undefined;
}

function refusedKey(keys: readonly unknown[], depth: number, text: string): YamlFault | undefined {
  const known = new Set<string>();
  for (const key of keys) {
    const offset = offsetOf(key);
    if (!isScalar(key) || (key.value !== null && typeof key.value === 'object')) {
      const error = 'the name of a field is not text';
      return { is: 'form', error, offset, fix: 'write a name of one word before the colon' };
    }
    if (key.type === 'PLAIN' && typeof key.value === 'string' && timestampDay(key.value) !== undefined) {
      const error = 'the name of a field is read as a date';
      return { is: 'form', error, offset, fix: `write it in quotes: "${key.value}":` };
    }
    const name = String(key.value);
    if (known.has(name)) {
      const [begin = ''] = /^[^:\n]{1,60}:?/.exec(text.slice(offset, offset + 61)) ?? [];
      const fix = `remove this line, or the line above it that begins with "${begin}"`;
      return { is: 'duplicate', error: 'a field stands twice', offset, fix };
    }
    known.add(name);
    // Below the first level, names can be the writer's own, and Astro's reader would add those of another group.
    if (name === '<<' && key.type === 'PLAIN' && depth > 1) {
      const error = '<< brings in no other fields here';
      return { is: 'form', error, offset, fix: 'write every field where it belongs' };
    }
  }
  return undefined;
}

function tagged(tag: string, offset: number): YamlFault {
  const shown = tag.replace('tag:yaml.org,2002:', '!!').slice(0, 40);
  const fix = 'remove it; text that begins with an exclamation mark goes in quotes: title: "!"';
  return { is: 'form', error: `${shown} is a tag, and tags are not read`, offset, fix };
}

function tooMuch(offset: number, error: string): YamlFault {
  const fix = 'take out what does not belong there';
  return { is: 'size', error: `the front matter ${error}`, offset, fix };
}

function offsetOf(node: unknown): number {
  if (isPair(node)) return offsetOf(node.key);
  return isScalar(node) || isCollection(node) || isAlias(node) ? (node.range?.[0] ?? 0) : 0;
}
