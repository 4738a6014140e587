import type { ContextOptions } from '../../check/context.ts';
import { fixFiles } from '../../check/fix-files.ts';
import type { Change, ChangeKind } from '../../import/bodies/change.ts';
import { withoutFaults } from '../../import/bodies/mend-faults.ts';
import { postFileText, postPath, type PlannedPost, type PostFields } from '../../import/plan.ts';
import type { ConvertedPost } from '../../import/convert.ts';
import { folderOf } from '../../model/content-path.ts';
import type { Problem } from '../../model/problem.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { parseContentPath } from '../../model/content-path.ts';
import { toSourceFile } from '../../reader/read-folder.ts';

/** The files that a post is checked beside. */
export interface Surroundings {
  /** `network.md` and the members. */
  files: readonly SourceFile[];
  options: ContextOptions;
}

export type Fitted = { path: string; text: string; changes: readonly Change[] } | { problem: Problem };

/** How often something is taken out that the checks refuse. */
const MOST_ROUNDS = 6;

/** Writes a post so that it passes the checks: what they refuse is taken out, or told. */
export function fitPost(
  { id, head }: PlannedPost,
  post: ConvertedPost,
  { files, options }: Surroundings,
): Fitted {
  const path = postPath(id, post.pictures.length > 0);
  const beside = [
    ...files,
    ...post.pictures.map(({ name }) => pictureFile(folderOf(path) + name)),
    ...[...post.linked].filter((linked) => linked !== id).map(linkedFile),
  ];
  let { fields } = post;
  let { body } = post;
  let problem: Problem | undefined;
  const changes: Change[] = [];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const { text, errors } = checked(path, postFileText(fields, body), beside, options);
    [problem] = errors;
    if (problem === undefined) return { path, text, changes };
    const without = withoutFields(fields, errors);
    const mended = withoutFaults(text, errors);
    if (mended === text && without === fields) break;
    for (const { code, message } of errors) {
      changes.push({ what: CHANGE_OF[code] ?? 'widget', line: head.place.line, text: message });
    }
    fields = without;
    body = bodyOf(mended);
  }
  return problem ? { problem } : { path, text: postFileText(fields, body), changes };
}

function checked(
  path: string,
  written: string,
  beside: readonly SourceFile[],
  options: ContextOptions,
): { text: string; errors: Problem[] } {
  const file = toSourceFile(path, written);
  const { fixed, problems } = fixFiles([...beside, file], options, {
    textOf: (one) => (one === path ? written : undefined),
    parse: toSourceFile,
  });
  const text = fixed.find((one) => one.path === path)?.text ?? written;
  return { text, errors: problems.filter((one) => one.file === path && one.severity === 'error') };
}

/** What a problem says of what was taken out. */
const CHANGE_OF: Readonly<Record<string, ChangeKind>> = {
  'broken-link': 'link',
  'unsafe-link': 'link',
  'outside-path': 'link',
  'missing-image': 'picture',
  'missing-alt': 'picture',
  'duplicate-address': 'address',
};

const REQUIRED = new Set(['title', 'date']);

/** The fields without those that the checks refuse, as far as a post can be without them. */
function withoutFields(fields: PostFields, errors: readonly Problem[]): PostFields {
  const names = errors
    .flatMap(({ field }) => field?.split('.')[0] ?? [])
    .filter((name) => !REQUIRED.has(name));
  if (names.length === 0) return fields;
  return Object.fromEntries(
    Object.entries(fields).filter(([name]) => !names.includes(name)),
  ) as unknown as PostFields;
}

function bodyOf(text: string): string {
  return text.slice(text.indexOf('\n---\n') + 5).trim();
}

function pictureFile(path: string): SourceFile {
  return { path, place: parseContentPath(path), isLink: false, picture: { bytes: 1, fault: null } };
}

function linkedFile(id: string): SourceFile {
  return toSourceFile(postPath(id, false), '---\ntitle: A post\ndate: 2000-01-01\n---\n\nIts words.\n');
}
