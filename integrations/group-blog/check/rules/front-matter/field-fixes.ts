import type { z } from 'zod';
import { readFields } from '../../../parse/front-matter.ts';
import { exampleOf, fieldNames, schemaAt, valueAt } from '../../../suggest/schema-walk.ts';

/**
 * The line to type, where it is known what was meant.
 * @param guesses as they are typed, the likeliest first.
 * @param shown the value that stands there, as it was typed.
 * @param schema that of the field.
 * @returns undefined where none of them fits.
 */
export function lineFix(
  guesses: readonly string[],
  path: readonly PropertyKey[],
  shown: string,
  data: unknown,
  schema: z.ZodType | undefined,
): string | undefined {
  const fitting = guesses.filter((guess) => schema === undefined || fits(guess, schema));
  const [first] = fitting;
  if (first === undefined) return undefined;
  // One value may stand where a list is meant.
  const isItem = Array.isArray(valueAt(data, path.slice(0, -1)));
  const key = path.findLast((step) => typeof step === 'string');
  const fix = isItem
    ? first.startsWith('{')
      ? `write "- ${first}"`
      : `write ${fitting.join(' or ')} in the place of ${shown}`
    : `write ${fitting.map((guess) => `"${key ?? ''}: ${guess}"`).join(' or ')}`;
  return first.includes('…') ? `${fix}, with your own words in the place of …` : fix;
}

/** Whether a value fits as it is typed: what has to be text may be read as a number, or not be YAML at all. */
function fits(typed: string, schema: z.ZodType): boolean {
  const fields = readFields(`value: ${typed}\n`);
  return fields !== undefined && schema.safeParse(fields['value']).success;
}

/** The example of the field, or of the nearest field around it that has one. */
export function exampleFix(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const example = exampleOf(schemaAt(schema, path.slice(0, length)));
    if (example !== undefined) return `write, for example, "${example}"`;
  }
  return 'write lines of the form "name: value" between two lines of ---';
}

/** Writes the front matter that a file without one needs, filled with examples. */
export function firstLines(schema: z.ZodType): string {
  const required = fieldNames(schema).filter(
    (name) => schemaAt(schema, [name])?.safeParse(undefined).success === false,
  );
  const lines = required.map((name) => exampleOf(schemaAt(schema, [name])) ?? `${name}: …`);
  return ['begin the file with lines like these:', '---', ...lines, '---'].join('\n');
}
