import type { ChallengeData } from '../schemas/challenge.ts';
import type { CheckInData } from '../schemas/check-in.ts';
import type { CommunityData } from '../schemas/community.ts';
import { KINDS, type Kind } from '../schemas/kinds.ts';
import type { MemberData } from '../schemas/member.ts';
import type { NetworkData } from '../schemas/network.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import type { PostData } from '../schemas/post.ts';
import type { VerdictData } from '../schemas/verdict.ts';
import { severityOf, type Problem, type ProblemCode } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A file whose front matter could be read. */
export interface ParsedFile {
  file: SourceFile;
  /** All of it where it fits its schema, else the fields that are right. */
  data: unknown;
  isRight: boolean;
}

/** A content file. */
export interface Parsed<Data> {
  id: string;
  /** The id's parts: host and slug, challenge and member, and so on. */
  parts: readonly string[];
  data: Data;
  file: SourceFile;
}

interface DataOf {
  network: NetworkData;
  members: MemberData<string>;
  posts: PostData<string>;
  communities: CommunityData;
  challenges: ChallengeData;
  participants: ParticipantData;
  checkIns: CheckInData;
  verdicts: VerdictData;
}

/** The files whose front matter fits their schemas, by kind. */
export type ParsedContent = { [K in Kind]: Parsed<DataOf[K]>[] } & {
  /** Of every file that could be read, the fields that are right. */
  partial: { [K in Kind]: Parsed<Partial<DataOf[K]>>[] };
  /** Ids by kind, of files that do not fit their schema too: a reference to one of them resolves. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
};

export function toParsedContent(files: readonly SourceFile[], parsed: readonly ParsedFile[]): ParsedContent {
  const right = parsed.filter(({ isRight }) => isRight);
  return {
    ...(byKind(right) as { [K in Kind]: Parsed<DataOf[K]>[] }),
    partial: byKind(parsed) as { [K in Kind]: Parsed<Partial<DataOf[K]>>[] },
    ids: idsByKind(files),
  };
}

const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** What the data are is known from the kind: each went through its kind's schema. */
function byKind(parsed: readonly ParsedFile[]): Record<Kind, Parsed<unknown>[]> {
  const found = Object.fromEntries(ALL_KINDS.map((kind): [Kind, Parsed<unknown>[]] => [kind, []]));
  for (const { file, data } of parsed) {
    if (file.place.is !== 'content') continue;
    const { kind, id, parts } = file.place;
    found[kind]?.push({ id, parts, data, file });
  }
  return found as Record<Kind, Parsed<unknown>[]>;
}

/** Ids by kind, of every file there is, right or wrong. */
export function idsByKind(files: readonly SourceFile[]): Record<Kind, ReadonlySet<string>> {
  const idsOf = (kind: Kind): string[] =>
    files.flatMap(({ place }) => (place.is === 'content' && place.kind === kind ? [place.id] : []));
  return Object.fromEntries(ALL_KINDS.map((kind) => [kind, new Set(idsOf(kind))])) as unknown as Record<
    Kind,
    ReadonlySet<string>
  >;
}

/** A problem at a field of a file; a field of none is the whole file, at line 1. */
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
