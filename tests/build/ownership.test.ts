import { mkdirSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { readSince } from '../../integrations/group-blog/cli/git/history.ts';
import { parseNow } from '../../integrations/group-blog/network/now.ts';
import { checkContent } from '../../integrations/group-blog/check/check-content.ts';
import type { Problem } from '../../integrations/group-blog/model/problem.ts';
import { readFolder } from '../../integrations/group-blog/reader/read-folder.ts';
import { postText, SPRING, writeFolder } from '../support/folder.ts';
import { createRepository, type TestRepository } from '../support/repository.ts';
import { runQuickly, type BuildResult } from '../support/site.ts';

/** The content of a repository may lie anywhere in it. */
const CONTENT = 'our site/the content';
const at = (path: string): string => `${CONTENT}/${path}`;
const member = (...lines: string[]): string => ['---', 'name: Somebody', ...lines, '---', ''].join('\n');
const NETWORK = '---\ntitle: Our Network\ndescription: Neighbours who write.\norganisers: [gwen-l]\n---\n';
const GOALS = '---\ngoals:\n  - { title: Smile, judge: ann, criterion: Who smiles back }\n---\n';
const VERDICT = '---\non: 2026-03-22\nmet: yes\n---\n\nThey all smiled back at once.\n';
const LONG = 'A line of words that stays as it is.\n'.repeat(20);

const root = writeFolder({
  'package.json': '{}\n',
  '.gitignore': 'dist\n',
  [at('network.md')]: NETWORK,
  [at('members/ann.md')]: member('github: Ann-L'),
  [at('members/ben.md')]: member('github: [ben-l]'),
  [at('members/guy.md')]: member('guest: true', 'github: guy-l'),
  [at('challenges/spring.md')]: SPRING['challenges/spring.md'].replace('start', 'ledBy: ann\nstart'),
  [at('participants/spring/ben.md')]: GOALS,
  [at('posts/ann/hello.md')]: postText([], LONG),
  [at('posts/ann/スペース.png')]: 'a',
  [at('posts/ben/visit/index.md')]: postText(['authors: [guy]'], LONG),
});
const repository = createRepository(root);
repository.git('config', 'advice.addEmbeddedRepo', 'false');
repository.git('checkout', '--quiet', '-b', 'pull');

afterEach(() => {
  repository.git('checkout', '--quiet', '--force', 'main');
  repository.git('reset', '--quiet', '--hard', repository.git('rev-list', '--max-parents=0', 'main').trim());
  repository.git('clean', '--quiet', '-ffdx');
  repository.git('checkout', '--quiet', '-B', 'pull');
});
afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What `check` finds of a change in the working tree, but for pictures. */
function problems(actor: string | undefined, base = 'main'): Problem[] {
  const folder = join(root, CONTENT);
  const files = readFolder(folder);
  const since = readSince(folder, { base, actor }, files);
  return checkContent(files, { now: parseNow('2026-03-31', 'the test'), changeSet: since });
}

function foreign(actor: string, base?: string): string[] {
  return problems(actor, base)
    .filter(({ code }) => code === 'not-yours')
    .map(({ file }) => file);
}

function check(...flags: string[]): Promise<BuildResult> {
  return runQuickly(['group-blog', 'check', '--on', '2026-03-31', ...flags], join(root, 'our site'));
}

type Act = (repository: TestRepository) => void;
const writes =
  (path: string, text: string): Act =>
  ({ write }) => {
    write(at(path), text);
  };
const renames =
  (from: string, to: string): Act =>
  ({ move }) => {
    move(at(from), at(to));
  };
const links = (path: string, target: string): Act => {
  return () => {
    symlinkSync(target, join(root, at(path)));
  };
};
const isRepository = (path: string): Act => {
  return ({ git }) => {
    mkdirSync(join(root, at(path)));
    git('-C', at(path), 'init', '--quiet');
    git('-C', at(path), 'commit', '--quiet', '--allow-empty', '--message', 'Other');
  };
};

/** What somebody does, who does it, and which of the files are not theirs. */
const TABLE: readonly (readonly [string, Act, string, readonly string[]])[] = [
  ['the own folder', writes('posts/ann/a b.md', postText()), 'ann-l', []],
  ['the own folder, by a login in other letters', writes('posts/ann/new.md', postText()), 'ANN-l', []],
  ['another’s folder', writes('posts/ben/new.md', postText()), 'ann-l', ['posts/ben/new.md']],
  [
    'a right of one’s own making',
    writes('members/ben.md', member('github: ann-l')),
    'ann-l',
    ['members/ben.md'],
  ],
  [
    'an organiser of one’s own making',
    writes('network.md', NETWORK.replace('gwen', 'ann')),
    'ann-l',
    ['network.md'],
  ],
  [
    'a rename away',
    renames('posts/ben/visit/index.md', 'posts/ann/visit.md'),
    'ann-l',
    ['posts/ann/visit.md', 'posts/ben/visit/index.md'],
  ],
  ['a rename into', renames('posts/ann/hello.md', 'posts/ben/hello.md'), 'ann-l', ['posts/ben/hello.md']],
  ['a rename at home', renames('posts/ann/スペース.png', 'posts/ann/ペ.png'), 'ann-l', []],
  ['a guest post, by its author', writes('posts/ann/visit.md', postText(['authors: [guy]'])), 'guy-l', []],
  [
    'a guest post, by its host',
    writes('posts/ann/visit.md', postText(['authors: [guy]'])),
    'ann-l',
    ['posts/ann/visit.md'],
  ],
  [
    'a change of one, by its author',
    writes('posts/ben/visit/index.md', postText(['authors: [guy]'])),
    'guy-l',
    [],
  ],
  [
    'a change of one, by its host',
    writes('posts/ben/visit/index.md', postText(['authors: [guy]'])),
    'ben-l',
    [],
  ],
  [
    'a change of one, by another',
    writes('posts/ben/visit/index.md', postText(['authors: [ann]'])),
    'ann-l',
    ['posts/ben/visit/index.md'],
  ],
  ['a picture of one', writes('posts/ben/visit/a.png', 'a'), 'guy-l', []],
  ['a new member', writes('members/zoe.md', member('github: zoe-l')), 'zoe-l', []],
  [
    'a new member, by another login',
    writes('members/zoe.md', member('github: zoe-l')),
    'ann-l',
    ['members/zoe.md'],
  ],
  ['a verdict, by its judge', writes('verdicts/ann/spring/ben/1.md', VERDICT), 'ann-l', []],
  [
    'a verdict, by whom it is about',
    writes('verdicts/ann/spring/ben/1.md', VERDICT),
    'ben-l',
    ['verdicts/ann/spring/ben/1.md'],
  ],
  ['a challenge, by its leader', writes('challenges/spring.md', SPRING['challenges/spring.md']), 'ann-l', []],
  [
    'a challenge, by another',
    writes('challenges/spring.md', SPRING['challenges/spring.md']),
    'ben-l',
    ['challenges/spring.md'],
  ],
  [
    'all of it, by an organiser',
    ({ remove, write }) => {
      remove(at('members/ann.md'));
      write('package.json', '[]');
    },
    'Gwen-L',
    [],
  ],
  [
    'a file outside',
    ({ write }) => {
      write('package.json', '[]');
    },
    'ann-l',
    ['../../package.json'],
  ],
  [
    'a file beside the content',
    ({ write }) => {
      write('our site/new.mjs', '');
    },
    'ann-l',
    ['../new.mjs'],
  ],
  [
    'what Git leaves out',
    ({ write }) => {
      write('dist/a.html', '');
    },
    'ann-l',
    [],
  ],
  ['a symbolic link', links('posts/ann/passwords.png', '/etc/passwd'), 'ann-l', ['posts/ann/passwords.png']],
  [
    'a link in the place of a post',
    ({ remove }) => {
      remove(at('posts/ann/hello.md'));
      symlinkSync('../ben/visit/index.md', join(root, at('posts/ann/hello.md')));
    },
    'ann-l',
    ['posts/ann/hello.md'],
  ],
  ['a submodule', isRepository('posts/ann/sub'), 'ann-l', ['posts/ann/sub']],
  [
    'a member’s folder, as a file',
    ({ remove, write }) => {
      remove(at('posts/ben'));
      write(at('posts/ben'), '');
    },
    'ben-l',
    ['posts/ben'],
  ],
  [
    'anything, as a stranger',
    writes('posts/stranger/hello.md', postText()),
    'stranger',
    ['posts/stranger/hello.md'],
  ],
];

describe('whose change it is', () => {
  it.each(TABLE)('%s', (_, act, actor, files) => {
    act(repository);
    expect(foreign(actor), 'not committed').toEqual(files);
    repository.commit();
    expect(foreign(actor), 'committed').toEqual(files);
  });

  it('is found of a file that was written in the second of the commit, and is as long as before', () => {
    const hello = join(root, at('posts/ann/hello.md'));
    const write = (text: string): void => {
      repository.write(at('posts/ann/hello.md'), postText([], text));
      utimesSync(hello, 1000, 1000);
    };
    repository.git('config', 'core.trustctime', 'false');
    write(LONG);
    repository.commit();
    utimesSync(join(root, '.git/index'), 1000, 1000);
    write(LONG.replace('A', 'B'));
    repository.write(at('posts/ben/new.md'), postText());
    expect(foreign('guy-l')).toEqual(['posts/ann/hello.md', 'posts/ben/new.md']);
  });

  it('is asked of the branch alone, though the base moved on, and merged or not', () => {
    const { write, commit, git } = repository;
    write(at('posts/ann/new.md'), postText());
    commit();
    git('checkout', '--quiet', 'main');
    write(at('posts/ben/meanwhile.md'), postText());
    write('package.json', '[]');
    commit();
    git('checkout', '--quiet', 'pull');
    expect(foreign('ann-l'), 'beside it').toEqual([]);
    git('merge', '--quiet', '--no-edit', 'main');
    expect(foreign('ann-l'), 'with it').toEqual([]);
    write(at('posts/ben/more.md'), postText());
    git('add', '--all');
    git('commit', '--quiet', '--amend', '--no-edit');
    expect(foreign('ann-l'), 'with more in the merge').toEqual(['posts/ben/more.md']);
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--message', 'As a forge does it', 'pull');
    expect(foreign('ann-l', 'HEAD^1')).toEqual(['posts/ben/more.md']);
  });

  it('is asked of the base as it is now', () => {
    const { write, commit, git } = repository;
    write(at('posts/ann/new.md'), postText());
    write(at('posts/zoe/new.md'), postText());
    commit();
    git('checkout', '--quiet', 'main');
    write(at('members/ann.md'), member('github: another'));
    write(at('members/zoe.md'), member('github: zoe-l'));
    write(at('network.md'), NETWORK.replace('gwen', 'iris'));
    commit();
    git('checkout', '--quiet', 'pull');
    expect(foreign('ann-l')).toEqual(['posts/ann/new.md', 'posts/zoe/new.md']);
    expect(foreign('gwen-l')).toEqual(['posts/ann/new.md', 'posts/zoe/new.md']);
    expect(foreign('zoe-l')).toEqual(['posts/ann/new.md']);
    expect(foreign('iris-l')).toEqual([]);
  });
});

describe('a renamed post', () => {
  it('is vanished without an alias, committed or not, and with it keeps its id', () => {
    repository.move(at('posts/ann/hello.md'), at('posts/ann/good-day.md'));
    const told = problems(undefined);
    expect(told).toMatchObject([{ code: 'vanished', file: 'posts/ann/good-day.md' }]);
    const [line = ''] = /aliases: [^"]*/.exec(told[0]?.fix ?? '') ?? [];
    expect(line).toBe('aliases: [/posts/ann/hello/]');
    repository.commit();
    expect(problems(undefined)).toEqual(told);
    repository.write(at('posts/ann/good-day.md'), postText([line], LONG));
    expect(problems(undefined)).toEqual([]);
  });
});

describe('the command', () => {
  it('tells of a new member, and of a change outside', async () => {
    repository.write(at('members/zoe.md'), member('github: zoe-l'));
    repository.write(at('posts/zoe/hello.md'), postText());
    const flags = ['--content', 'the content', '--base', 'main', '--actor'];
    const green = await check(...flags, 'zoe-l');
    expect(green).toMatchObject({ status: 0, output: 'No problems in the content/.\n' });
    repository.write('package.json', '[]');
    const red = await check(...flags, '@Zoe-L');
    expect(red.status).toBe(1);
    expect(red.stdout).toContain(`../package.json:1:1  not-yours
  package.json is the organisers' (@gwen-l) to change, not @Zoe-L's
  → ask an organiser (@gwen-l) to do it; or take your change back: type git checkout `);
    const [json] = JSON.parse((await check(...flags, 'zoe-l', '--json')).stdout) as Problem[];
    expect(json).toMatchObject({ code: 'not-yours', severity: 'error', file: '../../package.json', line: 1 });
    const github = await runQuickly(
      [
        'group-blog',
        'check',
        '--content',
        CONTENT,
        '--base',
        'main',
        '--actor',
        'zoe-l',
        '--format',
        'github',
      ],
      root,
    );
    expect(github.stdout).toContain(
      '::error file=package.json,line=1,col=1,title=not-yours::package.json is',
    );
  });

  it('asks nobody’s name without --actor, and tells in the summary what it was told', async () => {
    repository.write('package.json', '[]');
    const flags = ['--content', 'the content', '--base', 'main'];
    expect((await check(...flags)).status).toBe(0);
    const summary = await runQuickly(
      ['group-blog', 'summary', ...flags, '--actor', 'ann-l'],
      join(root, 'our site'),
    );
    expect(summary.stdout).toContain('not-yours');
    expect(summary.stdout).toContain('**Next:** mend the problem');
  });

  it('says what is missing', async () => {
    const content = ['--content', 'the content'];
    const wrong = async (...flags: string[]): Promise<string> => {
      const { status, stdout, output } = await check(...content, ...flags);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return output.split('\n')[0] ?? '';
    };
    expect(await wrong('--actor', 'ann-l')).toContain(
      '--base is missing: what it goes to, as in --base main',
    );
    expect(await wrong('--base', 'main', '--actor', '')).toContain('--actor is empty');
    expect(await wrong('--base', 'nowhere', '--actor', 'ann-l')).toContain(
      '--base is "nowhere", which is no commit here; name a branch, as in --base main',
    );
    repository.git('checkout', '--quiet', '--orphan', 'apart');
    repository.commit();
    expect(await wrong('--base', 'main')).toContain(
      'main and what is checked out have no commit in common; begin the branch again from there: git switch --create my-change main',
    );
  });

  it('says how to get the rest of a history that was cut short', async () => {
    const clone = join(root, 'dist');
    repository.write(at('posts/ann/new.md'), postText());
    repository.commit();
    repository.git('clone', '--quiet', '--depth', '1', '--no-single-branch', `file://${root}`, clone);
    const { status, output } = await runQuickly(
      ['group-blog', 'check', '--content', CONTENT, '--base', 'origin/main', '--actor', 'ann-l'],
      clone,
    );
    expect(status).toBe(2);
    expect(output).toContain(
      'there is only the end of the history here; for all of it type: git fetch --unshallow',
    );
  });

  it('prints CODEOWNERS, with the content’s own path', async () => {
    const { stdout } = await runQuickly(
      ['group-blog', 'owners', '--content', 'the content'],
      join(root, 'our site'),
    );
    const under = String.raw`/our\ site/the\ content`;
    expect(stdout.split('\n').slice(1, 5)).toEqual([
      '* @gwen-l',
      `${under}/challenges/spring.md @Ann-L`,
      `${under}/members/ann.* @Ann-L`,
      `${under}/posts/ann/ @Ann-L`,
    ]);
  });
});
