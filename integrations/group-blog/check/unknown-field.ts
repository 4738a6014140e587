import type { z } from 'zod';
import { plain } from './describe-issue.ts';
import { fixFor } from './field-fixes.ts';
import { fieldLine } from '../suggest/yaml-line.ts';
import { meantValues } from '../suggest/meant-value.ts';
import { misplacedField, type UnknownNames } from '../suggest/misplaced-field.ts';
import { nearest } from '../suggest/did-you-mean.ts';
import type { ProblemCode } from '../model/problem.ts';
import { fieldsOf, schemaAt, valueAt } from '../suggest/schema-walk.ts';

/** What is wrong with a field, before it has a place in a file. */
export interface Found {
  code: ProblemCode;
  path: PropertyKey[];
  message: string;
  fix: string;
  /** The field that a misspelt name stands for, or what stands there is a part of. */
  means?: PropertyKey[];
}

/** Names that no field has, and what was probably meant by them. */
export function unknownFields(names: UnknownNames): Found[] {
  return names.keys.flatMap((key) => unknownField(names, key) ?? []);
}

function unknownField(names: UnknownNames, key: string): Found | undefined {
  const { schema, holder, data } = names;
  const path = [...holder, key];
  const known = fieldsOf(schemaAt(schema, holder));
  // "title:Day 5: rain" is a field of the name "title:Day 5".
  const [, name = key, rest] = /^([^:]+):(.+)$/.exec(key) ?? [];
  const near = nearest(name, known);
  const says =
    near === undefined || rest === undefined ? 'is not a field here' : 'has no space after its first colon';
  const message = `${path.join('.')} ${says}`;
  if (near === undefined) {
    const remove = `remove it; the fields are ${known.join(', ')}`;
    const meant = misplacedField(names, key) ?? { fix: remove };
    return meant.fix === undefined
      ? undefined
      : { code: 'unknown-field', path, message, ...meant, fix: meant.fix };
  }
  const means = [...holder, near];
  const value = valueAt(data, path);
  const fix =
    value === null
      ? fixFor(schema, means)
      : rename(
          key,
          near,
          rest === undefined ? value : `${rest}: ${typeof value === 'string' ? value : plain(value)}`,
          schemaAt(schema, means),
        );
  return { code: 'unknown-field', path, message, fix, means };
}

/** The line with its right name; the name alone, where the value goes over several lines or a long one. */
function rename(key: string, name: string, value: unknown, schema: z.ZodType | undefined): string {
  const [meant] = schema?.safeParse(value).success === true ? [] : meantValues(schema, value);
  const line = meant === undefined ? fieldLine(name, value) : `${name}: ${meant}`;
  const isLong = line.length > LONGEST_LINE || (typeof value === 'string' && value.includes('\n'));
  return isLong ? `write "${name}:" in the place of "${key}:"` : `write "${line}"`;
}

const LONGEST_LINE = 120;
