import { posix } from 'node:path';
import type { ChangeSet } from '../../ownership/change.ts';
import type { SourceFile } from '../../model/source-file.ts';
import { splitSource } from '../../parse/front-matter.ts';
import { isHidden, parseContentPath } from '../../model/content-path.ts';
import type { StoredFile } from './git-output.ts';
import { openRepository, type Repository } from './git.ts';

interface ChangeQuery {
  /** The branch or commit that the change goes to. */
  base: string;
  /** The login of whoever sends the change, with or without an at sign; undefined where ownership is not checked. */
  actor?: string | undefined;
}

/**
 * Reads what changed since the last commit that the working tree has in common with a branch.
 * @param folder absolute path of the content folder.
 * @param files the folder as it is now.
 * @throws {Error} where there is no Git repository or no such commit, or the login is empty.
 */
export function readSince(
  folder: string,
  { base, actor }: ChangeQuery,
  files: readonly SourceFile[],
): ChangeSet {
  const login = actor?.trim().replace(/^@/, '');
  if (login === '')
    throw new Error('--actor is empty: write the login of whoever sends the change, as in --actor ann-login');
  const repository = openRepository(folder);
  const { prefix } = repository;
  const commit = repository.baseOf(base);
  const changes = repository.changesSince(commit).map((change) => ({
    ...change,
    path: fromFolder(change.path, prefix),
    from: change.from === null ? null : fromFolder(change.from, prefix),
  }));
  const changed = new Set(changes.flatMap(({ path, from }) => [path, from]));
  const asIs = new Map(files.filter(({ path }) => !changed.has(path)).map((file) => [file.path, file]));
  const stored = contentIn(repository, commit, ({ path }) => asIs.get(path.slice(prefix.length)));
  const before = [...stored.values()];
  const since = { commit, prefix, changes, before };
  if (login === undefined) return { ...since, sender: null };
  // The branch may have moved on, and its newest commit says who owns what.
  const tip = repository.commitOf(base);
  const now = tip === commit ? stored : contentIn(repository, tip, (file) => stored.get(versionOf(file)));
  return { ...since, sender: { login, base: tip === commit ? before : [...now.values()] } };
}

/** Returns a key that identifies a text at a path. */
function versionOf({ path, id }: StoredFile): string {
  return `${id} ${path}`;
}

/**
 * Reads the content folder as it was in a commit, without bodies.
 * @param known returns a file that was read before.
 * @returns the files by `versionOf`.
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

/** Makes a path from the repository's root relative to a folder; paths outside the folder begin with `../`. */
function fromFolder(path: string, prefix: string): string {
  return posix.join(posix.relative(`/${prefix}`, posix.dirname(`/${path}`)), posix.basename(path));
}
