import { parseDocument } from 'yaml';
import type { z } from 'zod';
import { plain } from './describe-issue.ts';
import { exampleOf, fieldsOf, schemaAt, valueAt } from '../suggest/schema-walk.ts';

/** The line to type, where it is known what was meant, as it is written. */
export function fixWith(
  meants: readonly string[],
  path: readonly PropertyKey[],
  value: unknown,
  data: unknown,
  schema: z.ZodType | undefined,
): string | undefined {
  const fitting = meants.filter((meant) => schema === undefined || fits(meant, schema));
  const [first] = fitting;
  if (first === undefined) return undefined;
  // One value may stand where a list is meant.
  const isItem = Array.isArray(valueAt(data, path.slice(0, -1)));
  const key = path.findLast((step) => typeof step === 'string');
  const fix = isItem
    ? first.startsWith('{')
      ? `write "- ${first}"`
      : `write ${fitting.join(' or ')} in the place of ${plain(value)}`
    : `write ${fitting.map((meant) => `"${key ?? ''}: ${meant}"`).join(' or ')}`;
  return first.includes('…') ? `${fix}, with your own words in the place of …` : fix;
}

/** What was a number and has to be text is no date for all that, and what is no YAML is nothing. */
function fits(line: string, schema: z.ZodType): boolean {
  const document = parseDocument(line);
  return document.errors.length === 0 && schema.safeParse(document.toJS()).success;
}

/** The example of the field, or of the nearest field around it that has one. */
export function fixFor(schema: z.ZodType, path: readonly PropertyKey[]): string {
  for (let length = path.length; length > 0; length--) {
    const example = exampleOf(schemaAt(schema, path.slice(0, length)));
    if (example !== undefined) return `write, for example, "${example}"`;
  }
  return 'write lines of the form "name: value" between two lines of ---';
}

/** What a file begins with that has no front matter yet. */
export function firstLines(schema: z.ZodType): string {
  const required = fieldsOf(schema).filter(
    (name) => schemaAt(schema, [name])?.safeParse(undefined).success === false,
  );
  const lines = required.map((name) => exampleOf(schemaAt(schema, [name])) ?? `${name}: …`);
  return ['begin the file with lines like these:', '---', ...lines, '---'].join('\n');
}
