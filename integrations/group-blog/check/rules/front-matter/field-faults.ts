import type { z } from 'zod';
import type { ParsedFile } from '../../../model/parsed-content.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { guessValues } from '../../../suggest/guess-value.ts';
import { misplacedField, type UnknownNames } from '../../../suggest/misplaced-field.ts';
import { misreadValues, type MisreadValue } from '../../../suggest/misread-values.ts';
import { fieldNames, schemaAt, valueAt } from '../../../suggest/schema-walk.ts';
import { fieldLine, flowValue } from '../../../suggest/yaml-line.ts';
import type { FindEdits } from '../../edits.ts';
import type { CheckContext, Finding } from '../../rule.ts';
import { describeIssue, scalarText, type FieldCode } from './describe-issue.ts';
import { editsOfValue } from './field-edits.ts';
import { exampleFix, firstLines, lineFix } from './field-fixes.ts';

type Issue = z.core.$ZodIssue;

/** A value or a name in front matter that does not fit the schema, or was meant to be something else. */
export interface FieldFault {
  /** The code of the rule that it breaks. */
  code: FieldCode;
  field: readonly PropertyKey[];
  message: string;
  fix: string;
  edits?: FindEdits;
  /** The field that a misspelt name stands for, or that a value is a part of. */
  meantField?: readonly PropertyKey[];
}

/** The findings of one of the rules about fields. */
export function fieldFindings(code: FieldCode, context: CheckContext): Finding[] {
  return context
    .once(faultsByFile)
    .flatMap(({ file, faults }) =>
      faults.filter((fault) => fault.code === code).map((fault) => ({ ...fault, file })),
    );
}

/** The faults in each file that has any. */
export function faultsByFile({ parsed, kinds, allowed }: CheckContext) {
  return parsed.flatMap((one) => {
    const { file, frontMatter, issues } = one;
    const misread = misreadValues(frontMatter.text);
    if (file.place.is !== 'content' || issues.length + misread.length === 0) return [];
    const faults = withoutConsequences(
      faultsIn(one, kindNamed(file.place.kind, kinds).schema, misread),
      allowed,
    );
    return faults.length > 0 ? [{ file, faults }] : [];
  });
}

function faultsIn(parsed: ParsedFile, schema: z.ZodObject, misread: readonly MisreadValue[]): FieldFault[] {
  const {
    frontMatter: { data, locate },
    issues,
  } = parsed;
  return [
    ...misread.flatMap((value) => misreadFault(value, schema, data)),
    ...withoutSizes(issues).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownFieldFaults({ schema, parent: issue.path, keys: issue.keys, data, locate })
        : issueFault(issue, schema, parsed, misread),
    ),
  ];
}

/** Leaves out that a value has the wrong size where it has the wrong type. */
function withoutSizes(issues: readonly Issue[]): readonly Issue[] {
  const places = new Set(
    issues.filter(({ code }) => code === 'invalid_type').map(({ path }) => path.join('.')),
  );
  return issues.filter(
    ({ code, path }) => (code !== 'too_big' && code !== 'too_small') || !places.has(path.join('.')),
  );
}

const CONSEQUENCES: ReadonlySet<FieldCode> = new Set(['missing-field', 'wrong-type']);

/**
 * Leaves out a field that is missing only because its name is misspelt, or wrong because a part of it stands elsewhere,
 * unless that is let be.
 */
function withoutConsequences(faults: readonly FieldFault[], allowed: ReadonlySet<string>): FieldFault[] {
  const meant = new Set(
    faults.flatMap(({ code, meantField }) =>
      meantField === undefined || allowed.has(code) ? [] : [meantField.join('.')],
    ),
  );
  return faults.filter(({ code, field }) => !CONSEQUENCES.has(code) || !meant.has(field.join('.')));
}

function issueFault(
  issue: Issue,
  schema: z.ZodObject,
  { frontMatter }: ParsedFile,
  misread: readonly MisreadValue[],
): FieldFault {
  const { data, isFenced } = frontMatter;
  const field = [...issue.path];
  const name = field.join('.');
  const value = valueAt(data, field);
  const own = schemaAt(schema, field);
  if (value === undefined) {
    const fix = isFenced ? exampleFix(schema, field) : firstLines(schema);
    return { code: 'missing-field', field, message: `${name} is missing`, fix };
  }
  if (value === null) {
    const code = own?.safeParse(undefined).success === true ? 'wrong-type' : 'missing-field';
    const lost = misread.find(({ path }) => path.join('.') === name)?.meant;
    const message = `${name} has no value${lost === undefined ? '' : `: ${AFTER_HASH}`}`;
    const fix = lost === undefined ? undefined : lineFix(quotedOrGuessed(own, lost), field, lost, data, own);
    return { code, field, message, fix: fix ?? exampleFix(schema, field) };
  }
  if (issue.code === 'invalid_key') return wrongKeyFault(schema, field, value);
  const { code, says, meant, fix } = describeIssue(issue, value);
  const guesses = meant === undefined ? guessValues(own, value) : [meant];
  const edits = editsOfValue(frontMatter, { field, value, schema: own, guesses });
  return {
    code,
    field,
    message: `${name} ${says}`,
    fix: fix ?? lineFix(guesses, field, value, data, own) ?? exampleFix(schema, field),
    ...(edits && { edits }),
  };
}

