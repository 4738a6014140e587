import { parseDocument } from 'yaml';
import { z } from 'zod';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import { describeIssue, plain } from './describe-issue.ts';
import { meantValue } from './meant-value.ts';
import { nearest } from './near.ts';
import type { Problem, ProblemCode } from './problem.ts';
import { exampleOf, fieldsOf, isList, schemaAt, valueAt } from './schema-walk.ts';
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
  verdicts: KINDS.verdicts.schema(),
};

export interface ParsedFrontMatter {
  /** Where there are problems: the fields that are right. */
  data: Readonly<Record<string, unknown>>;
  problems: Problem[];
}

/** Front matter as its kind's schema reads it, and the problems that keep it from fitting. */
export function parseFrontMatter(
  kind: Kind,
  file: string,
  data: unknown,
  locate: (path: readonly PropertyKey[]) => Position,
): ParsedFrontMatter {
  const schema = SCHEMAS[kind];
  const result = schema.safeParse(data);
  const problems = [
    ...(result.error?.issues ?? []).flatMap((issue) => toProblems(schema, issue, data)),
    ...protoNames(data).map((path) => unknownField(schema, path, data)),
  ].map(({ path, ...rest }): Problem => ({
    severity: 'error',
    file,
    ...locate(path),
    field: path.length > 0 ? path.join('.') : null,
    ...rest,
  }));
  const isRight = result.success && problems.length === 0;
  return { data: isRight ? (result.data as ParsedFrontMatter['data']) : rightFields(schema, data), problems };
}

/** Where Zod leaves out `__proto__` without a word: among names that are the writer's own. */
function protoNames(data: unknown): PropertyKey[][] {
  return Object.entries(data ?? {}).flatMap(([field, value]: [string, unknown]) =>
    OWN_NAMES.has(field) && Object.hasOwn(Object(value) as object, '__proto__') ? [[field, '__proto__']] : [],
  );
}

const OWN_NAMES: ReadonlySet<string> = new Set(['values', 'links', 'prompts']);

/** So that one wrong field does not hide what another one refers to. */
function rightFields(schema: z.ZodType, data: unknown): Record<string, unknown> {
  return Object.fromEntries(
    fieldsOf(schema).flatMap((name) => {
      const value = valueAt(data, [name]);
      const result = value === undefined ? undefined : schemaAt(schema, [name])?.safeParse(value);
      return result?.success === true ? [[name, result.data]] : [];
    }),
  );
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
  const path = [...issue.path];
  const name = path.join('.');
  const value = valueAt(data, path);
  if (value === undefined) {
    return [{ code: 'missing-field', path, message: `${name} is missing`, fix: fixFor(schema, path) }];
  }
  if (value === null) {
    const isOptional = schemaAt(schema, path)?.safeParse(undefined).success === true;
    const code = isOptional ? 'wrong-type' : 'missing-field';
    return [{ code, path, message: `${name} has no value`, fix: fixFor(schema, path) }];
  }
  const { code, says, meant, fix } = describeIssue(issue, value);
  const own = schemaAt(schema, path);
  return [
    {
      code,
      path,
      message: `${name} ${says}`,
      fix: fix ?? fixWith(meant ?? meantValue(own, value), path, value, own) ?? fixFor(schema, path),
    },
  ];
}

/** The line to type, where it is known what was meant, as it is written. */
function fixWith(
  meant: string | undefined,
  path: readonly PropertyKey[],
  value: unknown,
  schema: z.ZodType | undefined,
): string | undefined {
  if (meant === undefined) return undefined;
  const written = parseDocument(meant, { logLevel: 'silent' });
  // What was a number and has to be text is no date for all that.
  if (written.errors.length > 0 || schema?.safeParse(written.toJS()).success === false) return undefined;
  const key = path.at(-1);
  return typeof key === 'number'
    ? `write ${meant} in the place of ${plain(value)}`
    : `write "${String(key)}: ${meant}"`;
}

function unknownField(schema: z.ZodType, path: PropertyKey[], data: unknown): Found {
  const key = String(path.at(-1));
  const known = fieldsOf(schemaAt(schema, path.slice(0, -1)));
  const message = `${path.join('.')} is not a field here`;
  const near = nearest(key, known);
  const value = valueAt(data, path);
  const shown = typeof value === 'object' ? '…' : typeof value === 'string' ? value : plain(value);
  if (near === undefined) {
    return { code: 'unknown-field', path, message, fix: `remove it; the fields are ${known.join(', ')}` };
  }
  const line = isList(schemaAt(schema, [...path.slice(0, -1), near])) ? `[${shown}]` : shown;
  return { code: 'unknown-field', path, message, fix: `write "${near}: ${line}"` };
}

/** The example of the field, or of the nearest field around it that has one. */
function fixFor(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const example = exampleOf(schemaAt(schema, path.slice(0, length)));
    if (example !== undefined) return `write, for example, "${example}"`;
  }
  return 'write lines of the form "name: value" between two lines of ---';
}
