import type { z } from 'zod';
import { nearest } from '../../../suggest/did-you-mean.ts';
import { guessValues } from '../../../suggest/guess-value.ts';
import { misplacedField, type UnknownNames } from '../../../suggest/misplaced-field.ts';
import { fieldsOf, schemaAt, valueAt } from '../../../suggest/schema-walk.ts';
import { fieldLine } from '../../../suggest/yaml-line.ts';
import { plain } from './describe-issue.ts';
import { exampleFix } from './field-fixes.ts';

interface UnknownName {
  code: 'unknown-field';
  field: readonly PropertyKey[];
  message: string;
  fix: string;
  means?: readonly PropertyKey[];
}

/** Says what was probably meant by names that no field has. Names that belong into one line are told once. */
export function unknownNames(names: UnknownNames): UnknownName[] {
  return names.keys.flatMap((key) => unknownName(names, key) ?? []);
}

function unknownName(names: UnknownNames, key: string): UnknownName | undefined {
  const { schema, holder, data } = names;
  const field = [...holder, key];
  const known = fieldsOf(schemaAt(schema, holder));
  // "title:Day 5: rain" is a field of the name "title:Day 5".
  const [, name = key, rest] = /^([^:]+):(.+)$/.exec(key) ?? [];
  const near = nearest(name, known);
  const isGlued = near !== undefined && rest !== undefined;
  const message = `${field.join('.')} ${isGlued ? 'has no space after its first colon' : 'is not a field here'}`;
  const code = 'unknown-field';
  if (near === undefined) {
    const { fix, means } = misplacedField(names, key) ?? {
      fix: `remove it; the fields are ${known.join(', ')}`,
    };
    return fix === undefined ? undefined : { code, field, message, fix, ...(means && { means }) };
  }
  const means = [...holder, near];
  const value = valueAt(data, field);
  const text = rest === undefined ? value : `${rest}: ${typeof value === 'string' ? value : plain(value)}`;
  const fix =
    value === null ? exampleFix(schema, means) : renameFix(key, near, text, schemaAt(schema, means));
  return { code, field, message, fix, means };
}

const LONGEST_LINE = 120;

/** The line with its right name; the name alone, where the value goes over several lines or a long one. */
function renameFix(key: string, name: string, value: unknown, schema: z.ZodType | undefined): string {
  const [guess] = schema?.safeParse(value).success === true ? [] : guessValues(schema, value);
  const line = guess === undefined ? fieldLine(name, value) : `${name}: ${guess}`;
  const isLong = line.length > LONGEST_LINE || (typeof value === 'string' && value.includes('\n'));
  return isLong ? `write "${name}:" in the place of "${key}:"` : `write "${line}"`;
}
