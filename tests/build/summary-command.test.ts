import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { keysOf, listOf, type Json } from '../support/contract.ts';
import { folderWith, NETWORK, postText, SPRING, writeFolder, type Files } from '../support/folder.ts';
import { createRepository, type TestRepository } from '../support/repository.ts';
import { runQuickly, type BuildResult } from '../support/site.ts';

const TAKES_PART = '---\ngoals:\n  - { title: Write, target: 21, counts: posts }\n---\n';
const FILES: Files = folderWith({
  ...SPRING,
  'network.md': NETWORK.replace('title', 'today: 2026-03-10\ntitle'),
  'members/ben.md': '---\nname: Ben\n---\n',
  'participants/spring/ann.md': TAKES_PART,
  'participants/spring/ben.md': TAKES_PART,
  'posts/ann/hello.md': postText(),
  'check-ins/spring/ann/2026-03-03.md': '---\n---\n\nDid it, and it took the whole evening.\n',
});

const folders: string[] = [];

/** Three files of front matter and more, in a folder of a repository. */
function repositoryOf(under = 'content', files: Files = {}): TestRepository {
  const inside = Object.entries({ ...FILES, ...files }).map(([path, text]) => [`${under}/${path}`, text]);
  const root = writeFolder(Object.fromEntries(inside) as Files);
  folders.push(root);
  return createRepository(root);
}

function summary({ root }: TestRepository, ...flags: string[]): Promise<BuildResult> {
  return runQuickly(['group-blog', 'summary', '--base', 'main', ...flags], root);
}

async function textOf(repository: TestRepository, ...flags: string[]): Promise<string> {
  const { status, stdout, output } = await summary(repository, ...flags);
  expect(status, output).toBe(0);
  return stdout;
}

async function jsonOf(repository: TestRepository, ...flags: string[]): Promise<Json> {
  return JSON.parse(await textOf(repository, '--json', ...flags)) as Json;
}

