import type { z } from 'zod';
import { PICTURE_EXTENSIONS } from '../schemas/picture-path.ts';
import { flowLine, flowValue } from './yaml-line.ts';
import { guessNumbers } from './guess-number.ts';
import { guessTexts } from './guess-text.ts';
import { fieldSchemas, fieldNames, itemSchema } from './schema-walk.ts';

const PICTURE_NAME = new RegExp(`^(?:\\./)?([^/]+\\.(?:${PICTURE_EXTENSIONS.join('|')}))$`, 'i');

/**
 * Guesses what was meant by a value that does not fit its schema.
 * @returns values that fit, as they are typed: none where nothing can be guessed, several where there are several readings.
 */
export function guessValues(schema: z.ZodType | undefined, value: unknown): string[] {
  if (schema === undefined) return [];
  if (typeof value === 'string') {
    const numbers = guessNumbers(value).filter((number) => schema.safeParse(number).success);
    if (numbers.length > 0) return numbers.map(String);
    const texts = guessTexts(schema, value);
    if (texts.length > 0) return texts.map(flowValue);
  }
  if (isGoal(schema)) return typeof value === 'string' ? guessGoals(value.trim()) : [];
  const guess =
    asText(schema, value) ??
    asNumbered(schema, value) ??
    asList(schema, value) ??
    asFields(schema, value) ??
    asAmount(schema, value);
  if (guess !== undefined) return [guess];
  return typeof value === 'number' ? guessTexts(schema, String(value)).map(flowValue) : [];
}

/** The text that YAML read as a number, a flag, a list or a group. */
function asText(schema: z.ZodType, value: unknown): string | undefined {
  const text = textOf(value);
  return text !== undefined && schema.safeParse(text).success ? flowValue(text) : undefined;
}

function textOf(value: unknown): string | undefined {
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
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
function asList(schema: z.ZodType, value: unknown): string | undefined {
  const item = itemSchema(schema);
  if (item === undefined || !isPlain(value)) return undefined;
  if (fieldNames(item).length > 0) {
    const group = oneOf(item, value);
    return group === undefined ? undefined : `[${group}]`;
  }
  const parts =
    typeof value === 'number' ? [value] : value.split(/[,;]|\s(?=#)/).filter((part) => /\S/.test(part));
  const items = parts.map((part) => oneOf(item, typeof part === 'string' ? part.trim() : part));
  return items.length > 0 && items.every((text) => text !== undefined) ? `[${items.join(', ')}]` : undefined;
}

/** A number, a date or a picture alone, in the field of a group that takes it; the other required fields get …. */
function asFields(schema: z.ZodType, value: unknown): string | undefined {
  if (!isPlain(value)) return undefined;
  const picture = PICTURE_NAME.exec(String(value))?.[1];
  const fields = Object.entries(fieldSchemas(schema));
  for (const [name, field] of fields) {
    if (field.safeParse('…').success && picture === undefined) continue;
    const own = oneOf(field, picture === undefined ? value : `./${picture}`);
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

function oneOf(schema: z.ZodType, value: string | number): string | undefined {
  return schema.safeParse(value).success ? flowValue(value) : guessValues(schema, value)[0];
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
