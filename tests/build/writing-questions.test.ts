import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ANN, NETWORK, writeFolder, type Files } from '../support/folder.ts';
import { hasTerminal, KEYS, talk, type Talk } from '../support/terminal.ts';

const { enter, down, erase, stop, end } = KEYS;

const FILES = {
  'content/network.md': NETWORK,
  'content/members/ann.md': ANN,
  'content/members/ben.md': '---\nname: Ben\n---\n',
  'content/challenges/spring.md':
    '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\nprompts: { 4: What grows? }\n---\n',
  'content/participants/spring/ann.md': '---\ngoals: [{ title: Run, target: 21, unit: miles }]\n---\n',
};

const folders: string[] = [];

function networkFolder(files: Files = {}): string {
  const root = writeFolder({ ...FILES, ...files });
  folders.push(root);
  return root;
}

function answer(root: string, command: string, ...answers: [string, string][]): Promise<Talk> {
  return talk(`group-blog ${command}`, root, answers, { GROUP_BLOG_TODAY: '2026-03-05' });
}

const read = (root: string, path: string): string => readFileSync(join(root, 'content', path), 'utf8');

afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

describe.skipIf(!hasTerminal)('on a terminal', () => {
  it('a post is asked for: whose, its title, its day, and what the day is for', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'new post',
      ['Whose blog', enter],
      ['called?', `Day: four${enter}`],
      ['which day', enter],
      ['for a challenge?', down + enter],
    );
    expect(screen).toContain('Ann Baker');
    expect(screen).toContain('Spring (Day 4 of 21: What grows?)');
    expect(status).toBe(0);
    expect(read(root, 'posts/ann/day-four.md')).toMatch(
      /^---\ntitle: "Day: four"\ndate: 2026-03-05\n# Day 4 of 21: What grows\?\nchallenge: spring\n/,
    );
  });

  it('a check-in is asked for its numbers, and says what is wrong with one', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'check-in spring ann',
      ['How many miles on 2026-03-05?', `3,5${enter}`],
      ['write 3.5', `${erase}3.5${enter}`],
      ['to say of the day? (Day 4 of 21: What grows?)', `Uphill.${enter}`],
    );
    expect(screen).toContain('It is "3,5", which is no number; write 3.5.');
    expect(status).toBe(0);
    expect(read(root, 'check-ins/spring/ann/2026-03-05.md')).toMatch(
      /^---\nvalues:\n {2}miles: 3\.5\n[\s\S]*\n---\n\nUphill\.\n$/,
    );
  });

  it('joining offers who is not there yet, and the kinds of goals', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'join',
      ['Which challenge?', enter],
      ['Who takes part?', enter],
      ['What is the goal?', `Write${enter}`],
      ['kind of goal', enter],
      ['Who counts?', down + enter],
      ['How many posts by the end?', `5${enter}`],
    );
    expect(screen).not.toContain('Ann Baker');
    expect(status).toBe(0);
    expect(read(root, 'participants/spring/ben.md')).toMatch(
      /^---\njoined: 2026-03-05\ngoals:\n {2}- title: Write\n {4}target: 5\n {4}counts: posts\n/,
    );
  });

  it('one of many members is found by typing', async () => {
    const many = Array.from({ length: 13 }, (_, n) => [
      `content/members/m-${n}.md`,
      `---\nname: Member ${n}\n---\n`,
    ]);
    const root = networkFolder(Object.fromEntries(many) as Files);
    const { status } = await answer(
      root,
      'new post --title Hello',
      ['Whose blog', 'Member 12'],
      ['1 match', enter],
      ['which day', enter],
    );
    expect(status).toBe(0);
    expect(read(root, 'posts/m-12/hello.md')).toContain('title: Hello\n');
  });

  it('a member has an id from the name, or another one', async () => {
    const root = networkFolder();
    await answer(
      root,
      'new member',
      ['called?', `Zoë Łuk${enter}`],
      ['web address, /members/…/?', enter],
      ['repository lives?', `@zoe${enter}`],
    );
    expect(read(root, 'members/zoe-luk.md')).toContain('name: Zoë Łuk\ngithub: zoe\n');
    await answer(
      root,
      'new member',
      ['called?', `雨${enter}`],
      ['web address, /members/…/?', `${erase}rain${enter}`],
      ['repository lives?', enter],
    );
    expect(read(root, 'members/rain.md')).toContain('name: 雨\n# ');
  });

  it('an act of support is asked for both people, what was done, where, and what there is to say', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'new support',
      ['Who did it?', down + enter],
      ['For whom?', enter],
      ['What did they do?', down + down + enter],
      ['Where can it be seen?', enter],
      ['to say of it?', `A long one.${enter}`],
    );
    expect(screen).toContain('commented on it elsewhere');
    expect(status).toBe(0);
    expect(read(root, 'support/ben/2026-03-05-ann.md')).toMatch(
      /^---\nto: ann\nkind: comment\n#[\s\S]*\n---\n\nA long one\.\n$/,
    );
  });

  it('a network is asked for its name, its place, who begins it, and what it has', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'init --no-install',
      ['which new folder?', `our-network${enter}`],
      ['the network called?', `Unser Netz${enter}`],
      ['in a sentence or two?', `Nachbarn.${enter}`],
      ['In which language', down + down + enter],
      ['repository live? Leave', `https://codeberg.org/ann/netz${enter}`],
      ['web address will it have?', enter],
      ['time zone', `${erase}Europe/Berlin${enter}`],
      ['first member called?', `Änne Löw${enter}`],
      ['web address, /members/…/?', enter],
      ['login on Forgejo', `anne${enter}`],
      ['first post called?', enter],
      ['How shall it look?', down + enter],
      ['What else shall it have?', ` ${enter}`],
    );
    expect(status, screen).toBe(0);
    expect(screen).toContain('Next:');
    const at = (path: string): string => readFileSync(join(root, 'our-network', path), 'utf8');
    expect(at('content/network.md')).toContain(
      'site: https://ann.codeberg.page/netz/\ntimezone: Europe/Berlin\nlanguage: de\norganisers:\n  - anne\n',
    );
    expect(at('content/members/anne-low.md')).toContain('name: Änne Löw\ngithub: anne\n');
    expect(at('astro.config.mjs')).toMatch(/base: '\/netz',[\s\S]*csp:[\s\S]*theme: 'plain'/);
    expect(readdirSync(join(root, 'our-network'))).toContain('.forgejo');
  });

  it('nothing is asked where all is said, and nothing is written where somebody stops', async () => {
    const root = networkFolder();
    expect(await answer(root, 'new post ann --title Hello')).toMatchObject({ status: 0 });
    const stops: [string, string][][] = [
      [['Whose blog', end]],
      [
        ['Whose blog', enter],
        ['called?', stop],
      ],
      [
        ['Whose blog', enter],
        ['called?', end],
      ],
    ];
    for (const answers of stops) {
      const { status, screen } = await answer(root, 'new post', ...answers);
      expect([status, screen]).toEqual([1, expect.stringContaining('stopped; nothing was written')]);
    }
    expect(readdirSync(join(root, 'content/posts'), { recursive: true })).toEqual(['ann', 'ann/hello.md']);
  });

  it('a network begins in an empty folder', async () => {
    const root = networkFolder();
    const { status } = await answer(
      root,
      'new network --content "new one"',
      ['called?', `Ours${enter}`],
      ['in a sentence', `Us: all${enter}`],
      ['Which web address', `ours.example${enter}`],
      ['It ', `${erase}https://ours.example${enter}`],
      ['time zone', `${erase}Asia/Tokyo${enter}`],
    );
    expect(status).toBe(0);
    expect(readFileSync(join(root, 'new one/network.md'), 'utf8')).toMatch(
      /^---\ntitle: Ours\ndescription: "Us: all"\nsite: https:\/\/ours\.example\ntimezone: Asia\/Tokyo\n#.+\nfeedAuthority: ours\.example,2026\n/,
    );
  });

  it('a challenge is asked for its start and its length', async () => {
    const root = networkFolder();
    const { status, screen } = await answer(
      root,
      'new challenge',
      ['called?', `May${enter}`],
      ['day 1 (year-month-day)?', `${erase}2026-05-01${enter}`],
      ['What kind', enter],
      ['How many days', `${erase}367${enter}`],
      ['at most 366', `${erase}31${enter}`],
      ['Who leads it?', down + enter],
    );
    expect([status, screen]).toEqual([0, expect.stringContaining('It is 367; at most 366.')]);
    expect(read(root, 'challenges/may.md')).toMatch(
      /^---\ntitle: May\nledBy: ann\nstart: 2026-05-01\nplan:\n {2}days: 31\n/,
    );
  });

  it('starter steps are asked for one by one, left at any question, and taken up again', async () => {
    const root = networkFolder();
    const first = await answer(
      root,
      'new strategy ann',
      ['what else keeps it going?', `Bread: on Saturdays${enter}`],
      ['who is it for?', enter],
      ['on line and off?', `By the harbour, early${enter}`],
      ['like to read', stop],
    );
    expect(first.status).toBe(0);
    expect(first.screen).toContain('Wrote content/strategies/ann.md (2 more): 2 of 6 basics.');
    const file = join(root, 'content/strategies/ann.md');
    const kept = `${read(root, 'strategies/ann.md').replace('---\n', '---\n# Mine\n')}My note.\n`.replaceAll(
      '\n',
      '\r\n',
    );
    writeFileSync(file, kept);
    const second = await answer(
      root,
      'new strategy ann',
      ['who is it for?', `Neighbours who bake${enter}`],
      ['like to read', enter],
      ['do they ask?', enter],
      ['works already?', enter],
      // Three basics stand.
      ['know that it works?', stop],
    );
    expect(second.screen).toContain('(1 more): 3 of 6 basics.');
    expect(read(root, 'strategies/ann.md')).toBe(
      kept.replace('early\r\n', 'early\r\n  buyers: Neighbours who bake\r\n'),
    );
  });

  it('starter steps ask for no systems before three basics, and for no tools before people', async () => {
    const root = networkFolder();
    const basics = [
      'keeps it going?',
      'who is it for?',
      'on line and off?',
      'like to read',
      'do they ask?',
      'works already?',
    ];
    const { status, screen } = await answer(
      root,
      'new strategy ann',
      ...basics.map((question): [string, string] => [question, enter]),
      ['what do they do on line?', enter],
      ['to come of it?', enter],
      ['other than now?', enter],
    );
    expect(status).toBe(0);
    expect(screen).toContain('Nothing was written.');
    expect(readdirSync(join(root, 'content'))).not.toContain('strategies');
  });
});
