import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KEYS, keysOf, listOf, type Json } from '../support/contract.ts';
import { ANN, folderWith, NETWORK, postText, writeFolder, type Files } from '../support/folder.ts';
import { run, runQuickly, type BuildResult } from '../support/site.ts';

const SPRING = `---
title: Spring
start: 2026-03-02
plan: { days: 21, rest: [sunday] }
---
`;

const ANN_TAKES_PART = `---
goals:
  - title: Write every day
    target: 18
    unit: pages
    asks: [Ask me how it goes]
    milestones: [{ title: Half of it, due: 2026-03-12, value: 9 }]
    changes: [{ on: 2026-03-03, target: 20, because: It went well }]
  - { title: Less of the telephone, limit: 10, unit: hours }
  - { title: Be kind, judge: ben, criterion: Nobody was told off }
partners: [ben]
pauses: [{ from: 2026-03-10, to: 2026-03-11 }]
---
`;

const TAKES_PART = '---\ngoals:\n  - { title: Write, target: 21, counts: posts }\n---\n';

const FILES: Files = folderWith({
  'members/ann.md': ANN.replaceAll('\n', '\r\n'),
  'members/ben.md': '---\nname: Ben\n---\n',
  'members/zoe.md': '---\nname: Aaron Zoe\ntimezone: Pacific/Kiritimati\n---\n',
  'members/tim.md': '---\nname: Tim\n---\n',
  'challenges/spring.md': SPRING,
  'challenges/empty.md': SPRING,
  'participants/spring/ann.md': ANN_TAKES_PART.replaceAll('\n', '\r\n'),
  'participants/spring/ben.md': TAKES_PART,
  'participants/spring/zoe.md': TAKES_PART,
  'check-ins/spring/ann/2026-03-02.md':
    '---\r\nvalues: { pages: 2, hours: 1 }\r\n---\r\n\r\nA beginning.\r\n',
  'posts/ann/hello.md': postText(['challenge: spring', 'values: { pages: 1 }']).replace('03-02', '03-03'),
  'verdicts/ben/spring/ann/3.md': '---\non: 2026-03-04\nmet: yes\n---\n\nNobody was told off.\n',
});

const folders: string[] = [];

function folderOf(files: Files): string {
  const folder = writeFolder(files);
  folders.push(folder);
  return folder;
}

/** `group-blog progress` on a folder with these files over the usual ones. */
function progress(
  words: string,
  files: Files = {},
  environment?: Record<string, string>,
): Promise<BuildResult> {
  const folder = folderOf({ ...FILES, ...files });
  return runQuickly(
    ['group-blog', 'progress', ...words.split(' '), '--content', folder],
    folder,
    environment,
  );
}

