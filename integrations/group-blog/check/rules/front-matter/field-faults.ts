import type { z } from 'zod';
import type { ParsedFile } from '../../../model/parsed-content.ts';
import { kindNamed } from '../../../schemas/kinds.ts';
import { guessValues } from '../../../suggest/guess-value.ts';
import { misplacedField, type UnknownNames } from '../../../suggest/misplaced-field.ts';
import { misreadValues, type MisreadValue } from '../../../suggest/misread-values.ts';
import { isSlip } from '../../../suggest/did-you-mean.ts';
import { nearestMeaning } from '../../../suggest/opposites.ts';
import { fieldElsewhere } from '../../../suggest/other-programs.ts';
import { fieldNames, isFlag, schemaAt, valueAt } from '../../../suggest/schema-walk.ts';
import { flagFix, visibilityFix } from '../../../suggest/visibility.ts';
import { fieldLine, flowValue } from '../../../suggest/yaml-line.ts';
import type { FindEdits } from '../../edits.ts';
import type { CheckContext, Finding } from '../../rule.ts';
import { describeIssue, scalarText, shownAs, type FieldCode } from './describe-issue.ts';
import { fixOfHour } from './date-with-hour.ts';
import { editsOfValue, otherAddress } from './field-edits.ts';
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
export function faultsByFile({ parsed, kinds, allowed, content }: CheckContext) {
  const { timezone = 'UTC' } = content.network[0]?.data ?? {};
  return parsed.flatMap((one) => {
    const { file, frontMatter, issues } = one;
    const misread = misreadValues(frontMatter.text);
    if (file.place.is !== 'content' || issues.length + misread.length === 0) return [];
    const faults = withoutConsequences(
      faultsIn(one, kindNamed(file.place.kind, kinds).schema, misread, timezone),
      allowed,
    );
    return faults.length > 0 ? [{ file, faults }] : [];
  });
}

