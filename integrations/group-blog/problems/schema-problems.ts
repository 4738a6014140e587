import { z } from 'zod';
import type { IssueParams } from '../schemas/fields.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { nearest, suggest } from './near.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { Position } from './source-file.ts';

type Issue = z.core.$ZodIssue;

/** Outside Astro a picture is the path that was written. */
const PICTURE_PATH = z.string().min(1);

const SCHEMAS: Readonly<Record<Kind, z.ZodType>> = {
  network: KINDS.network.schema(),
  members: KINDS.members.schema(PICTURE_PATH),
  posts: KINDS.posts.schema(PICTURE_PATH),
  communities: KINDS.communities.schema(),
  challenges: KINDS.challenges.schema(),
  participants: KINDS.participants.schema(),
  checkIns: KINDS.checkIns.schema(),
};

/** Front matter that fits its kind's schema, or the problems that keep it from fitting. */
export function parseFrontMatter(
  kind: Kind,
  file: string,
  data: unknown,
  locate: (path: readonly PropertyKey[]) => Position,
): { data: unknown } | { problems: Problem[] } {
  const schema = SCHEMAS[kind];
  const result = schema.safeParse(data, { reportInput: true });
  if (result.success) return { data: result.data };
  const problems = result.error.issues.flatMap((issue) =>
    toProblems(schema, issue, data).map(({ path, ...rest }): Problem => ({
      severity: 'error',
      file,
      ...locate(path),
      field: path.length > 0 ? path.join('.') : null,
      ...rest,
    })),
  );
  return { problems };
}

interface Found {
  code: ProblemCode;
  path: PropertyKey[];
  message: string;
  fix: string;
}

function toProblems(schema: z.ZodType, issue: Issue, data: unknown): Found[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => unknownField(schema, [...issue.path, key], data));
  }
  // A key of a record that is not of its form is reported where the key stands.
  if (issue.code === 'invalid_union') {
    const deeper = issue.errors.flat().find(({ path }) => path.length > 0);
    if (deeper) return toProblems(schema, { ...deeper, path: [...issue.path, ...deeper.path] }, data);
  }
  const path = [...issue.path];
  const name = path.join('.');
  const fix = fixFor(schema, path);
  const value = valueAt(data, path);
  if (value === undefined && issue.code !== 'custom') {
    return [{ code: 'missing-field', path, message: `${name} is missing`, fix }];
  }
  if (value === null) return [{ code: 'wrong-type', path, message: `${name} has no value`, fix }];
  const { code, says } = describe(issue, value);
  return [{ code, path, message: `${name || 'the front matter'} ${says}`, fix }];
}

function describe(issue: Issue, value: unknown): { code: ProblemCode; says: string } {
  const shown = quote(value);
  switch (issue.code) {
    case 'too_big':
      return {
        code: 'out-of-range',
        says: `is ${sizeOf(issue.origin, value)}: at most ${issue.maximum} ${unitOf(issue.origin)}`.trim(),
      };
    case 'too_small':
      if (issue.origin === 'string') return { code: 'missing-field', says: 'is empty' };
      return {
        code: 'out-of-range',
        says: `is ${sizeOf(issue.origin, value)}: at least ${issue.minimum} ${unitOf(issue.origin)}`.trim(),
      };
    case 'invalid_type':
      if (typeof value === 'number')
        return { code: 'out-of-range', says: `is ${shown}, not a number that can be counted with` };
      return { code: 'wrong-type', says: `is ${shown}, not ${article(issue.expected)}` };
    case 'invalid_value':
      return { code: 'wrong-type', says: `is ${shown}; ${allowedValues(issue.values.map(String), value)}` };
    case 'custom': {
      const params = issue.params as IssueParams | undefined;
      return { code: params?.problem ?? 'wrong-type', says: `(${shown}) ${issue.message}` };
    }
    default:
      return { code: 'wrong-type', says: `is ${shown}, which does not have the right form` };
  }
}

function allowedValues(values: readonly string[], value: unknown): string {
  if (values.length === 1) return `only ${values[0] ?? ''} can stand there`;
  return suggest(String(value), values) ?? '';
}

function unknownField(schema: z.ZodType, path: PropertyKey[], data: unknown): Found {
  const key = String(path.at(-1));
  const holder = schemaAt(schema, path.slice(0, -1));
  const known = holder instanceof z.ZodObject ? Object.keys(holder.shape) : [];
  const near = known.includes(key) ? undefined : nearest(key, known);
  const value = valueAt(data, path);
  const fix =
    near !== undefined
      ? `write "${near}: ${typeof value === 'object' ? '…' : typeof value === 'string' ? value : plain(value)}"`
      : key === 'values'
        ? 'add the line "challenge: <its id>", or remove values'
        : `remove it; the fields are ${known.join(', ')}`;
  return { code: 'unknown-field', path, message: `${path.join('.')} is not a field here`, fix };
}

/** The line to type, from the example in the field's own schema, or in that of the nearest field around it. */
function fixFor(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const example = exampleOf(schemaAt(schema, path.slice(0, length), true));
    if (example !== undefined) return `write, for example, "${example}"`;
  }
  return 'write lines of the form "name: value" between two lines of ---';
}

function exampleOf(schema: z.ZodType | undefined): string | undefined {
  for (let inner = schema; inner !== undefined; inner = unwrap(inner)) {
    const example = inner.meta()?.['example'];
    if (typeof example === 'string') return example;
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.out as z.ZodType;
  return undefined;
}

function schemaAt(schema: z.ZodType, path: readonly PropertyKey[], wrapped = false): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const holder: z.ZodType | undefined = current && bare(current);
    if (holder instanceof z.ZodObject) current = holder.shape[String(step)] as z.ZodType | undefined;
    else if (holder instanceof z.ZodArray) current = holder.element as z.ZodType;
    else current = undefined;
  }
  return wrapped || current === undefined ? current : bare(current);
}

function bare(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner === undefined ? schema : bare(inner);
}

function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}

function quote(value: unknown): string {
  const text = Array.isArray(value)
    ? 'a list'
    : typeof value === 'object'
      ? 'a group of fields'
      : typeof value === 'string'
        ? `"${value}"`
        : plain(value);
  return text.length > 60 ? `${text.slice(0, 59)}…"` : text;
}

/** A number or a flag as it is written. */
function plain(value: unknown): string {
  return typeof value === 'number' ? `${value}` : JSON.stringify(value);
}

function sizeOf(origin: string, value: unknown): string {
  if (origin === 'string' && typeof value === 'string') return `${value.length} characters long`;
  if (origin === 'array' && Array.isArray(value)) return `${value.length} items long`;
  return String(value);
}

function unitOf(origin: string): string {
  return origin === 'string' ? 'are allowed' : origin === 'array' ? 'items' : '';
}

function article(expected: string): string {
  const names: Record<string, string> = {
    string: 'text (put it in quotes)',
    array: 'a list: [one, two]',
    object: 'a group of fields: { name: value }',
    record: 'a group of fields: { name: value }',
    number: 'a number',
    int: 'a whole number',
    boolean: 'true',
  };
  return names[expected] ?? expected;
}
