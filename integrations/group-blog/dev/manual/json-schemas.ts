import { parse } from 'yaml';
import { z } from 'zod';
import type { JsonSchema } from '../../manual/front-matter-schema.ts';
import type { ContentKind } from '../../schemas/kind.ts';

/**
 * Returns the JSON Schema (draft 2020-12) of a kind's front matter for editors, which read dates as text. Rules between fields, such as `left`
 * not before `joined`, are not in it.
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
      // This format is Zod's own, and the pattern says the same.
      if (jsonSchema.format === 'starts_with') delete jsonSchema.format;
    },
  });
  return { $schema, title: path, ...schema } as JsonSchema;
}

type JsonValue = string | number | boolean | JsonValue[] | { [name: string]: JsonValue };

/** Parses the value of a line `field: value`. */
function valueOf(line: string): JsonValue {
  const [value] = Object.values(parse(line) as Record<string, JsonValue>);
  if (value === undefined) throw new Error(`no example: ${line}`);
  return value;
}

/** Returns the name of a kind's schema file, without `.json`. */
export function schemaNameOf({ id, folder }: ContentKind): string {
  return folder === '' ? id : folder;
}
