import type { z } from 'zod';
import { fieldLine, flowLine } from './yaml-line.ts';
import { LINK_LABELS } from '../schemas/member.ts';
import { fieldSchemas, fieldNames, itemSchema, schemaAt, valueAt } from './schema-walk.ts';
import type { FrontMatter } from '../model/source-file.ts';

/** Names that no field has, in one group of fields. */
export interface UnknownNames extends Pick<FrontMatter, 'data' | 'locate' | 'typed'> {
  /** The schema of the whole front matter. */
  schema: z.ZodType;
  /** The path of the group. */
  parent: readonly PropertyKey[];
  keys: readonly string[];
}

/** What to do about a value that stands under a name that no field has. */
export interface FieldFix {
  /** Undefined where it is told with another name. */
  fix: string | undefined;
  /** The field that it is, or is a part of. */
  meantField?: PropertyKey[];
  /** How the field is called here that another program has under this name. */
  is?: string;
}

/** What was meant by a name that is like no other; undefined where nobody can tell. */
export function misplacedField(names: UnknownNames, key: string): FieldFix | undefined {
  const value = valueAt(names.data, [...names.parent, key]);
  if (value === undefined || value === null) return undefined;
  return (
    besideItsGroup(names, key, value) ??
    outOfTheBody(names, key, value) ??
    outOfItsGroup(names, key) ??
    withAnotherName(names, value) ??
    outOfItsItem(names, key, value)
  );
}

/** `cover: ./roof.jpg` and `alt: A roof`, which are one field. */
function besideItsGroup(names: UnknownNames, key: string, value: unknown): FieldFix | undefined {
  for (const [name, schema] of schemasIn(names)) {
    const first = valueAt(names.data, [...names.parent, name]);
    if (typeof first !== 'string' || !Object.hasOwn(fieldSchemas(schema), key)) continue;
    const values = [value, names.typed([...names.parent, key])];
    const groups = fieldNames(schema).flatMap((field) =>
      values.map((own) => ({ [field]: first, [key]: own })),
    );
    const group = groups.find((one) => schema.safeParse(one).success);
    if (group === undefined) continue;
    const fix = `write "${fieldLine(name, group)}" in the place of this line and of "${fieldLine(name, first)}"`;
    return { fix, meantField: [...names.parent, name] };
  }
  return undefined;
}

/** `days: 21` without `plan:`, and `miles: 3` without `values:`. */
function outOfItsGroup(names: UnknownNames, key: string): FieldFix | undefined {
  const fields = schemasIn(names);
  // The values of a post are for its challenge.
  const isForNothing =
    fields.some(([name]) => name === 'challenge') && valueAt(names.data, ['challenge']) === undefined;
  for (const [name, schema] of fields) {
    if (valueAt(names.data, [...names.parent, name]) !== undefined) continue;
    if (isForNothing && name === 'values') continue;
    const inIt = names.keys
      .filter((other) => name !== 'links' || isLink(other, valueAt(names.data, [...names.parent, other])))
      .flatMap((other): object[] => {
        const path = [...names.parent, other];
        const pairs = [valueAt(names.data, path), names.typed(path)].map((own) => ({ [other]: own }));
        return pairs.filter((pair) => schema.safeParse(pair).success).slice(0, 1);
      });
    if (!inIt.some((pair) => Object.hasOwn(pair, key))) continue;
    const meantField = [...names.parent, name];
    if (!Object.hasOwn(inIt[0] ?? {}, key)) return { fix: undefined, meantField };
    const line = `write "${name}: ${flowLine(Object.assign({}, ...inIt) as object)}"`;
    return { fix: inIt.length > 1 ? `${line} in the place of these ${inIt.length} lines` : line, meantField };
  }
  return undefined;
}

/** A map of links takes any name and any text. */
function isLink(key: string, value: unknown): boolean {
  return LINK_LABELS.includes(key) || (typeof value === 'string' && /^\S+[@.:/]\S+$/.test(value));
}

/** `date: 2026-11-21` where only `on` is missing, and takes a date. */
function withAnotherName(names: UnknownNames, value: unknown): FieldFix | undefined {
  const missing = schemasIn(names).filter(
    ([name, schema]) =>
      valueAt(names.data, [...names.parent, name]) === undefined &&
      !schema.safeParse(undefined).success &&
      !schema.safeParse('…').success &&
      schema.safeParse(value).success,
  );
  const [[name] = [], ...others] = missing;
  if (name === undefined || others.length > 0) return undefined;
  return { fix: `write "${fieldLine(name, value)}"`, meantField: [...names.parent, name] };
}

/** `target: 40` at the start of its line, below the goal that it belongs to. */
function outOfItsItem(
  { data, locate, typed, ...names }: UnknownNames,
  key: string,
  value: unknown,
): FieldFix | undefined {
  const at = locate([...names.parent, key]);
  for (const [name, schema] of schemasIn(names)) {
    const list = valueAt(data, [...names.parent, name]);
    const fields = fieldSchemas(itemSchema(schema));
    const own = Object.hasOwn(fields, key) ? fields[key] : undefined;
    const right = [value, typed([...names.parent, key])].find((one) => own?.safeParse(one).success === true);
    if (!Array.isArray(list) || right === undefined) continue;
    const item = [...names.parent, name, list.length - 1];
    const first = Object.keys((list.at(-1) ?? {}) as object)[0] ?? '';
    const start = locate([...item, first]);
    // An item in braces does not go on in a line of its own.
    const isInLines = start.column === locate(item).column && start.line < at.line;
    if (!isInLines || valueAt(list.at(-1), [key]) !== undefined) continue;
    const spaces = start.column - 1;
    const fix = `write "${' '.repeat(spaces)}${fieldLine(key, right)}", with ${spaces} spaces before it, where it belongs to the lines of ${name}`;
    return { fix };
  }
  return undefined;
}

const WORDS = /^(?:about|bio(?:graphy)?|body|comments?|content|descriptions?|notes?|remarks?|text|words)$/i;

/** `note: Rain`, where the words stand below the fields. */
function outOfTheBody({ parent }: UnknownNames, key: string, value: unknown): FieldFix | undefined {
  if (parent.length > 0 || typeof value !== 'string' || !WORDS.test(key)) return undefined;
  return { fix: `remove it, and write "${value}" below the second line of ---` };
}

function schemasIn({ schema, parent }: Pick<UnknownNames, 'schema' | 'parent'>): [string, z.ZodType][] {
  return Object.entries(fieldSchemas(schemaAt(schema, parent)));
}
