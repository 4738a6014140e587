import type { z } from 'zod';
import { PICTURE_EXTENSIONS } from '../schemas/values/picture-path.ts';
import { flowLine, flowValue } from './yaml-line.ts';
import { guessNumbers } from './guess-number.ts';
import { guessTexts } from './guess-text.ts';
import { fieldSchemas, fieldNames, itemSchema } from './schema-walk.ts';

const PICTURE_NAME = new RegExp(`^(?:\\./)?([^/]+\\.(?:${PICTURE_EXTENSIONS.join('|')}))$`, 'i');

/**
 * Guesses what was meant by a value that does not fit its schema.
 * @param typed the same as it was typed, with texts for numbers: `1.10` is no text, and as a number no more than 1.1.
 * @returns values that fit, as they are typed: none where nobody can tell, several where it can be read in several ways.
 */
export function guessValues(schema: z.ZodType | undefined, value: unknown, typed: unknown = value): string[] {
  if (schema === undefined) return [];
  if (typeof value === 'string') {
    const numbers = guessNumbers(value).filter((number) => schema.safeParse(number).success);
    if (numbers.length > 0) return numbers.map(String);
    const texts = guessTexts(schema, value);
    if (texts.length > 0) return texts.map(flowValue);
  }
  if (isGoal(schema)) return typeof value === 'string' ? guessGoals(value.trim()) : [];
  const guess =
    (typeof value === 'string' ? undefined : asText(schema, typed)) ??
    asNumbered(schema, typed) ??
    asList(schema, value, typed) ??
    asFields(schema, value, typed) ??
    asAmount(schema, value);
  if (guess !== undefined) return [guess];
  return typeof value === 'number' ? guessTexts(schema, textOf(typed) ?? '').map(flowValue) : [];
}

/** The text that YAML read as a number, a flag, a list or a group. */
function asText(schema: z.ZodType, value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && schema.safeParse(text).success ? flowValue(text) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
    return String(value);
  if (Array.isArray(value)) return value.length === 1 && isPlain(value[0]) ? String(value[0]) : undefined;
  const [pair, ...others] = Object.entries(value ?? {});
  return typeof value === 'object' && pair && others.length === 0 && isPlain(pair[1])
    ? `${pair[0]}: ${pair[1]}`
    : undefined;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

/** A list, where the schema takes texts by number. */
function asNumbered(schema: z.ZodType, value: unknown): string | undefined {
  if (!Array.isArray(value) || value.length === 0) return undefined;
  const numbered = new Map(value.map((text: unknown, index) => [index + 1, text]));
  return schema.safeParse(Object.fromEntries(numbered)).success ? flowLine(numbered) : undefined;
}

/** One value or several, where a list of them is meant. */
function asList(schema: z.ZodType, value: unknown, typed: unknown): string | undefined {
  const item = itemSchema(schema);
  if (item === undefined || !isPlain(value)) return undefined;
  if (fieldNames(item).length > 0) {
    const group = oneOf(item, value, typed);
    return group === undefined ? undefined : `[${group}]`;
  }
  const items =
    typeof value === 'number'
      ? [oneOf(item, value, typed)]
      : value
          .split(/[,;]|\s(?=#)/)
          .filter((part) => /\S/.test(part))
          .map((part) => oneOf(item, part.trim()));
  return items.length > 0 && items.every((text) => text !== undefined) ? `[${items.join(', ')}]` : undefined;
}

/** A number, a date or a picture alone, where it stands in one of several fields; … for what else has to be there. */
function asFields(schema: z.ZodType, value: unknown, typed: unknown): string | undefined {
  if (!isPlain(value)) return undefined;
  const picture = PICTURE_NAME.exec(String(value))?.[1];
  const fields = Object.entries(fieldSchemas(schema));
  for (const [name, field] of fields) {
    if (field.safeParse('…').success && picture === undefined) continue;
    const own = picture === undefined ? oneOf(field, value, typed) : oneOf(field, `./${picture}`);
    if (own === undefined) continue;
    const others = fields.filter(([other, its]) => other !== name && !its.safeParse(undefined).success);
    return `{ ${[`${name}: ${own}`, ...others.map(([other]) => `${other}: "…"`)].join(', ')} }`;
  }
  return undefined;
}

/** "3 miles" or "miles 3", where the schema takes amounts by unit. */
function asAmount(schema: z.ZodType, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined;
  const [, before, name, after] =
    /^(\d+(?:\.\d+)?)?\s*(\p{L}[\p{L}\s-]{0,39}?)\s*(\d+(?:\.\d+)?)?$/u.exec(value) ?? [];
  const amount = before ?? after;
  if (name === undefined || amount === undefined) return undefined;
  return schema.safeParse({ [name]: Number(amount) }).success ? `{ ${name}: ${amount} }` : undefined;
}

function oneOf(schema: z.ZodType, value: string | number, typed: unknown = value): string | undefined {
  return schema.safeParse(value).success ? flowValue(value) : guessValues(schema, value, typed)[0];
}

function isGoal(schema: z.ZodType): boolean {
  const fields = fieldNames(schema);
  return ['title', 'target', 'unit'].every((field) => fields.includes(field));
}

/** A goal made of a sentence, as "Run 10 miles"; none without a number. */
function guessGoals(title: string): string[] {
  const [, amount = '', unit = 'times'] =
    /(?<![\p{L}\d])(\d[\d.,]*k?)(?:\s*(\p{L}[\p{L}-]*))?/u.exec(title) ?? [];
  return guessNumbers(amount)
    .slice(0, 1)
    .map((target) => flowLine({ title, target, unit }));
}
