import { execFileSync } from 'node:child_process';

/** A file that is not as it was; paths from the repository's root. */
export type FileChange =
  { what: 'added' | 'changed' | 'removed'; path: string } | { what: 'moved'; path: string; from: string };

/** A Git repository, seen from a folder in it. */
export interface Repository {
  /** The folder's own path from the root, ending in a slash; empty for the root. */
  prefix: string;
  /**
   * The commit on which a branch and what is checked out last agreed.
   * @throws {Error} where there is none.
   */
  baseOf: (ref: string) => string;
  /** What the working tree has that the commit has not, and the other way round; sorted by path. */
  changesSince: (commit: string) => FileChange[];
  /** A file's text as it was in a commit; null where it cannot be had. */
  textAt: (commit: string, path: string) => string | null;
}

const MOST_OUTPUT = 512 * 1024 * 1024;

/** @throws {Error} where the folder lies in no Git repository. */
export function openRepository(folder: string): Repository {
  // No shell, nothing asked of a network or a terminal, and paths are paths, whatever signs are in them.
  const git = (...parameters: string[]): string =>
    execFileSync('git', parameters, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: MOST_OUTPUT,
      stdio: ['ignore', 'pipe', 'ignore'],
      env: { ...process.env, GIT_LITERAL_PATHSPECS: '1', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' },
    });
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
  return {
    prefix,
    baseOf(ref) {
      const unknown = `--base is "${ref}", which is no commit here; name a branch, as in --base main`;
      const commit = ask(unknown, 'rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`);
      const apart = `${ref} and what is checked out have no commit in common; fetch more of the history`;
      return ask(apart, 'merge-base', commit, 'HEAD');
    },
    changesSince(commit) {
      const tracked = git('diff', '--name-status', '-z', '--find-renames', '--no-relative', commit, '--');
      const untracked = git('-C', top, 'ls-files', '--others', '--exclude-standard', '-z');
      return [...toChanges(tracked), ...untracked.split('\0').filter(Boolean).map(toAdded)].toSorted(
        (a, b) => (a.path < b.path ? -1 : 1),
      );
    },
    textAt(commit, path) {
      try {
        return git('cat-file', 'blob', `${commit}:${path}`);
      } catch {
        return null;
      }
    },
  };
}

const toAdded = (path: string): FileChange => ({ what: 'added', path });

/** Of `A path`, `M path`, `D path`, `R100 from to`, each followed by a null byte. */
function toChanges(output: string): FileChange[] {
  const words = output.split('\0');
  const changes: FileChange[] = [];
  while (words.length > 1) {
    const status = words.shift() ?? '';
    const path = words.shift() ?? '';
    if (status.startsWith('R')) changes.push({ what: 'moved', path: words.shift() ?? '', from: path });
    else if (status === 'A') changes.push(toAdded(path));
    else changes.push({ what: status === 'D' ? 'removed' : 'changed', path });
  }
  return changes;
}
