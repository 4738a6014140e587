import type { z } from 'zod';
import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type DataOf, type Kind } from '../schemas/kinds.ts';
import type { CurrentIds } from './current-ids.ts';
import type { ReadableFrontMatter, SourceFile } from './source-file.ts';

/** A content file whose front matter could be read. */
export interface ParsedFile<Data = unknown> {
  file: SourceFile;
  frontMatter: ReadableFrontMatter;
  id: string;
  /** The variable parts of the path: host and slug, challenge and member, and so on. */
  parts: readonly string[];
  /** All of the front matter where it fits its schema, else the fields that do. */
  data: Data;
  isValid: boolean;
  /** What does not fit. */
  issues: readonly z.core.$ZodIssue[];
}

/** The content files whose front matter could be read, by kind. */
export type ParsedContent = { readonly [Id in Kind]: readonly ParsedFile<Partial<DataOf<Id>>>[] } & {
  /** The ids of all files, those that could not be read too: a reference to one of them resolves. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
  /** Which former ids lead to which ids. All ids and references in the content are those of now. */
  currentIds: CurrentIds;
};

/** The content files whose front matter fits their schemas, by kind. */
export type ValidContent = { readonly [Id in Kind]: readonly ParsedFile<DataOf<Id>>[] };

/** @param files all files, whether they were parsed or not, with their places as they are now. */
export function toParsedContent(
  files: readonly SourceFile[],
  parsed: readonly ParsedFile[],
  currentIds: CurrentIds,
  kinds: readonly ContentKind[] = KINDS,
): ParsedContent {
  const ids = new Map(kinds.map(({ id }) => [id, new Set<string>()]));
  for (const { place } of files) if (place.is === 'content') ids.get(place.kind)?.add(place.id);
  const content = { ...byKind(parsed, kinds), ids: Object.fromEntries(ids), currentIds };
  return content as unknown as ParsedContent;
}

/** @param parsed only files that are valid. */
export function toValidContent(parsed: readonly ParsedFile[]): ValidContent {
  return byKind(parsed, KINDS) as unknown as ValidContent;
}

/** Groups files by kind. The casts above hold, because the schema of its kind parsed the data of each file. */
function byKind(parsed: readonly ParsedFile[], kinds: readonly ContentKind[]): Record<string, ParsedFile[]> {
  const found = new Map(kinds.map(({ id }): [string, ParsedFile[]] => [id, []]));
  for (const one of parsed) {
    if (one.file.place.is === 'content') found.get(one.file.place.kind)?.push(one);
  }
  return Object.fromEntries(found);
}
