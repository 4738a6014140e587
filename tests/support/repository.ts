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

const SETTINGS = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.org',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.org',
};

/** Of a folder as it is: its first commit, on main. */
export function createRepository(root: string): TestRepository {
  const git = (...words: string[]): string =>
    execFileSync('git', words, { cwd: root, encoding: 'utf8', env: { ...process.env, ...SETTINGS } });
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