/** A name that cannot stand there; mostly there is a number in it that can. */
function wrongKeyFault(schema: z.ZodType, field: PropertyKey[], value: unknown): FieldFault {
  const message = `${field.join('.')} is not a name that can stand there`;
  const number = /^\D{0,12}([1-9]\d{0,2})\D{0,2}$/.exec(String(field.at(-1)))?.[1];
  const isRight = number !== undefined && schemaAt(schema, field)?.safeParse(value).success === true;
  const fix = isRight ? `write "${number}: ${flowValue(value)}"` : exampleFix(schema, field);
  return { code: 'wrong-type', field, message, fix };
}

const AFTER_HASH = 'what stands after # is not read';

/** A value that fits, but was meant to be another one that fits too. */
function misreadFault(
  { path, because, meant }: MisreadValue,
  schema: z.ZodType,
  data: unknown,
): FieldFault[] {
  const value = valueAt(data, path);
  const own = schemaAt(schema, path);
  const fits = (some: unknown): boolean => own?.safeParse(some).success === true;
  if (value === null || !fits(value) || !fits(meant)) return [];
  const lineWith = (text: unknown): string => lineFix([JSON.stringify(text)], path, value, data, own) ?? '';
  const isComment = because === 'comment';
  const says = isComment ? AFTER_HASH : 'round quotes are taken for a part of the text';
  const other = isComment ? 'remove the # and what follows' : `${lineWith(value)}, where they are one`;
  const message = `${path.join('.')} is ${scalarText(value)}: ${says}`;
  return [{ code: 'wrong-type', field: path, message, fix: `${lineWith(meant)}; or ${other}` }];
}

/** The text itself in quotes, where it fits; else what was probably meant by it. */
function quotedOrGuessed(schema: z.ZodType | undefined, text: string): string[] {
  return schema?.safeParse(text).success === true ? [JSON.stringify(text)] : guessValues(schema, text);
}

/** Says what was probably meant by names that no field has. Names whose fix is one line make one fault. */
function unknownFieldFaults(names: UnknownNames): FieldFault[] {
  return names.keys.flatMap((key) => unknownFieldFault(names, key) ?? []);
}

function unknownFieldFault(names: UnknownNames, key: string): FieldFault | undefined {
  const { schema, parent, data } = names;
  const field = [...parent, key];
  const known = fieldNames(schemaAt(schema, parent));
  // "title:Day 5: rain" is a field of the name "title:Day 5".
  const [, name = key, rest] = /^([^:]+):(.+)$/.exec(key) ?? [];
  const near = nearest(name, known);
  const isGlued = near !== undefined && rest !== undefined;
  const message = `${field.join('.')} ${isGlued ? 'has no space after its first colon' : 'is not a field here'}`;
  const code = 'unknown-field';
  if (near === undefined) {
    const { fix, meantField } = misplacedField(names, key) ?? {
      fix: `remove it; the fields are ${known.join(', ')}`,
    };
    return fix === undefined ? undefined : { code, field, message, fix, ...(meantField && { meantField }) };
  }
  const meantField = [...parent, near];
  const value = valueAt(data, field);
  const text =
    rest === undefined ? value : `${rest}: ${typeof value === 'string' ? value : scalarText(value)}`;
  const fix =
    value === null
      ? exampleFix(schema, meantField)
      : renameFix(key, near, text, schemaAt(schema, meantField));
  return { code, field, message, fix, meantField };
}

const MAX_LINE_LENGTH = 120;

/** The line with its right name; the name alone, where the value goes over several lines or a long one. */
function renameFix(key: string, name: string, value: unknown, schema: z.ZodType | undefined): string {
  const [guess] = schema?.safeParse(value).success === true ? [] : guessValues(schema, value);
  const line = guess === undefined ? fieldLine(name, value) : `${name}: ${guess}`;
  const isLong = line.length > MAX_LINE_LENGTH || (typeof value === 'string' && value.includes('\n'));
  return isLong ? `write "${name}:" in the place of "${key}:"` : `write "${line}"`;
}
