import { z } from 'zod';

/** The schema of a field, with what is around it (optional, default), or undefined where the path leads nowhere. */
export function schemaAt(schema: z.ZodType, path: readonly PropertyKey[]): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema;
  for (const step of path) {
    const holder: z.ZodType | undefined = current && unwrapFully(current);
    if (holder instanceof z.ZodObject) current = holder.shape[String(step)] as z.ZodType | undefined;
    else if (holder instanceof z.ZodArray) current = holder.element as z.ZodType;
    else if (holder instanceof z.ZodRecord) current = holder.valueType as z.ZodType;
    else return undefined;
  }
  return current;
}

/** The fields of an object's schema; none for any other. */
export function fieldSchemas(schema: z.ZodType | undefined): Readonly<Record<string, z.ZodType>> {
  const holder = schema && unwrapFully(schema);
  return holder instanceof z.ZodObject ? holder.shape : {};
}

/** The names of the fields of an object's schema; none for any other. */
export function fieldNames(schema: z.ZodType | undefined): string[] {
  return Object.keys(fieldSchemas(schema));
}

/** The schema of what a list is made of; undefined where it is no list. */
export function itemSchema(schema: z.ZodType): z.ZodType | undefined {
  const holder = unwrapFully(schema);
  return holder instanceof z.ZodArray ? (holder.element as z.ZodType) : undefined;
}

/** Whether a field can only be `true`, or be left out. */
export function isFlag(schema: z.ZodType): boolean {
  const inner = unwrapFully(schema);
  return inner instanceof z.ZodLiteral && inner.values.size === 1 && inner.values.has(true);
}

/** The line to type, from the `example` in the field's own schema. */
export function exampleOf(schema: z.ZodType | undefined): string | undefined {
  for (let inner = schema; inner !== undefined; inner = unwrap(inner)) {
    const example = inner.meta()?.['example'];
    if (typeof example === 'string') return example;
  }
  return undefined;
}

function unwrap(schema: z.ZodType): z.ZodType | undefined {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return schema.unwrap() as z.ZodType;
  if (schema instanceof z.ZodPipe) return schema.out as z.ZodType;
  return undefined;
}

function unwrapFully(schema: z.ZodType): z.ZodType {
  const inner = unwrap(schema);
  return inner === undefined ? schema : unwrapFully(inner);
}

/** What stands at a path of the front matter. */
export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data;
  for (const step of path) {
    // One value may stand where a list is meant.
    if (step === 0 && !Array.isArray(value)) continue;
    if (value === null || typeof value !== 'object' || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<PropertyKey, unknown>)[step];
  }
  return value;
}
