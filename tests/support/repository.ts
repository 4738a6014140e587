import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A Git repository of a test's own, whatever the machine's settings are. */
export interface TestRepository {
  root: string;
  git: (...words: string[]) => string;
  write: (path: string, text: string) => void;
  remove: (path: string) => void;
  move: (from: string, to: string) => void;
  /** Everything that there is. */
  commit: () => void;
  /**
   * What GitHub checks out for a pull request: main, with what `change` does on a branch merged into it.
   * @param meanwhile what happens on main after the branch has left it.
   */
  pullRequest: (change: () => void, meanwhile?: () => void) => void;
}

/** What Git's own settings are in tests. */
export const TEST_GIT = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.org',
};

/** Seconds since 1970 at which a repository's first command is given: 2 March 2026, 9:00 UTC. */
const FIRST_SECOND = 1_772_442_000;

/** Of a folder as it is: its first commit, on main. Each command is given a minute after the last, whatever the clock says. */
export function createRepository(root: string): TestRepository {
  let second = FIRST_SECOND;
  const git = (...words: string[]): string => {
    // Two commits of one second, one parent and one text would be the same commit.
    second += 60;
    const date = `${second} +0000`;
    const env = { ...process.env, ...TEST_GIT, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
    return execFileSync('git', words, { cwd: root, encoding: 'utf8', env });
  };
  const repository: TestRepository = {
    root,
    git,
    write(path, text) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    },
    remove(path) {
      rmSync(join(root, path), { recursive: true });
    },
    move(from, to) {
      mkdirSync(dirname(join(root, to)), { recursive: true });
      renameSync(join(root, from), join(root, to));
    },
    commit() {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', 'Something');
    },
    pullRequest(change, meanwhile) {
      git('checkout', '--quiet', '-b', 'pull');
      change();
      repository.commit();
      git('checkout', '--quiet', 'main');
      meanwhile?.();
      if (meanwhile) repository.commit();
      git('merge', '--quiet', '--no-ff', '--message', 'Merge', 'pull');
    },
  };
  git('init', '--quiet', '--initial-branch', 'main');
  repository.commit();
  return repository;
}
