import { z } from 'zod';
import type { ContentKind } from '../schemas/kind.ts';

export type JsonSchema = z.core.JSONSchema.JSONSchema;

/** Returns the JSON Schema of a kind's front matter, with the `example` lines of its fields. */
export function frontMatterSchema({ schema }: ContentKind): JsonSchema {
  return z.toJSONSchema(schema, { io: 'input' });
}
