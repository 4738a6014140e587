import type { ContentKind } from '../schemas/kind.ts';
import { KINDS, type DataOf, type Kind } from '../schemas/kinds.ts';
import { severityOf, type Problem, type ProblemCode } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A file whose front matter could be read. */
export interface ParsedFile {
  file: SourceFile;
  /** All of the front matter where it fits its schema, else the fields that do. */
  data: unknown;
  isRight: boolean;
}

/** A content file. */
export interface Parsed<Data> {
  id: string;
  /** The variable parts of the path: host and slug, challenge and member, and so on. */
  parts: readonly string[];
  data: Data;
  file: SourceFile;
}

/** The files whose front matter fits their schemas, by kind. */
export type ParsedContent = { [Id in Kind]: Parsed<DataOf<Id>>[] } & {
  /** The fields that fit, of every file that could be read. */
  partial: { [Id in Kind]: Parsed<Partial<DataOf<Id>>>[] };
  /** The ids of all files, including those that do not fit their schema: a reference to one of them resolves. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
};

export function toParsedContent(
  files: readonly SourceFile[],
  parsed: readonly ParsedFile[],
  kinds: readonly ContentKind[] = KINDS,
): ParsedContent {
  const right = parsed.filter(({ isRight }) => isRight);
  return {
    ...(byKind(right, kinds) as { [Id in Kind]: Parsed<DataOf<Id>>[] }),
    partial: byKind(parsed, kinds) as ParsedContent['partial'],
    ids: idsByKind(files, kinds),
  };
}

/** The data of each file went through the schema of its kind. */
function byKind(
  parsed: readonly ParsedFile[],
  kinds: readonly ContentKind[],
): Record<string, Parsed<unknown>[]> {
  const found = Object.fromEntries(kinds.map(({ id }): [string, Parsed<unknown>[]] => [id, []]));
  for (const { file, data } of parsed) {
    if (file.place.is !== 'content') continue;
    const { kind, id, parts } = file.place;
    found[kind]?.push({ id, parts, data, file });
  }
  return found;
}

/** The ids of all files by kind, whether the files are right or wrong. */
export function idsByKind(
  files: readonly SourceFile[],
  kinds: readonly ContentKind[] = KINDS,
): ParsedContent['ids'] {
  const found = Object.fromEntries(kinds.map(({ id }): [string, Set<string>] => [id, new Set()]));
  for (const { place } of files) if (place.is === 'content') found[place.kind]?.add(place.id);
  return found as unknown as ParsedContent['ids'];
}

/** A problem at a field of a file. An empty field stands for the whole file, which is reported at line 1. */
export function problemAt(
  file: SourceFile,
  field: readonly PropertyKey[],
  code: ProblemCode,
  message: string,
  fix: string,
): Problem {
  const { frontMatter } = file;
  const at =
    field.length > 0 && frontMatter && 'locate' in frontMatter
      ? frontMatter.locate(field)
      : { line: 1, column: 1 };
  return {
    code,
    severity: severityOf(code),
    file: file.path,
    ...at,
    field: field.length > 0 ? field.join('.') : null,
    message,
    fix,
  };
}
