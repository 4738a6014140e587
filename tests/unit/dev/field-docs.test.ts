import { parse } from 'yaml';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exampleOf } from '../../../integrations/group-blog/suggest/schema-walk.ts';
import { KINDS } from '../../../integrations/group-blog/schemas/kinds.ts';

/** The fields of a schema and of the groups and lists of fields in it, by their paths. */
function fieldsIn(schema: z.ZodType, path = ''): [string, z.ZodType][] {
  const inner = innerOf(schema);
  if (inner instanceof z.ZodArray) return fieldsIn(inner.element as z.ZodType, path);
  if (!(inner instanceof z.ZodObject)) return [];
  return Object.entries(inner.shape).flatMap(([name, field]): [string, z.ZodType][] => {
    const here = `${path}.${name}`;
    return [[here, field as z.ZodType], ...fieldsIn(field as z.ZodType, here)];
  });
}

function innerOf(schema: z.ZodType): z.ZodType {
  const isWrapped = schema instanceof z.ZodOptional || schema instanceof z.ZodDefault;
  return isWrapped ? innerOf(schema.unwrap() as z.ZodType) : schema;
}

const fields = KINDS.flatMap(({ id, schema }) => fieldsIn(schema, id));

describe('a field', () => {
  it('is found in groups of fields too', () => {
    const names = fields.map(([path]) => path);
    expect(names).toContain('participants.goals.milestones.due');
    expect(names).toContain('challenges.plan.weeks.sessions.load');
  });

  it.each(fields)('%s says what it is for, with an example that it takes', (path, schema) => {
    expect(schema.meta()?.description).toMatch(/^[A-Z"].*[.?]$/);
    const name = path.split('.').at(-1) ?? '';
    const { [name]: value } = parse(exampleOf(schema) ?? '') as Record<string, unknown>;
    expect(value).toBeDefined();
    expect(schema.safeParse(value)).toMatchObject({ success: true });
  });
});
