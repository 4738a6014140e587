import type { Change, Since } from '../../ownership/change.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { splitSource } from '../../parse/front-matter.ts';
import { parseContentPath } from '../../model/content-path.ts';
import type { StoredFile } from './git-output.ts';
import { openRepository, type Repository } from './git.ts';

export interface Question {
  /** The branch or commit that the change goes to. */
  base: string;
  /** The login of whoever sends it; undefined where nobody asks whose it is. */
  actor?: string | undefined;
}

/**
 * What became of a content folder since it had a commit in common with a branch.
 * @param folder its absolute path.
 * @param files the folder as it is.
 * @throws {Error} where there is no Git repository, or no such commit.
 */
export function readSince(folder: string, { base, actor }: Question, files: readonly SourceFile[]): Since {
  const repository = openRepository(folder);
  const { prefix } = repository;
  const commit = repository.baseOf(base);
  const changes = repository.changesSince(commit).map((change): Change => ({
    what: change.what,
    path: fromFolder(change.path, prefix),
    from: change.what === 'moved' ? fromFolder(change.from, prefix) : null,
    is: change.is,
  }));
  const changed = new Set(changes.flatMap(({ path, from }) => [path, from]));
  const asIs = new Map(files.filter(({ path }) => !changed.has(path)).map((file) => [file.path, file]));
  const stored = contentIn(repository, commit, ({ path }) => asIs.get(path.slice(prefix.length)));
  const before = [...stored.values()];
  const since = { commit, prefix, changes, before };
  if (actor === undefined) return { ...since, sender: null };
  // The branch may have moved on: what it says now counts.
  const tip = repository.commitOf(base);
  const now = tip === commit ? stored : contentIn(repository, tip, (file) => stored.get(versionOf(file)));
  return { ...since, sender: { login: actor, base: tip === commit ? before : [...now.values()] } };
}

/** The same for the same text at the same path. */
function versionOf({ path, id }: StoredFile): string {
  return `${id} ${path}`;
}

/**
 * The content folder as it was in a commit, by versions, without bodies.
 * @param known what was read already.
 */
function contentIn(
  { prefix, filesIn, textsOf }: Repository,
  commit: string,
  known: (file: StoredFile) => SourceFile | undefined,
): Map<string, SourceFile> {
  const files = filesIn(commit).filter(({ path }) => !isHidden(path.slice(prefix.length)));
  const unknown = files.filter((file) => known(file) === undefined && isText(file));
  const texts = textsOf([...new Set(unknown.map(({ id }) => id))]);
  return new Map(
    files.map((file) => [versionOf(file), known(file) ?? toFile(file, prefix, texts.get(file.id))]),
  );
}

function isText({ path, is }: StoredFile): boolean {
  return is === 'file' && /\.mdx?$/.test(path);
}

function toFile({ path: whole, is }: StoredFile, prefix: string, text: string | undefined): SourceFile {
  const path = whole.slice(prefix.length);
  const file = { path, place: parseContentPath(path), isLink: is !== 'file' };
  return text === undefined || file.place.is !== 'content'
    ? file
    : { ...file, frontMatter: splitSource(text).frontMatter };
}

/** The reader leaves them out. */
export function isHidden(path: string): boolean {
  return path.split('/').some((part) => part.startsWith('.'));
}

/** A path from the repository's root as it is from a folder; what lies outside begins with `../`. */
function fromFolder(path: string, prefix: string): string {
  if (path.startsWith(prefix)) return path.slice(prefix.length);
  const folders = prefix.split('/').slice(0, -1);
  const parts = path.split('/');
  const apart = folders.findIndex((folder, index) => index === parts.length - 1 || folder !== parts[index]);
  return [...folders.slice(apart).map(() => '..'), ...parts.slice(apart)].join('/');
}
