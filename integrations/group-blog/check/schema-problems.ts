import type { z } from 'zod';
import { describeIssue, plain } from './describe-issue.ts';
import { firstLines, fixFor, fixWith } from './field-fixes.ts';
import { flowValue } from '../suggest/yaml-line.ts';
import { meantValues } from '../suggest/meant-value.ts';
import type { Problem, ProblemCode } from '../model/problem.ts';
import { fieldsOf, schemaAt, valueAt } from '../suggest/schema-walk.ts';
import type { Misread, SourceFrontMatter } from '../model/source-file.ts';
import { unknownFields, type Found } from './unknown-field.ts';

type Issue = z.core.$ZodIssue;

type ReadFrontMatter = Extract<SourceFrontMatter, { data: unknown }>;

export interface ParsedFrontMatter {
  /** Where there are problems: the fields that are right. */
  data: Readonly<Record<string, unknown>>;
  problems: Problem[];
}

/** Parses front matter by the schema of its kind, and reports what keeps it from fitting. */
export function parseFrontMatter(
  schema: z.ZodObject,
  file: string,
  frontMatter: ReadFrontMatter,
): ParsedFrontMatter {
  const { data, locate, misread } = frontMatter;
  const result = schema.safeParse(data);
  const issues = result.success ? [] : withoutSizes(result.error.issues);
  const found = [
    ...misread.flatMap((value) => describeMisread(schema, value, data)),
    ...issues.flatMap((issue) => toProblems(schema, issue, frontMatter)),
    ...protoNames(data).flatMap((holder) =>
      unknownFields({ schema, holder, keys: ['__proto__'], data, locate }),
    ),
  ];
  const problems = withoutTwice(found).map(({ code, path, message, fix }): Problem => ({
    code,
    severity: 'error',
    file,
    ...locate(path),
    field: path.length > 0 ? path.join('.') : null,
    message,
    fix,
  }));
  const fields = result.success ? (result.data as ParsedFrontMatter['data']) : rightFields(schema, data);
  return { data: fields, problems };
}

/** Among names that are the writer's own, Zod leaves `__proto__` out without a word: where it stands. */
function protoNames(data: unknown): PropertyKey[][] {
  return ['values', 'links', 'prompts'].flatMap((field) => {
    const names = valueAt(data, [field]);
    const isHeld = typeof names === 'object' && names !== null && Object.hasOwn(names, '__proto__');
    return isHeld ? [[field]] : [];
  });
}

/** What is no list is not told how many items one has. */
function withoutSizes(issues: readonly Issue[]): readonly Issue[] {
  const places = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues.filter(
    ({ code, path }) => (code !== 'too_big' && code !== 'too_small') || !places.has(path.join('.')),
  );
}

const TOLD_ONCE: ReadonlySet<ProblemCode> = new Set(['missing-field', 'wrong-type']);

/** A field that is missing only because its name is misspelt, or wrong because a part of it stands elsewhere, is told once. */
function withoutTwice(found: readonly Found[]): Found[] {
  const meant = new Set(found.flatMap(({ means }) => (means === undefined ? [] : [means.join('.')])));
  return found.filter(({ code, path }) => !TOLD_ONCE.has(code) || !meant.has(path.join('.')));
}

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

function toProblems(schema: z.ZodType, issue: Issue, frontMatter: ReadFrontMatter): Found[] {
  const { data, isFenced, misread, locate } = frontMatter;
  if (issue.code === 'unrecognized_keys') {
    return unknownFields({ schema, holder: issue.path, keys: issue.keys, data, locate });
  }
  const path = [...issue.path];
  const name = path.join('.');
  const value = valueAt(data, path);
  const own = schemaAt(schema, path);
  if (value === undefined) {
    const fix = isFenced ? fixFor(schema, path) : firstLines(schema);
    return [{ code: 'missing-field', path, message: `${name} is missing`, fix }];
  }
  if (value === null) {
    const isOptional = own?.safeParse(undefined).success === true;
    const code = isOptional ? 'wrong-type' : 'missing-field';
    const lost = misread.find((other) => other.path.join('.') === name)?.meant;
    const message = lost === undefined ? `${name} has no value` : `${name} has no value: ${HASH}`;
    const fix = lost === undefined ? undefined : fixWith(typed(own, lost), path, lost, data, own);
    return [{ code, path, message, fix: fix ?? fixFor(schema, path) }];
  }
  if (issue.code === 'invalid_key') return [wrongName(schema, path, value)];
  const { code, says, meant, fix } = describeIssue(issue, value);
  const meants = meant === undefined ? meantValues(own, value) : [meant];
  return [
    {
      code,
      path,
      message: `${name} ${says}`,
      fix: fix ?? fixWith(meants, path, value, data, own) ?? fixFor(schema, path),
    },
  ];
}

/** A name that cannot stand there; mostly there is a number in it that can. */
function wrongName(schema: z.ZodType, path: PropertyKey[], value: unknown): Found {
  const message = `${path.join('.')} is not a name that can stand there`;
  const number = /^\D{0,12}([1-9]\d{0,2})\D{0,2}$/.exec(String(path.at(-1)))?.[1];
  const isRight = number !== undefined && schemaAt(schema, path)?.safeParse(value).success === true;
  const fix = isRight ? `write "${number}: ${flowValue(value)}"` : fixFor(schema, path);
  return { code: 'wrong-type', path, message, fix };
}

const HASH = 'what stands after # is not read';

/** A value that fits, but was meant to be another one that fits too. */
function describeMisread(schema: z.ZodType, { path, because, meant }: Misread, data: unknown): Found[] {
  const value = valueAt(data, path);
  const own = schemaAt(schema, path);
  const fits = (some: unknown): boolean => own?.safeParse(some).success === true;
  if (value === null || !fits(value) || !fits(meant)) return [];
  const line = (text: unknown): string | undefined => fixWith([JSON.stringify(text)], path, value, data, own);
  const isComment = because === 'comment';
  const says = isComment ? HASH : 'round quotes are taken for a part of the text';
  const other = isComment ? 'remove the # and what follows' : `${line(value) ?? ''}, where they are one`;
  const message = `${path.join('.')} is ${plain(value)}: ${says}`;
  const fix = `${line(meant) ?? ''}; or ${other}`;
  return [{ code: 'wrong-type', path: [...path], message, fix }];
}

/** A value as it is, where it fits, in quotes; else what was probably meant by it. */
function typed(schema: z.ZodType | undefined, value: string): string[] {
  return schema?.safeParse(value).success === true ? [JSON.stringify(value)] : meantValues(schema, value);
}
