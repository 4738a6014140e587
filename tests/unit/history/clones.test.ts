import { execFileSync } from 'node:child_process';
import { appendFileSync, chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readHistory } from '../../../integrations/group-blog/history/read-history.ts';
import {
  CHECK_IN,
  checkInText,
  DatedRepository,
  FORGE,
  HONEST,
  networkWithHistory,
  rowsOf,
  runTestGit,
} from '../../support/dated-repository.ts';
import { buildProgress } from '../../../integrations/group-blog/progress/build-progress.ts';
import { nowOf, participationOf } from '../../support/content.ts';

let origin: DatedRepository;
let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'group-blog-clones-'));
  origin = new DatedRepository();
  origin.commit({ at: '2026-02-01', by: 'forge', files: HONEST });
  origin.commit({ at: '2026-03-05', by: 'forge', files: { [CHECK_IN]: checkInText(3) } });
  origin.commit({ at: '2026-03-12', by: 'forge', files: { [CHECK_IN]: checkInText(5) } });
  origin.write();
  origin.git('config', 'uploadpack.allowFilter', 'true');
});

afterAll(() => {
  for (const path of [folder, origin.root]) rmSync(path, { recursive: true, force: true });
});

function clone(name: string, ...words: string[]): string {
  const target = join(folder, name);
  runTestGit(folder, ['clone', '--quiet', ...words, `file://${origin.root}`, target]);
  return join(target, 'content');
}

const grades = (content: string): string[] => rowsOf(content).map(({ grade }) => grade);

function edited(content: string): unknown {
  const network = networkWithHistory(content);
  const view = buildProgress(network, participationOf(network, 'spring/ann'), nowOf('2026-05-01'));
  return view.days[3]?.edited;
}

describe('a clone', () => {
  it('that is whole says when files landed, and what was changed too late', () => {
    const content = clone('whole');
    expect(grades(content)).toEqual(['witnessed']);
    expect(edited(content)).toEqual([{ on: '2026-03-12', unit: 'hours', from: 3, to: 5 }]);
  });

  it('that is shallow says nothing', () => {
    const content = clone('shallow', '--depth', '1');
    expect(grades(content)).toEqual(['unverified']);
    expect(readHistory(content, { landedBy: [FORGE] }).fault).toBe('shallow');
  });

  it('that has no older texts, and a remote that is out of reach, fetches nothing', () => {
    const content = clone('blobless', '--filter=blob:none');
    runTestGit(content, ['remote', 'set-url', 'origin', 'file:///nowhere/at/all']);
    expect(grades(content)).toEqual(['witnessed']);
    expect(edited(content)).toEqual([{ on: '2026-03-12', unit: null, from: null, to: null }]);
  });

  it('may be a further working tree', () => {
    const content = clone('main');
    runTestGit(content, ['worktree', 'add', '--quiet', '--detach', join(folder, 'a "tree"')]);
    expect(grades(join(folder, 'a "tree"', 'content'))).toEqual(['witnessed']);
  });

  it('may be a submodule, whose own history counts', () => {
    const outer = new DatedRepository();
    outer.commit({ at: '2026-04-01', files: { 'README.md': 'x' } });
    outer.write();
    outer.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      'add',
      '--quiet',
      `file://${origin.root}`,
      'ours',
    );
    outer.git('commit', '--quiet', '--message', 'Ours');
    expect(grades(join(outer.root, 'ours', 'content'))).toEqual(['witnessed']);
    rmSync(outer.root, { recursive: true, force: true });
  });

  it('may have a folder that is part of no commit, of which nothing is known', () => {
    const content = clone('copy');
    execFileSync('cp', ['-r', content, join(content, '..', 'copy')]);
    expect(grades(join(content, '..', 'copy'))).toEqual(['unverified']);
  });

  it('may lie in no repository', () => {
    const content = clone('exported');
    rmSync(join(content, '..', '.git'), { recursive: true });
    expect(grades(content)).toEqual(['unverified']);
  });

  it('may have commits of before 1970, which Git does not date', () => {
    const content = clone('old');
    const git = (...words: string[]): string => runTestGit(content, words).trim();
    const tree = git('rev-parse', 'HEAD^{tree}');
    const old = join(folder, 'old-commit');
    const who = 'Ann <ann@example.org> -86400 +0000';
    writeFileSync(old, `tree ${tree}\nauthor ${who}\ncommitter ${who}\n\nOld\n`);
    git('reset', '--quiet', '--hard', git('hash-object', '-t', 'commit', '-w', '--literally', old));
    expect(rowsOf(content)).toMatchObject([{ author: null, landed: null, grade: 'backfilled' }]);
  });
});

describe('what somebody set up on the machine', () => {
  it('changes no grade and runs nothing', () => {
    const content = clone('set-up');
    const program = join(folder, 'program');
    writeFileSync(program, `#!/bin/sh\ntouch "${folder}/was-run"\nexit 1\n`);
    chmodSync(program, 0o755);
    const root = join(content, '..');
    appendFileSync(
      join(root, '.git', 'config'),
      `
[log]
  showSignature = true
  showRoot = false
  follow = true
  date = relative
  mailmap = true
  diffMerges = first-parent
[diff]
  renames = copies
  orderFile = /nowhere
  relative = true
  external = ${program}
  noprefix = true
  ignoreSubmodules = all
[core]
  pager = ${program}
  fsmonitor = ${program}
  quotePath = true
  hooksPath = ${folder}
[color]
  ui = always
[gpg]
  program = ${program}
[alias]
  log = !${program}
[i18n]
  logOutputEncoding = UTF-16
`,
    );
    const git = (...words: string[]): string =>
      runTestGit(root, ['-c', 'core.fsmonitor=false', ...words]).trim();
    const second = git('rev-parse', 'HEAD~1');
    git('replace', second, git('rev-parse', 'HEAD~2'));
    const head = git('rev-parse', 'HEAD');
    writeFileSync(join(root, '.git', 'info', 'grafts'), `${head}\n`);
    vi.stubEnv('TZ', 'Pacific/Kiritimati');
    vi.stubEnv('LC_ALL', 'de_DE.UTF-8');
    vi.stubEnv('GIT_DIR', '/nowhere');
    const rows = rowsOf(content);
    vi.unstubAllEnvs();
    expect(rows).toMatchObject([{ landed: '2026-03-05', grade: 'witnessed' }]);
    expect(() => execFileSync('ls', [join(folder, 'was-run')], { stdio: 'ignore' })).toThrow();
  });
});
