import type { z } from 'zod';
import { flowLine } from './yaml-line.ts';
import { meantNumbers } from './meant-number.ts';
import { fieldsOf } from './schema-walk.ts';

/** Whether a goal stands there. */
export function isGoal(schema: z.ZodType): boolean {
  const fields = fieldsOf(schema);
  return ['title', 'target', 'unit'].every((field) => fields.includes(field));
}

/** A goal told in a sentence, as "Run 10 miles"; none without a number, which nobody else can know. */
export function meantGoals(value: unknown): string[] {
  if (typeof value !== 'string') return [];
  const title = value.trim();
  const [, amount = '', unit = 'times'] =
    /(?<![\p{L}\d])(\d[\d.,]*k?)(?:\s*(\p{L}[\p{L}-]*))?/u.exec(title) ?? [];
  return meantNumbers(amount)
    .slice(0, 1)
    .map((target) => flowLine({ title, target, unit }));
}