const textsOf = (items: unknown): unknown[] => listOf(items).map(({ text }) => text);

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('summary', () => {
  it('tells every kind of file, committed or not, by names and titles', async () => {
    const repository = repositoryOf();
    const { write } = repository;
    write('content/members/cleo.md', '---\nname: Cleo\n---\n');
    write('content/posts/ann/visit.md', postText(['authors: [cleo]']));
    repository.git('checkout', '--quiet', '-b', 'more');
    repository.commit();
    write('content/communities/early.md', '---\nname: Early\ninterest: Mornings\n---\n');
    write('content/challenges/may.md', '---\ntitle: May\nstart: 2026-05-01\nplan: { days: 7 }\n---\n');
    write('content/participants/may/ben.md', TAKES_PART);
    write('content/posts/ben/soon.md', postText().replace('03-02', '03-20'));
    write('content/posts/ben/not-yet.md', postText(['draft: true']));
    write('content/participants/spring/ben.md', TAKES_PART.replace('21', '20'));
    const json = await jsonOf(repository);
    expect(textsOf(json['added'])).toEqual([
      'The challenge “May”',
      'The community “Early”',
      'A new member: Cleo',
      'Ben joins “May”',
      'A guest post by Cleo on the blog of Ann Baker: “Hello”',
      'A post by Ben: “Hello”, still a draft',
      'A post by Ben: “Hello”, to appear on March 20, 2026',
    ]);
    expect(textsOf(json['changed'])).toEqual(['The goals of Ben in “Spring”']);
    expect(json['problems']).toEqual([]);
  });

  it('tells what was removed by its old title, and what was moved by both its places', async () => {
    const repository = repositoryOf('content', {
      'posts/ann/old.md': postText().replace('Hello', 'An old one'),
    });
    repository.remove('content/posts/ann/old.md');
    repository.remove('content/members/ben.md');
    repository.move('content/posts/ann/hello.md', 'content/posts/ann/good-day.md');
    repository.move(
      'content/check-ins/spring/ann/2026-03-03.md',
      'content/check-ins/spring/ann/2026-03-04.md',
    );
    repository.git('add', '--all');
    const json = await jsonOf(repository);
    expect(textsOf(json['removed'])).toEqual(['The page of Ben', 'A post by Ann Baker: “An old one”']);
    expect(listOf(json['moved'])).toMatchObject([
      { from: 'check-ins/spring/ann/2026-03-03.md', path: 'check-ins/spring/ann/2026-03-04.md' },
      { from: 'posts/ann/hello.md', path: 'posts/ann/good-day.md', text: 'A post by Ann Baker: “Hello”' },
    ]);
    const text = await textOf(repository);
    expect(text).toContain('### This moves\n\n- A check-in by Ann Baker');
    expect(text).toContain('“Hello”, from posts/ann/hello.md to posts/ann/good-day.md\n');
    expect(text).toContain('### This takes away\n\n- The page of Ben\n');
  });

  it('names whom a former id means, and counts their days', async () => {
    const repository = repositoryOf('content', {
      'members/ann.md': '---\nname: Ann\naliases: [annie]\n---\n',
    });
    repository.write('content/check-ins/spring/annie/2026-03-10.md', '');
    repository.write('content/posts/ben/guest.md', postText(['authors: [annie]']));
    const json = await jsonOf(repository);
    expect(json['added']).toMatchObject([
      {
        text: 'A check-in by Ann in “Spring”, of March 10, 2026',
        days: [{ member: 'ann', text: expect.stringContaining('Day 9 of 21 for Ann.') as unknown }],
        cards: [{ address: '/cards/challenges/spring/ann.png' }],
      },
      { text: 'A guest post by Ann on the blog of Ben: “Hello”' },
    ]);
    expect(json['problems']).toEqual([]);
  });

  it('says what is not content by its path, and counts what comes in or goes out by a move', async () => {
    const repository = repositoryOf('content', {
      'posts/ann/out.md': postText([], 'Words that nothing else has.'),
    });
    repository.write('package.json', '{}');
    repository.write('content/posts/ann/.hidden.md', '');
    repository.move('content/posts/ann/out.md', 'notes/out.md');
    repository.git('add', '--all');
    const json = await jsonOf(repository);
    expect(json['outside']).toEqual(['content/posts/ann/.hidden.md', 'notes/out.md', 'package.json']);
    expect(textsOf(json['removed'])).toEqual(['A post by Ann Baker: “Hello”']);
    expect(await textOf(repository)).toContain('### This changes files outside content/\n\n- content/posts');
  });

  it('warns of a check-in that is handed in late, as the check of a change does', async () => {
    const repository = repositoryOf();
    repository.write('content/check-ins/spring/ben/2026-03-05.md', '');
    repository.write('content/check-ins/spring/ben/2026-03-09.md', '');
    const late = {
      code: 'late-check-in',
      severity: 'warning',
      file: 'check-ins/spring/ben/2026-03-05.md',
      message: '2026-03-05 was 5 days ago. A day can be handed in 1 day late.',
    };
    expect((await jsonOf(repository))['problems']).toMatchObject([late]);
    expect(await textOf(repository)).toContain(
      '2026-03-05 was 5 days ago. A day can be handed in 1 day late.',
    );
    const { status, stdout } = await runQuickly(
      ['group-blog', 'check', '--base', 'main', '--json'],
      repository.root,
    );
    expect([status, JSON.parse(stdout)]).toMatchObject([0, [late]]);
  });

  it('says so where nothing changed', async () => {
    expect(await textOf(repositoryOf())).toMatch(/^Nothing in content\/ changes\.\n\n\*\*Next:\*\*/);
  });
});

