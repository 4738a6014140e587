import type { z } from 'zod';
import {
  currentIdsIn,
  withCurrentPlaces,
  withCurrentReferences,
  type CurrentIds,
} from '../model/current-ids.ts';
import { toParsedContent, type ParsedContent, type ParsedFile } from '../model/parsed-content.ts';
import type { SourceFile } from '../model/source-file.ts';
import type { ContentKind } from '../schemas/kind.ts';
import { kindNamed, KINDS } from '../schemas/kinds.ts';
import { isAboutUnknown, withoutFields } from '../schemas/unknown-fields.ts';

interface ParseOptions {
  kinds?: readonly ContentKind[];
  /** Whether fields that no schema knows are let be: they are told as issues, and the file is valid without them. */
  ignoresUnknown?: boolean;
}

interface FileOptions extends ParseOptions {
  /** The ids of now, by those that the file may name. */
  currentIds?: CurrentIds;
}

/** Parses the front matter of all files by the schemas of their kinds. */
export function parseContent(files: readonly SourceFile[], options: ParseOptions = {}): ParsedContent {
  const { kinds = KINDS } = options;
  const currentIds = currentIdsIn(files, kinds);
  const placed = withCurrentPlaces(files, currentIds, kinds);
  return toParsedContent(
    placed,
    placed.flatMap((file) => parseFile(file, { ...options, currentIds }) ?? []),
    currentIds,
    kinds,
  );
}

/**
 * Parses the front matter of a file by the schema of its kind.
 * @returns undefined where it is no content file, or its front matter cannot be read.
 */
export function parseFile(
  file: SourceFile,
  { kinds = KINDS, ignoresUnknown = false, currentIds = new Map() }: FileOptions = {},
): ParsedFile | undefined {
  const { place, isLink, frontMatter } = file;
  if (place.is !== 'content' || isLink || !frontMatter?.data) return undefined;
  const { id, parts } = place;
  const { schema } = kindNamed(place.kind, kinds);
  const typed = schema.safeParse(frontMatter.data);
  const found = [...(typed.error?.issues ?? []), ...prototypeNames(frontMatter.data)];
  const unknown = ignoresUnknown ? found.filter(isAboutUnknown) : [];
  const known = withoutFields(frontMatter.data, unknown);
  const { data, error } = unknown.length > 0 ? schema.safeParse(known) : typed;
  const others = unknown.length > 0 ? (error?.issues ?? []) : found;
  return {
    file,
    frontMatter,
    id,
    parts,
    data: withCurrentReferences(currentIds, place.kind, data ?? validFields(schema, known)),
    isValid: others.length === 0,
    issues: [...unknown, ...others],
  };
}

/** The names `__proto__` where names are the writer's own: Zod leaves them out without an issue. */
function prototypeNames(data: Readonly<Record<string, unknown>>): z.core.$ZodIssue[] {
  return ['values', 'links', 'prompts'].flatMap((field): z.core.$ZodIssue[] => {
    const names = data[field];
    if (typeof names !== 'object' || names === null || !Object.hasOwn(names, '__proto__')) return [];
    return [{ code: 'unrecognized_keys', keys: ['__proto__'], path: [field], message: '' }];
  });
}

/** The fields that fit, so that one wrong field does not hide what another one refers to. */
function validFields(schema: z.ZodObject, data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const fields = Object.entries<z.ZodType>(schema.shape);
  return Object.fromEntries(
    fields.flatMap(([name, field]) => {
      const value = Object.hasOwn(data, name) ? data[name] : undefined;
      const result = value === undefined ? undefined : field.safeParse(value);
      return result?.success === true ? [[name, result.data]] : [];
    }),
  );
}