function faultsIn(
  parsed: ParsedFile,
  schema: z.ZodObject,
  misread: readonly MisreadValue[],
  timezone: string,
): FieldFault[] {
  const {
    frontMatter: { data, locate, typed },
    issues,
  } = parsed;
  return [
    ...misread.flatMap((value) => misreadFault(value, schema, data)),
    ...withoutSizes(issues).flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? unknownFieldFaults({ schema, parent: issue.path, keys: issue.keys, data, locate, typed })
        : issueFault(issue, schema, parsed, { misread, timezone }),
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
  { misread, timezone }: { misread: readonly MisreadValue[]; timezone: string },
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
  if (own && isFlag(own)) {
    const message = `${name} ${value === null ? 'has no value' : `is ${scalarText(value)}`}; it is true, or is left out`;
    const edits = editsOfValue(frontMatter, { field, value, schema: own, guesses: [] });
    return {
      code: 'wrong-type',
      field,
      message,
      fix: flagFix(String(field.at(-1)), value),
      ...(edits && { edits }),
    };
  }
  const lost = misread.find(({ path, because }) => because === 'comment' && path.join('.') === name)?.meant;
  const afterHash = lost === undefined ? '' : `: ${AFTER_HASH}`;
  const typed = frontMatter.typed(field);
  if (value === null) {
    const code = own?.safeParse(undefined).success === true ? 'wrong-type' : 'missing-field';
    // "Null" can be a name, and "null" a title; where nothing has to stand, it is nothing.
    const isWord = (code === 'missing-field' ? /^null$/i : /^N(?:ull|ULL)$/).test(String(typed));
    const meant = lost ?? (isWord ? typed : undefined);
    const fix = lineFix(quotedOrGuessed(own, meant), field, scalarText(meant), data, own);
    return {
      code,
      field,
      message: `${name} has no value${afterHash}`,
      fix: fix ?? exampleFix(schema, field),
    };
  }
  if (issue.code === 'invalid_key') return wrongKeyFault(schema, issue, value);
  const { code, says, meant, fix } = describeIssue(issue, value, typed);
  const guesses =
    meant !== undefined
      ? [meant]
      : lost !== undefined
        ? quotedOrGuessed(own, lost)
        : guessValues(own, value, typed);
  const line = lineFix(guesses, field, shownAs(value, typed), data, own);
  const hour = fixOfHour(frontMatter, { field, schema, guesses, timezone });
  const edits = hour?.edits ?? editsOfValue(frontMatter, { field, value, schema: own, guesses });
  return {
    code,
    field,
    message: `${name} ${says}${afterHash}`,
    fix: hour?.fix ?? fix ?? (line && line + otherAddress(own, value)) ?? exampleFix(schema, field),
    ...(edits && { edits }),
  };
}

/** A name that cannot stand there; mostly there is a number in it that can. */
function wrongKeyFault(
  schema: z.ZodType,
  { path, issues: [inner] }: z.core.$ZodIssueInvalidKey,
  value: unknown,
): FieldFault {
  const field = [...path];
  if (inner?.code === 'custom') {
    const { code, says, fix } = describeIssue(inner, String(field.at(-1)));
    return { code, field, message: `${field.join('.')} ${says}`, fix: fix ?? exampleFix(schema, field) };
  }
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
  const lineWith = (text: unknown): string =>
    lineFix([JSON.stringify(text)], path, scalarText(value), data, own) ?? '';
  const message = `${path.join('.')} is ${scalarText(value)}: ${MISREAD[because]}`;
  const other = {
    comment: '; or remove the # and what follows',
    'round-quotes': `; or ${lineWith(value)}, where they are one`,
    day: '',
  };
  return [{ code: 'wrong-type', field: path, message, fix: lineWith(meant) + other[because] }];
}

const MISREAD: Readonly<Record<MisreadValue['because'], string>> = {
  comment: AFTER_HASH,
  'round-quotes': 'round quotes are taken for a part of the text',
  day: 'without quotes it is read as a date, and as another one',
};

/** The text itself in quotes, where it fits; else what was probably meant by it. */
function quotedOrGuessed(schema: z.ZodType | undefined, text: unknown): string[] {
  if (typeof text !== 'string') return [];
  return schema?.safeParse(text).success === true ? [JSON.stringify(text)] : guessValues(schema, text);
}

/** Says what was probably meant by names that no field has. Names whose fix is one line make one fault. */
function unknownFieldFaults(names: UnknownNames): FieldFault[] {
  return names.keys.flatMap((key) => unknownFieldFault(names, key) ?? []);
}

function unknownFieldFault(names: UnknownNames, key: string): FieldFault | undefined {
  const { schema, parent, data } = names;
  const field = [...parent, key];
  const code = 'unknown-field';
  const known = fieldNames(schemaAt(schema, parent));
  const message = `${field.join('.')} is not a field here`;
  const value = valueAt(data, field);
  const typed = names.typed(field);
  // "title:Day 5: rain" is a field of the name "title:Day 5".
  const [, name = key, rest] = /^([^:]+):(.+)$/.exec(key) ?? [];
  const asThere = visibilityFix(names, key) ?? fieldElsewhere(names, key);
  const near = asThere === undefined ? nearField(names, name, value) : undefined;
  if (near === undefined) {
    const { fix, meantField, is } = asThere ??
      misplacedField(names, key) ?? { fix: `remove it; the fields are ${known.join(', ')}` };
    if (fix === undefined) return undefined;
    const told = is === undefined ? message : `${message}; here it is ${is}`;
    return { code, field, message: told, fix, ...(meantField && { meantField }) };
  }
  const meantField = [...parent, near];
  const own = schemaAt(schema, meantField);
  const fix =
    own && isFlag(own)
      ? flagFix(near, value)
      : value === null
        ? exampleFix(schema, meantField)
        : rest === undefined
          ? renameFix(key, near, value, typed, own)
          : renameFix(key, near, `${rest}: ${String(typed)}`, undefined, own);
  const isGlued = rest !== undefined;
  const glued = `${field.join('.')} has no space after its first colon`;
  return { code, field, message: isGlued ? glued : message, fix, meantField };
}

/** The field that was probably meant by a name; `math: true` is no date, though its name is near. */
function nearField({ schema, parent }: UnknownNames, name: string, value: unknown): string | undefined {
  const near = nearestMeaning(name, fieldNames(schemaAt(schema, parent)));
  if (near === undefined || isSlip(name, near)) return near;
  const own = schemaAt(schema, [...parent, near]);
  const couldBe = value === null || typeof value === 'object' || own?.safeParse(value).success === true;
  return couldBe || guessValues(own, value).length > 0 ? near : undefined;
}

const MAX_LINE_LENGTH = 120;

/** The line with its right name; the name alone, where the value goes over several lines or a long one. */
function renameFix(
  key: string,
  name: string,
  value: unknown,
  typed: unknown,
  schema: z.ZodType | undefined,
): string {
  const [guess] = schema?.safeParse(value).success === true ? [] : guessValues(schema, value, typed);
  const line = guess === undefined ? fieldLine(name, value) : `${name}: ${guess}`;
  const isLong = line.length > MAX_LINE_LENGTH || (typeof value === 'string' && value.includes('\n'));
  return isLong ? `write "${name}:" in the place of "${key}:"` : `write "${line}"`;
}