describe('the days of a challenge', () => {
  it('are those of the posts and check-ins, each as of itself, without a word for who is behind', async () => {
    const repository = repositoryOf();
    const challenge = ['challenge: spring'];
    repository.write('content/posts/ben/one.md', postText(challenge));
    repository.write('content/posts/ben/nine.md', postText(challenge).replace('03-02', '03-10'));
    repository.write('content/check-ins/spring/ann/2026-03-04.md', '---\n---\n');
    repository.write('content/posts/ben/later.md', postText(challenge).replace('03-02', '03-12'));
    repository.write('content/posts/ben/after.md', postText(challenge).replace('03-02', '04-12'));
    repository.write(
      'content/posts/ben/draft.md',
      postText([...challenge, 'draft: true']).replace('03-02', '03-05'),
    );
    const json = await jsonOf(repository);
    const days = listOf(json['added']).flatMap(({ days }) => listOf(days));
    expect(days.map(keysOf)).toContain(
      keysOf({ challenge: '', member: '', date: '', n: 0, of: 0, text: '' }),
    );
    expect(Object.fromEntries(days.map(({ date, text }) => [date, text]))).toEqual({
      '2026-03-02': 'This makes Day 1 of 21 for Ben. On pace.',
      '2026-03-04': 'This makes Day 3 of 21 for Ann Baker.',
      '2026-03-10': 'This makes Day 9 of 21 for Ben.',
      '2026-03-12': 'This makes Day 11 of 21 for Ben.',
    });
    const again = await jsonOf(repository, '--on', '2026-03-30');
    expect(listOf(again['added']).flatMap(({ days }) => listOf(days))).toEqual(days);
  });

  it('show on cards of pages that are there, whole where the site is told', async () => {
    const repository = repositoryOf();
    repository.write('content/posts/ben/one.md', postText(['challenge: spring']));
    repository.write('content/posts/ben/later.md', postText().replace('03-02', '03-12'));
    const cards = async (...flags: string[]): Promise<unknown[]> =>
      listOf((await jsonOf(repository, ...flags))['added']).flatMap(({ cards }) => listOf(cards));
    expect(await cards()).toEqual([
      { address: '/cards/posts/ben/one.png', url: null },
      { address: '/cards/challenges/spring/ben.png', url: null },
    ]);
    const [first] = listOf(await cards('--site', 'https://ann.example/network/'));
    expect(first?.['url']).toBe('https://ann.example/network/cards/posts/ben/one.png');
    expect(await textOf(repository, '--site', 'https://ann.example')).toContain(
      '- ![Share card](<https://ann.example/cards/posts/ben/one.png>)\n',
    );
  });

  it('show on the card of a new community, and of a new challenge', async () => {
    const repository = repositoryOf();
    repository.write('content/communities/bakers.md', '---\nname: Bakers\ninterest: Bread\n---\n');
    repository.write(
      'content/challenges/summer.md',
      '---\ntitle: Summer\nstart: 2026-06-01\nplan: { days: 7 }\n---\n',
    );
    const added = listOf((await jsonOf(repository))['added']);
    expect(added.flatMap(({ cards }) => listOf(cards)).map(({ address }) => address)).toEqual([
      '/cards/challenges/summer.png',
      '/cards/communities/bakers.png',
    ]);
  });
});

