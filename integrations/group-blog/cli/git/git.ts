import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, statSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseBlobs } from '../../history/blobs.ts';
import { byText } from '../../model/compare.ts';
import type { Change } from '../../ownership/change.ts';
import { toChanges, toStoredFiles, type StoredFile } from './git-output.ts';

/** Reads a Git repository from one of its folders. */
export interface Repository {
  /** The folder's path from the root, with a slash at its end; empty for the root. */
  prefix: string;
  /** @throws {Error} where there is no such commit. */
  commitOf: (ref: string) => string;
  /**
   * Returns the last commit that a branch and the checked-out commit have in common.
   * @throws {Error} where there is none.
   */
  baseOf: (ref: string) => string;
  /** Returns how the working tree differs from a commit, with paths from the root, sorted by `path`. */
  changesSince: (commit: string) => Change[];
  /** Returns the files under the folder in a commit, with paths from the root. */
  filesIn: (commit: string) => StoredFile[];
  /** Returns the texts of blobs, by id. */
  textsOf: (ids: readonly string[]) => ReadonlyMap<string, string>;
}

const UNSHALLOW = 'there is only the end of the history here; for all of it type: git fetch --unshallow';

const DIFF = 'diff --raw -z --no-abbrev --find-renames --ignore-submodules=dirty --no-relative';
const ADD = 'add --intent-to-add --pathspec-from-file=- --pathspec-file-nul';

/** The largest output of Git that is read, in bytes. */
const MAX_OUTPUT = 512 * 1024 * 1024;

/** @throws {Error} where the folder lies in no Git repository. */
export function openRepository(folder: string): Repository {
  // Git runs without a shell, asks no questions, and does not treat paths as patterns.
  const read = (parameters: readonly string[], input = '', index?: string): Buffer =>
    execFileSync('git', parameters, {
      cwd: folder,
      input,
      maxBuffer: MAX_OUTPUT,
      stdio: ['pipe', 'pipe', 'ignore'],
      env: {
        ...process.env,
        GIT_LITERAL_PATHSPECS: '1',
        GIT_OPTIONAL_LOCKS: '0',
        GIT_TERMINAL_PROMPT: '0',
        ...(index !== undefined && { GIT_INDEX_FILE: index }),
      },
    });
  const git = (...parameters: string[]): string => read(parameters).toString();
  const ask = (message: string, ...parameters: string[]): string => {
    try {
      return git(...parameters).replace(/\n$/, '');
    } catch (cause) {
      const isMissing = (cause as NodeJS.ErrnoException).code === 'ENOENT';
      throw new Error(isMissing ? 'git is not there; install it' : message, { cause });
    }
  };
  const prefix = ask(`${folder} lies in no Git repository`, 'rev-parse', '--show-prefix');
  const top = ask(`${folder} lies in no working tree`, 'rev-parse', '--show-toplevel');

  const isShallow = git('rev-parse', '--is-shallow-repository') === 'true\n';

  const commitOf = (ref: string): string => {
    const more = isShallow ? `. T${UNSHALLOW.slice(1)}` : '';
    const unknown = `--base is "${ref}", which is no commit here; name a branch, as in --base main${more}`;
    return ask(unknown, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
  };
  const diff = (commit: string, index?: string): Change[] =>
    toChanges(read([...DIFF.split(' '), commit, '--'], '', index).toString());

  return {
    prefix,
    commitOf,
    baseOf(ref) {
      const commit = commitOf(ref);
      const more = isShallow
        ? UNSHALLOW
        : `begin the branch again from there: git switch --create my-change ${ref}`;
      const apart = `${ref} and what is checked out have no commit in common; ${more}`;
      return ask(apart, 'merge-base', commit, 'HEAD');
    },
    changesSince(commit) {
      const untracked = git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z');
      const paths = untracked.split('\0').filter(Boolean);
      if (paths.length === 0) return diff(commit);
      // Git detects moved files only if they are in the index. A copy of the index leaves the repository unchanged.
      const temporary = mkdtempSync(join(tmpdir(), 'group-blog-index-'));
      try {
        const index = join(temporary, 'index');
        const own = resolve(folder, git('rev-parse', '--git-path', 'index').trim());
        copyIndex(own, index);
        const files = paths.filter((path) => !path.endsWith('/'));
        read(['-C', top, ...ADD.split(' ')], files.join('\0'), index);
        const repositories = paths
          .filter((path) => path.endsWith('/'))
          .map((path): Change => ({ what: 'added', path: path.slice(0, -1), from: null, is: 'repository' }));
        return [...diff(commit, index), ...repositories].toSorted(byText(({ path }) => path));
      } finally {
        rmSync(temporary, { recursive: true, force: true });
      }
    },
    filesIn: (commit) => toStoredFiles(git('ls-tree', '-r', '-z', '--full-name', commit)),
    textsOf: (ids) =>
      ids.length === 0
        ? new Map()
        : parseBlobs(read(['cat-file', '--batch'], ids.join('\n')), (text) => text.toString('utf8')),
  };
}

/**
 * Copies an index, and rounds its time down to a second, so that Git compares the content of files written in that second.
 */
function copyIndex(from: string, to: string): void {
  const file = statSync(from, { throwIfNoEntry: false });
  if (!file) return;
  copyFileSync(from, to);
  const second = Math.floor(file.mtimeMs / 1000);
  utimesSync(to, second, second);
}