async function json(words: string, files?: Files, environment?: Record<string, string>): Promise<Json> {
  const { status, stdout, output } = await progress(`${words} --json`, files, environment);
  expect(status, output).toBe(0);
  return JSON.parse(stdout) as Json;
}

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe('progress --json', () => {
  let view: Json;
  beforeAll(async () => {
    view = await json('spring ann --on 2026-04-01');
  });

  it('has the fields of the contract and no other, at every level', () => {
    const goals = listOf(view['goals']);
    expect(keysOf(view)).toBe(KEYS.view);
    expect(keysOf(view['day'])).toBe(KEYS.day);
    expect(goals.map(keysOf)).toEqual([KEYS.goal, KEYS.goal, KEYS.goal]);
    const series = goals.map((goal) => listOf(goal['series']));
    expect(series.map(({ length }) => length)).toEqual([22, 22, 0]);
    expect(new Set(series.flat().map(keysOf))).toEqual(new Set([KEYS.point]));
    expect(listOf(goals[0]?.['milestones']).map(keysOf)).toEqual([KEYS.milestone]);
    expect(listOf(goals[0]?.['changes']).map(keysOf)).toEqual([KEYS.change]);
    expect(keysOf(goals[2]?.['verdict'])).toBe(KEYS.verdict);
    expect(listOf(view['days'])).toHaveLength(21);
    expect(new Set(listOf(view['days']).map(keysOf))).toEqual(new Set([KEYS.dayOfPlan]));
    expect(listOf(view['weeks']).map(keysOf)).toEqual([KEYS.week, KEYS.week, KEYS.week]);
    expect(keysOf(view['streak'])).toBe(KEYS.streak);
    expect(keysOf(view['consistency'])).toBe(KEYS.consistency);
    expect(listOf(view['pauses']).map(keysOf)).toEqual([KEYS.pause]);
    expect(keysOf(view['result'])).toBe(KEYS.result);
  });

  it('has what stands in posts, check-ins, verdicts and plans, Windows line ends or not', () => {
    expect(view).toMatchObject({
      challenge: 'spring',
      member: 'ann',
      partners: ['ben'],
      pauses: [{ from: '2026-03-10', to: '2026-03-11', reason: null }],
      goals: [
        { actual: 3, target: 20 },
        { actual: 1, target: 10 },
        { judge: 'ben', verdict: { met: 'yes', on: '2026-03-04', text: 'Nobody was told off.' } },
      ],
    });
    expect(listOf(view['days']).slice(0, 3)).toMatchObject([
      { state: 'kept', note: 'A beginning.', post: null },
      { state: 'kept', post: 'ann/hello' },
      { state: 'missed' },
    ]);
  });

  it('is that of who had another id, in a challenge with one, by either', async () => {
    const files = {
      'members/ann.md': ANN.replace('name', 'aliases: [anna]\nname'),
      'challenges/spring.md': SPRING.replace('title', 'aliases: [march]\ntitle'),
      'check-ins/march/anna/2026-03-09.md': '---\nvalues: { pages: 4 }\n---\n',
    };
    const renamed = await json('march anna --on 2026-04-01', files);
    expect(renamed).toMatchObject({ challenge: 'spring', member: 'ann', goals: [{ actual: 7 }, {}, {}] });
    expect(await json('spring ann --on 2026-04-01', files)).toEqual(renamed);
  });

  it('is an array by member id, not by name, without a member', async () => {
    const views = listOf(await json('spring --on 2026-03-05'));
    expect(views.map(({ member }) => member)).toEqual(['ann', 'ben', 'zoe']);
    expect(new Set(views.map(keysOf))).toEqual(new Set([KEYS.view]));
    expect(views.map(({ result }) => result)).toEqual([null, null, null]);
    expect(await json('empty --on 2026-03-05')).toEqual([]);
  });
});

describe('the moment', () => {
  it('is a date in every zone, or an instant in each its own', async () => {
    const daysOf = async (on: string): Promise<unknown[]> =>
      listOf(await json(`spring --on ${on}`)).map(({ asOf }) => asOf);
    expect(await daysOf('2026-03-05')).toEqual(['2026-03-05', '2026-03-05', '2026-03-05']);
    expect(await daysOf('2026-03-05T10:30Z')).toEqual(['2026-03-05', '2026-03-05', '2026-03-06']);
  });

  it('is --on, else the environment, else that of network.md', async () => {
    const network = { 'network.md': NETWORK.replace('title', 'today: 2026-03-04\ntitle') };
    const environment = { GROUP_BLOG_TODAY: '2026-03-05' };
    expect(await json('spring ben', network)).toMatchObject({ asOf: '2026-03-04' });
    expect(await json('spring ben', network, environment)).toMatchObject({ asOf: '2026-03-05' });
    expect(await json('spring ben --on 2026-03-06', network, environment)).toMatchObject({
      asOf: '2026-03-06',
    });
  });
});

describe('the report', () => {
  it('is text without colours where it is not a terminal', async () => {
    // In a process of its own: colours are decided on when it begins.
    const { status, stdout } = await run(
      ['group-blog', 'progress', 'spring', 'ann', '--on', '2026-03-04', '--content', '.'],
      folderOf(FILES),
      { NO_COLOR: '', FORCE_COLOR: '1' },
    );
    expect(status).toBe(0);
    expect(stdout).toMatch(/^Ann Baker – Spring\nDay 3 of 21\. /);
    expect(stdout).not.toContain('\u001B');
    const all = await progress('spring --on 2026-03-04');
    expect(all.stdout).toMatch(/^Spring\nDay 3 of 21, as of March 4, 2026\n\nAnn Baker +Day 3 of 21 /m);
  });
});

