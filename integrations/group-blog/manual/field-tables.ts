import type { ContentKind } from '../schemas/kind.ts';
import { HAND_WRITTEN_KINDS } from '../schemas/kinds.ts';
import { frontMatterSchema, type JsonSchema } from './front-matter-schema.ts';
import { asSchema, isFieldGroup, itemOf, titleWords, typeWords } from './type-words.ts';

/**
 * Writes tables of every field of every kind of file, as Markdown. The table of a group of fields is in the first chapter that needs it.
 * @param level the level of the headings of kinds.
 */
export function fieldTables(level: number, kinds: readonly ContentKind[] = HAND_WRITTEN_KINDS): string {
  const listed = new Set<string>();
  return kinds
    .toSorted((a, b) => a.order - b.order)
    .flatMap((kind) => {
      const schema = frontMatterSchema(kind);
      return [
        `${'#'.repeat(level)} ${kind.words.heading}: \`${kind.path}\``,
        tableOf(schema),
        ...groupTables(schema, level + 1, listed),
      ];
    })
    .join('\n\n');
}

/** Writes the tables of the groups of fields in a schema that are not listed yet. */
function groupTables(schema: JsonSchema, level: number, listed: Set<string>): string[] {
  return Object.values(schema.properties ?? {}).flatMap((property) => {
    const field = asSchema(property);
    const group = [
      field,
      itemOf(field.items),
      asSchema(field.additionalProperties),
      ...(field.anyOf ?? []).map(asSchema),
    ].find(isFieldGroup);
    if (!group) return [];
    const name = titleWords(group);
    if (listed.has(name)) return [];
    listed.add(name);
    const heading = `${'#'.repeat(level)} ${name.replace(/^a/, 'A')}`;
    return [heading, tableOf(group), ...groupTables(group, level, listed)];
  });
}

function tableOf(schema: JsonSchema): string {
  const required = new Set(schema.required);
  const rows = Object.entries(schema.properties ?? {}).map(([name, property]) => {
    const field = asSchema(property);
    const needed = neededWords(field, required.has(name));
    return [lineOf(name, field), needed, typeWords(field), field.description ?? ''];
  });
  return [
    ['for example', 'needed', 'what can stand there', 'what it does'],
    ['---', '---', '---', '---'],
    ...rows,
  ]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n');
}

/** Returns the first line of a field's example. */
function lineOf(name: string, { example }: JsonSchema): string {
  const [line = `${name}:`] = typeof example === 'string' ? example.split('\n') : [];
  return `\`${line}\``;
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}

function neededWords(field: JsonSchema, isRequired: boolean): string {
  if (isRequired) return '**yes**';
  return field.default === undefined ? 'no' : `no; else \`${plain(field.default)}\``;
}
