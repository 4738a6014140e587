import type { JsonSchema } from './front-matter-schema.ts';

/** Describes the values of a field: "text, at most 160 letters". */
export function typeWords(schema: JsonSchema): string {
  const { type, const: only, enum: choices, anyOf, title, items } = schema;
  if (only !== undefined) return `\`${String(only)}\``;
  if (choices) return `one of ${choices.map((choice) => `\`${String(choice)}\``).join(', ')}`;
  if (anyOf) return anyOf.map((choice) => typeWords(asSchema(choice))).join(', or ');
  if (isFieldGroup(schema)) return `[${titleWords(schema)}](#${titleWords(schema).replaceAll(' ', '-')})`;
  if (Array.isArray(type)) return `${typeWords(itemOf(items))}; or a list of such`;
  if (type === 'array') return `a list${countWords(schema)}, each ${typeWords(itemOf(items))}`;
  if (type === 'object') return pairWords(schema);
  if (title !== undefined) return titleWords(schema);
  if (type === 'null') return '`null`';
  if (type === 'integer') return `a whole number${rangeWords(schema)}`;
  if (type === 'number') return `a number${rangeWords(schema)}`;
  return schema.maxLength === undefined ? 'text' : `text, at most ${schema.maxLength} letters`;
}

/** Whether a value is a group of named fields, which have a table of their own. */
export function isFieldGroup({ type, properties }: JsonSchema): boolean {
  return type === 'object' && properties !== undefined;
}

export function asSchema(schema: JsonSchema | boolean | undefined): JsonSchema {
  return typeof schema === 'object' ? schema : {};
}

/** Returns the schema of a list's items. */
export function itemOf(items: JsonSchema['items']): JsonSchema {
  return Array.isArray(items) ? {} : asSchema(items);
}

/** "a goal", "an address". */
export function titleWords({ title = 'group of fields' }: JsonSchema): string {
  return `${/^[aeiou]/i.test(title) ? 'an' : 'a'} ${title}`;
}

function pairWords({ propertyNames, additionalProperties }: JsonSchema): string {
  const name = asSchema(propertyNames);
  return `pairs: ${name.enum ? typeWords(name) : titleWords(name)}, a colon, ${typeWords(asSchema(additionalProperties))}`;
}

function countWords({ minItems, maxItems }: JsonSchema): string {
  if (maxItems === undefined) return '';
  return ` of ${minItems ?? 0} to ${maxItems}`;
}

/** A maximum from this number on is a technical limit, which the manual does not mention. */
const TECHNICAL_LIMIT = 1e12;

function rangeWords({ minimum, maximum, exclusiveMinimum }: JsonSchema): string {
  if (exclusiveMinimum === 0) return ' above 0';
  const isOpen = maximum === undefined || maximum >= TECHNICAL_LIMIT;
  if (minimum !== undefined && !isOpen) return ` from ${minimum} to ${maximum}`;
  return minimum === 0 ? ', 0 or more' : '';
}
