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

/** The files that posts are checked beside. */
export interface Surroundings {
  /** `network.md`, where there is one. */
  network: readonly SourceFile[];
  /** The files of members, by their ids. */
  people: ReadonlyMap<string, SourceFile>;
  options: ContextOptions;
}

/** A post that is to be written. */
export interface FittingPost {
  planned: PlannedPost;
  converted: ConvertedPost;
}

export type Fitted = { path: string; text: string; changes: readonly Change[] } | { problem: Problem };

/** How often something is taken out that the checks refuse. */
const MOST_ROUNDS = 6;

/** A post on its way to be right. */
interface Draft {
  path: string;
  fields: PostFields;
  body: string;
  changes: Change[];
}

/**
 * Writes posts so that they pass the checks: what these refuse is taken out, or told. Each of them looks at all posts at once, so that many
 * posts take little more time than one.
 * @returns what became of each, in the same order.
 */
export function fitPosts(posts: readonly FittingPost[], surroundings: Surroundings): Fitted[] {
  const drafts = posts.map(({ planned: { id }, converted: { fields, body, pictures } }): Draft => ({
    path: postPath(id, pictures.length > 0),
    fields,
    body,
    changes: [],
  }));
  const beside = filesBeside(posts, surroundings);
  const fitted = new Map<Draft, Fitted>();
  for (let round = 0; round < MOST_ROUNDS && fitted.size < drafts.length; round += 1) {
    const texts = new Map(drafts.map(({ path, fields, body }) => [path, postFileText(fields, body)]));
    const { fixed, problems } = fixFiles(
      [...beside, ...[...texts].map(([path, text]) => toSourceFile(path, text))],
      surroundings.options,
      { textOf: (path) => texts.get(path), parse: toSourceFile },
    );
    for (const { path, text } of fixed) texts.set(path, text);
    const errors = Map.groupBy(
      problems.filter(({ severity }) => severity === 'error'),
      ({ file }) => file,
    );
    drafts.forEach((draft, index) => {
      const { path, changes } = draft;
      const text = texts.get(path) ?? '';
      const own = errors.get(path) ?? [];
      const [problem] = own;
      if (problem === undefined) fitted.set(draft, { path, text, changes });
      else if (round === MOST_ROUNDS - 1) fitted.set(draft, { problem });
      else mend(draft, text, own, posts[index]?.planned.head.place.line ?? 1);
    });
  }
  return drafts.flatMap((draft) => fitted.get(draft) ?? []);
}

/** Takes out of a draft what is wrong in it. */
function mend(draft: Draft, text: string, errors: readonly Problem[], line: number): void {
  draft.fields = withoutFields(draft.fields, errors);
  draft.body = bodyOf(withoutFaults(text, errors));
  for (const { code, message } of errors) {
    const what = CHANGE_OF[code] ?? 'widget';
    if (!draft.changes.some((change) => change.text === message))
      draft.changes.push({ what, line, text: message });
  }
}

function filesBeside(posts: readonly FittingPost[], { network, people }: Surroundings): SourceFile[] {
  const own = new Set(posts.map(({ planned: { id } }) => id));
  const linked = new Set(posts.flatMap(({ converted }) => [...converted.linked]));
  const members = new Set(
    posts.flatMap(({ planned: { id }, converted }) => [
      id.split('/')[0] ?? '',
      ...(converted.fields.authors ?? []),
    ]),
  );
  const pictures = posts.flatMap(({ planned: { id }, converted }) =>
    converted.pictures.map(({ name }) => folderOf(postPath(id, true)) + name),
  );
  return [
    ...network,
    ...[...members].flatMap((id) => people.get(id) ?? []),
    ...pictures.map(pictureFile),
    ...[...linked].filter((id) => !own.has(id)).map(linkedFile),
  ];
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
