import { parse } from 'yaml';
import { z } from 'zod';
import type { ContentKind } from '../../schemas/kind.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Front matter of a kind as it is typed, with the `example` lines of its fields. */
export function rawSchemaOf({ schema }: ContentKind): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}

/**
 * The JSON Schema (draft 2020-12) of the front matter of a kind, for tools: as YAML 1.2 reads it, dates being text.
 * Rules between fields, such as `left` not before `joined`, cannot be said in it.
 */
export function jsonSchemaOf({ path, schema: frontMatter }: ContentKind): JsonSchema {
  const { $schema, ...schema } = z.toJSONSchema(frontMatter, {
    io: 'input',
    override: ({ jsonSchema }) => {
      const { example } = jsonSchema;
      if (typeof example === 'string') {
        delete jsonSchema['example'];
        jsonSchema.examples = [valueOf(example)];
      }
      // Zod's own; the pattern beside it says the same.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  });
  return { $schema, title: path, ...schema } as JsonSchema;
}

type JsonValue = string | number | boolean | JsonValue[] | { [name: string]: JsonValue };

/** The value in a line `field: value`. */
function valueOf(line: string): JsonValue {
  const [value] = Object.values(parse(line) as Record<string, JsonValue>);
  if (value === undefined) throw new Error(`no example: ${line}`);
  return value;
}

/** The name of a kind's schema file, without `.json`. */
export function schemaNameOf({ id, folder }: ContentKind): string {
  return folder === '' ? id : folder;
}