describe('an id that is not there', () => {
  it.each([
    ['sprin', 'there is no challenge "sprin"; did you mean "spring"?'],
    ['Spring ann', 'there is no challenge "Spring"; did you mean "spring"?'],
    ['spring anne', 'there is no member "anne" in spring; did you mean "ann"?'],
    ['spring tim', 'tim takes no part in spring; it can be ann, ben, zoe.'],
    ['empty ann', 'ann takes no part in empty'],
  ])('%s: says what there is, with status 2 and nothing else', async (words, message) => {
    const { status, stdout, output } = await progress(`${words} --json`);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(output.split('\n')[0]).toBe(`group-blog: ${message}`);
  });

  it('is one of a member who is not there yet on the day', async () => {
    const later = { 'members/ben.md': '---\nname: Ben\njoined: 2026-03-08\n---\n' };
    const { status, stdout, output } = await progress('spring ben --on 2026-03-04', later);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(output).toContain('ben is not there yet on 2026-03-04');
  });
});

describe('files that are wrong', () => {
  it('do not stop it where they are others, and are counted', async () => {
    const { status, stdout, output } = await progress('spring ann --on 2026-03-04 --json', {
      'posts/ann/wrong.md': '---\ntitle: A: b: c\n---\n',
      'posts/ann/open.mdx': '---\ntitle: A\ndate: 2026-03-02\n---\n\n<Note>\n',
      'check-ins/spring/ann/2026-02-30.md': '',
      'participants/spring/ben.md': '---\ngoals: []\n---\n',
      'lost.md': '',
      'participants/spring/ann.md': ANN_TAKES_PART.replace('partners: [ben]', 'partners: [nobody]'),
    });
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ member: 'ann', consistency: { kept: 2, of: 2 } });
    expect(output).toContain(
      'group-blog: 5 files are wrong and left out: see npx group-blog check --content ',
    );
  });

  it('may be network.md', async () => {
    for (const text of ['---\ntitle: 7\n---\n', '---\ntitle: A: b\n---\n']) {
      expect(await json('spring ben --on 2026-03-04', { 'network.md': text })).toMatchObject({
        member: 'ben',
      });
    }
  });

  it.each([
    ['challenges/spring.md', '---\ntitle: Spring\n---\n', 'missing-field'],
    ['participants/spring/ann.md', '---\ngoals: [{ title: A, tarmet: 3 }]\n---\n', 'unknown-field'],
    ['participants/spring/ann.md', TAKES_PART.replace('21,', '21, due: 2026-05-01,'), 'out-of-range'],
    ['members/ann.md', '---\nnam: Ann\n---\n', 'unknown-field'],
  ])('stop it with status 1 and their problems where it is about %s', async (path, text, code) => {
    const { status, stdout, output } = await progress('spring ann --json', { [path]: text });
    expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    expect(output).toContain(`/${path}:`);
    expect(output).toContain(code);
  });
});

describe('usage', () => {
  it('is told by --help', async () => {
    const { status, stdout } = await runQuickly(['group-blog', 'progress', '--help'], folderOf(FILES));
    expect(status).toBe(0);
    for (const word of ['progress <challenge> [member]', '--content', '--on', '--json']) {
      expect.soft(stdout).toContain(word);
    }
  });

  it.each([
    [['progress'], '<challenge> is missing', 'progress '],
    [['progress', 'spring', 'ann', 'ben'], '"ben" is one word too many', 'progress '],
    [['progress', 'spring', '--content', '.', '--on', 'monday'], '--on is "monday"', 'progress '],
    [['progress', 'spring', '--colour'], 'there is no flag --colour', 'progress '],
    [['progress', 'spring', '--content', 'nowhere'], 'there is no folder nowhere', 'progress '],
    [['check', 'spring'], '"spring" is one word too many', 'check '],
    [['progres', 'spring'], 'there is no command "progres"', ''],
  ])('%j is wrong, with status 2 and where to look', async (words, message, command) => {
    const { status, stdout, output } = await runQuickly(['group-blog', ...words], folderOf(FILES));
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(output).toContain(`group-blog: ${message}`);
    expect(output).toContain(`\nTry: npx group-blog ${command}--help\n`);
  });
});
