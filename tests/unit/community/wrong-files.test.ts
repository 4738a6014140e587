import { rmSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { COMMANDS } from '../../../integrations/group-blog/cli/commands/commands.ts';
import { runCommand } from '../../../integrations/group-blog/cli/run-command.ts';
import type { CommunityView } from '../../../integrations/group-blog/community/community-view.ts';
import { postText, problemsWith, writeFolder, type Files } from '../../support/folder.ts';

const front = (...lines: string[]): string => ['---', ...lines, '---', ''].join('\n');
const TODAY = '2026-03-10';
const FILES: Files = {
  'network.md': front(
    'title: Us',
    'description: Neighbours.',
    'site: https://a.example',
    'feedAuthority: a.example,2026',
  ),
  'members/ann.md': front('name: Ann'),
  'members/ben.md': front('name: Ben'),
  'members/guy.md': front('name: Guy', 'guest: true'),
  'members/una.md': front('name: Una', 'left: 2026-03-01'),
  'posts/ben/hello.md': postText(),
};
const act = (to: string, ...lines: string[]): string => front(`to: ${to}`, 'kind: buy', ...lines);

let said: { stdout: string; stderr: string };

beforeEach(() => {
  said = { stdout: '', stderr: '' };
  for (const stream of ['stdout', 'stderr'] as const) {
    vi.spyOn(process[stream], 'write').mockImplementation((text) => {
      said[stream] += String(text);
      return true;
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
});

async function communityIn(files: Files): Promise<CommunityView> {
  const folder = writeFolder(files);
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const words = ['community', '--content', folder, '--on', TODAY, '--json'];
  expect(await runCommand(COMMANDS, words, '1.2.3')).toBe(0);
  return JSON.parse(said.stdout) as CommunityView;
}

const circle = (length: number): Files =>
  Object.fromEntries(
    Array.from({ length }, (_, n) => [`posts/ann/p${n}.md`, postText([`replyTo: ann/p${(n + 1) % length}`])]),
  );

describe('what is wrong in files', () => {
  it.each<[what: string, files: Files, codes: string[], acts: string[]]>([
    [
      'an answer to nothing',
      { 'posts/ann/a.md': postText(['replyTo: ben/none']) },
      ['unknown-reference'],
      [],
    ],
    ['an answer to itself', { 'posts/ann/a.md': postText(['replyTo: ann/a']) }, [], []],
    ['a circle of two', circle(2), [], []],
    ['a circle of three', circle(3), [], []],
    ['a circle of five hundred', circle(500), [], []],
    ['an act for oneself', { 'support/ann/2026-03-09-a.md': act('ann') }, ['self-support'], []],
    ['an act for a guest', { 'support/ann/2026-03-09-a.md': act('guy') }, ['guest-member'], []],
    ['an act by a guest', { 'support/guy/2026-03-09-a.md': act('ben') }, [], ['guy buy ben']],
    ['an act for who left', { 'support/ann/2026-03-09-a.md': act('una') }, [], ['ann buy una']],
    ['an act for nobody', { 'support/ann/2026-03-09-a.md': act('bem') }, ['unknown-reference'], []],
    ['an act by nobody', { 'support/anm/2026-03-09-a.md': act('ben') }, ['unknown-reference'], []],
    ['an act of tomorrow', { 'support/ann/2026-03-11-a.md': act('ben') }, ['future-support'], []],
    ['an act of no day', { 'support/ann/2026-02-29-a.md': act('ben') }, ['date-not-filename'], []],
    [
      'a post that is not there',
      { 'support/ann/2026-03-09-a.md': act('ben', 'post: ben/none') },
      ['unknown-reference'],
      ['ann buy ben'],
    ],
    [
      'a file that cannot be read',
      { 'support/ann/2026-03-09-a.md': '---\nto: [ben\n---\n' },
      ['not-yaml'],
      [],
    ],
    ['an unknown kind', { 'support/ann/2026-03-09-a.md': front('to: ben', 'kind: hug') }, ['wrong-type'], []],
    [
      'a component in code',
      {
        'posts/ann/a.mdx': postText([], '`<Member id="ben" />` and\n\n```\n<Member id="ben" />\n```\n'),
      },
      [],
      [],
    ],
    [
      'a link in code',
      { 'posts/ann/a.md': postText([], '`[Ben](/members/ben/)` and\n\n```\n[Ben](/members/ben/)\n```\n') },
      [],
      [],
    ],
    [
      'a component and a link outside of it',
      {
        'posts/ann/a.mdx': postText([], 'Hear <Member id="ben" />.'),
        'posts/una/b.md': postText([], 'Hear [Ben][1].\n\n[1]: /members/ben/'),
      },
      [],
      ['ann mention ben', 'una mention ben'],
    ],
    [
      'an address in another spelling',
      {
        'posts/ann/a.md': postText([], 'Hear [Ben](HTTPS://A.example/members/ben?x=1).'),
        'support/ann/2026-03-09-a.md': act('ben', 'url: HTTP://WWW.A.example:80/posts/ann/a?gclid=1#z'),
      },
      ['counted-by-itself'],
      ['ann mention ben'],
    ],
  ])('is told and never counted: %s', async (_, files, codes, acts) => {
    const all = { ...FILES, ...files };
    expect([...new Set(problemsWith(all, TODAY).map(({ code }) => code))]).toEqual(codes);
    const view = await communityIn(all);
    expect(
      view.acts.filter(({ counted }) => counted).map(({ by, kind, to }) => `${by} ${kind} ${to}`),
    ).toEqual(acts);
    expect(view.threads).toEqual([]);
  });

  it('is left out, and said on standard error', async () => {
    const deleted = Object.fromEntries(Object.entries(FILES).filter(([path]) => path !== 'members/ben.md'));
    const view = await communityIn({
      ...deleted,
      'posts/ann/a.md': postText(['replyTo: ben/hello', 'authors: [ann, ben]'], '[Ben](/members/ben/)'),
      'support/ben/2026-03-09-a.md': act('ann'),
      'support/ann/2026-03-09-a.md': 'nothing',
      'challenges/spring.md': front('title: S', 'start: 2026-03-02', 'plan: { days: 21 }', 'focus: [ben]'),
      'participants/spring/ben.md': front('goals:', '  - { title: Write, target: 3, unit: posts }'),
    });
    expect(view).toMatchObject({
      threads: [],
      acts: [],
      support: [{ member: 'ann' }],
      focus: { member: 'ann' },
    });
    expect(said.stderr).toContain('1 file is wrong and left out');
  });
});
