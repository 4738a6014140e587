import type { ChallengeData } from '../schemas/challenge.ts';
import type { CheckInData } from '../schemas/check-in.ts';
import type { CommunityData } from '../schemas/community.ts';
import type { Kind } from '../schemas/kinds.ts';
import type { MemberData } from '../schemas/member.ts';
import type { NetworkData } from '../schemas/network.ts';
import type { ParticipantData } from '../schemas/participant.ts';
import type { PostData } from '../schemas/post.ts';
import type { ParsedFile } from './check-file.ts';
import type { Problem, ProblemCode } from './problem.ts';
import type { SourceFile } from './source-file.ts';

/** A content file whose front matter fits its schema. */
export interface Parsed<Data> {
  id: string;
  /** The id's parts: host and slug, challenge and member, and so on. */
  parts: readonly string[];
  data: Data;
  file: SourceFile;
}

/** The files whose front matter fits their schemas, by kind. */
export interface ParsedContent {
  network: Parsed<NetworkData>[];
  members: Parsed<MemberData<string>>[];
  posts: Parsed<PostData<string>>[];
  communities: Parsed<CommunityData>[];
  challenges: Parsed<ChallengeData>[];
  participants: Parsed<ParticipantData>[];
  checkIns: Parsed<CheckInData>[];
  /** Ids by kind, of files that are there but do not fit their schema too: a reference to one of them resolves. */
  ids: Readonly<Record<Kind, ReadonlySet<string>>>;
}

export function toParsedContent(files: readonly SourceFile[], parsed: readonly ParsedFile[]): ParsedContent {
  const ofKind = <Data>(kind: Kind): Parsed<Data>[] =>
    parsed.flatMap(({ file, data }) =>
      file.place.is === 'content' && file.place.kind === kind
        ? [{ id: file.place.id, parts: file.place.parts, data: data as Data, file }]
        : [],
    );
  const idsOf = (kind: Kind): ReadonlySet<string> =>
    new Set(files.flatMap(({ place }) => (place.is === 'content' && place.kind === kind ? [place.id] : [])));
  return {
    network: ofKind('network'),
    members: ofKind('members'),
    posts: ofKind('posts'),
    communities: ofKind('communities'),
    challenges: ofKind('challenges'),
    participants: ofKind('participants'),
    checkIns: ofKind('checkIns'),
    ids: {
      network: idsOf('network'),
      members: idsOf('members'),
      posts: idsOf('posts'),
      communities: idsOf('communities'),
      challenges: idsOf('challenges'),
      participants: idsOf('participants'),
      checkIns: idsOf('checkIns'),
    },
  };
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
    severity: 'error',
    file: file.path,
    ...at,
    field: field.length > 0 ? field.join('.') : null,
    message,
    fix,
  };
}