describe('what strangers write', () => {
  it('takes no effect, and no path is taken for a flag', async () => {
    const repository = repositoryOf();
    const title = '@ben <img src=x> [a](https://evil.example) <!-- group-blog summary --> #1';
    repository.write('content/posts/ann/hostile.md', postText().replace('Hello', `'${title}'`));
    repository.write('content/members/cleo.md', '---\nname: "**Cleo**\\n\\n# Approved"\n---\n');
    repository.write('content/--output=x.md', '');
    repository.write('content/posts/ann/two\nlines.md', postText());
    repository.write('content/posts/ann/```.md', postText(['nonsense: true']));
    const text = await textOf(repository);
    expect(text).toContain('- A new member: \\*\\*Cleo\\*\\* \\# Approved\n');
    expect(text).toContain('- The file --output=x.md\n');
    const [outside = ''] = text.split('### Problems');
    expect(outside).not.toMatch(/@b|(?<!\\)[<[]|:\/\/|#1/);
    expect(text).toMatch(/^````text$[^]*^````$/m);
    expect(text.match(/^#+ .*$/gm)).toEqual([
      '### This adds',
      '### Share cards, in the built site',
      '### Problems',
    ]);
  });

  it('is cut where there is much of it', async () => {
    const repository = repositoryOf();
    for (let n = 10; n < 60; n++)
      repository.write(`content/posts/ann/p${n}.md`, '---\ntitle: A\n---\n\nB.\n');
    const text = await textOf(repository);
    expect(text).toContain('\n- and 20 more\n');
    expect(text).toContain('\nand 30 more: `npx group-blog check` says them all.\n');
    expect(text.length).toBeLessThan(20_000);
    expect(listOf((await jsonOf(repository))['problems'])).toHaveLength(50);
  });

  it('has errors first, and no advice on files that stay as they were', async () => {
    const repository = repositoryOf('content', {
      'network.md': NETWORK.replace('title', 'site: https://a.example\ntoday: 2026-03-10\ntitle'),
    });
    repository.write('content/posts/ben/wrong.md', '---\ntitle: A\n---\n\nB.\n');
    repository.write('content/posts/ben/empty.png', '');
    repository.write('content/posts/ben/shown.md', postText([], '![A square, drawn by hand](empty.png)'));
    const codes = listOf((await jsonOf(repository))['problems']).map(({ code }) => code);
    expect(codes).toEqual(['missing-image', 'missing-field']);
    repository.write('content/network.md', NETWORK.replace('title', 'site: https://b.example\ntitle'));
    const text = await textOf(repository);
    const places = [
      'missing-image',
      'missing-field',
      'no-feed-authority (warning)',
      '2 problems and 1 warning',
    ];
    expect(places.map((words) => text.indexOf(words)).toSorted((a, b) => a - b)).toEqual(
      places.map((words) => text.indexOf(words)),
    );
    expect(text).toContain('no-feed-authority (warning)');
  });
});

describe('the repository', () => {
  it('may have its content anywhere, with spaces in the path', async () => {
    const repository = repositoryOf('our site/the content');
    repository.write('our site/the content/posts/ben/a b.md', postText());
    const text = await textOf(repository, '--content', 'our site/the content');
    expect(text).toContain('- A post by Ben: “Hello”\n');
    expect(text).toContain('our site/the content/posts/ben/a b.md:1:1  bad-id');
    const inside = await runQuickly(
      ['group-blog', 'summary', '--base', 'main', '--content', '.'],
      join(repository.root, 'our site/the content'),
    );
    expect(inside.stdout).toContain('- A post by Ben: “Hello”\n');
  });

  it('may be the content folder itself', async () => {
    const repository = repositoryOf('.');
    repository.write('posts/ben/one.md', postText());
    expect(await textOf(repository, '--content', '.')).toContain('- A post by Ben: “Hello”\n');
  });

  it('has to be there, with the base in it', async () => {
    const repository = repositoryOf();
    const wrong = async (flags: string[], folder = repository.root): Promise<string> => {
      const { status, stdout, output } = await runQuickly(['group-blog', 'summary', ...flags], folder);
      expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
      return output.split('\n')[0] ?? '';
    };
    expect(await wrong([])).toContain('--base is missing');
    expect(await wrong(['--base', 'nowhere'])).toContain('--base is "nowhere", which is no commit here');
    expect(await wrong(['--base=--output=x'])).toContain('--base is "--output=x", which is no commit here');
    expect(await wrong(['--base', 'main', '--site', 'here'])).toContain('--site is "here"');
    const alone = writeFolder({ 'content/network.md': NETWORK });
    folders.push(alone);
    expect(await wrong(['--base', 'main'], alone)).toContain('lies in no Git repository');
    repository.git('checkout', '--quiet', '--orphan', 'apart');
    repository.commit();
    expect(await wrong(['--base', 'main'])).toContain('have no commit in common');
  });
});
