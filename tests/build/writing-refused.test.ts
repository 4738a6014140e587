import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Files } from '../support/folder.ts';
import { placeWith } from '../support/place.ts';

const POST = ['new', 'post', 'ann', '--title', 'What rain does'];
const JOIN = ['join', 'spring', 'ben', '--goal', 'Write every day', '--target', '21', '--unit', 'posts'];

const CHECK_IN = ['check-in', 'spring', 'ann'];

/** One with two units, one with none to tell. */
const MORE: Files = {
  'content/members/mia.md': '---\nname: Mia\n---\n',
  'content/members/kai.md': '---\nname: Kai\n---\n',
  'content/participants/spring/mia.md':
    '---\ngoals: [{ title: Run, target: 21, unit: miles }, { title: Bake, target: 9, unit: loaves of bread }]\n---\n',
  'content/participants/spring/kai.md': '---\ngoals: [{ title: Write, target: 5, counts: posts }]\n---\n',
};
const LEFT: Files = { 'content/members/ben.md': '---\nname: Ben\nleft: 2026-03-04\n---\n' };

describe('wrong usage is told, with what to type:', () => {
  it.each<[string, string[]]>([
    ['<host> and --title are missing', ['new', 'post']],
    ['author and --host and --title are missing', ['new', 'guest-post']],
    ['<challenge> and <member> are missing', ['check-in']],
    ['say what: group-blog new member|post|', ['new']],
    ['did you mean "post"?', ['new', 'pots']],
    ['did you mean "ann"?', ['new', 'post', 'anm', '--title', 'A']],
    ['did you mean "spring"?', ['join', 'sprng', 'ben', '--goal', 'A', '--target', '1', '--unit', 'a']],
    ['at most 160', ['new', 'post', 'ann', '--title', 'a'.repeat(161)]],
    ['--title is empty', ['new', 'post', 'ann', '--title', '']],
    ['--date', ['new', 'post', 'ann', '--title', 'A', '--date', '2026-02-30']],
    ['--slug', ['new', 'post', 'ann', '--title', 'A', '--slug', '../up']],
    ['add one of small letters', ['new', 'member', '--name', '🍞']],
    ['--kind', ['new', 'member', '--name', 'A', '--kind', 'firm']],
    ['type npx group-blog join spring ben', ['check-in', 'spring', 'ben']],
    ['type npx group-blog join spring ben', ['new', 'post', 'ben', '--title', 'A', '--challenge', 'spring']],
    ['2026-03-02 to 2026-03-22', [...POST, '--challenge', 'spring', '--date', '2026-04-01']],
    ['2026-03-02 to 2026-03-05', [...CHECK_IN, '--date', '2026-03-01']],
    ['is still to come', [...CHECK_IN, '--date', '2026-03-06']],
    ['did you mean "miles"?', [...CHECK_IN, '--value', 'mils=3']],
    ['counted for you', [...CHECK_IN, '--value', 'posts=3']],
    ['write 3.5', [...CHECK_IN, '--value', 'miles=3,5']],
    ['type --value miles=3', [...CHECK_IN, '--value', 'miles']],
    ['--value gives miles twice', [...CHECK_IN, '--value', 'miles=3', '--value', '4']],
    ['type --value miles=3 or --value "loaves of bread=3"', ['check-in', 'spring', 'mia', '--value', '3']],
    ['leave "--value 3" out', ['check-in', 'spring', 'kai', '--value', '3']],
    ['write 3.5', [...CHECK_IN, '--value', '3,5']],
    ['is no number', [...CHECK_IN, '--value', 'miles=']],
    [
      '--target is -3; more than 0',
      ['join', 'spring', 'ben', '--goal', 'A', '--target', '-3', '--unit', 'a'],
    ],
    ['--target is 0; more than 0', ['join', 'spring', 'ben', '--goal', 'A', '--target', '0', '--unit', 'a']],
    ['not a whole number', ['join', 'spring', 'ben', '--goal', 'A', '--target', '2.5', '--counts', 'posts']],
    ['--title was given twice', [...POST, '--title', 'What snow does']],
    ['--content was given twice', [...POST, '--content', 'content', '--content', 'content']],
    ['value is missing', ['new', 'post', 'ann', '--title', '--mdx']],
    ['--slug is "index"', ['new', 'post', 'ann', '--title', 'A', '--slug', 'index']],
    ['--target or --limit', [...JOIN, '--limit', '3']],
    ['--target 21 --counts posts', ['join', 'spring', 'ben', '--goal', 'A']],
    ['--unit is missing', ['join', 'spring', 'ben', '--goal', 'A', '--target', '1']],
    ['--criterion is missing', ['join', 'spring', 'ben', '--goal', 'A', '--judge', 'ann']],
    ['cannot judge', ['join', 'spring', 'ben', '--goal', 'A', '--judge', 'ben', '--criterion', 'B']],
    ['ended on 2026-03-22', [...JOIN, '--on', '2026-03-23']],
    ['is no guest post', ['new', 'guest-post', '--author', 'ann', '--host', 'ann', '--title', 'A']],
    ['did you mean "--title"?', ['new', 'post', 'ann', '--titel', 'A']],
    ['<giver> and --to and --kind are missing', ['new', 'support']],
    ['did you mean "ben"?', ['new', 'support', 'ann', '--to', 'bem', '--kind', 'buy']],
    [
      'did you mean "share"?',
      ['new', 'support', 'ann', '--to', 'ben', '--kind', 'shared', '--url', 'https://a.example'],
    ],
    [
      '--url is "social.example"',
      ['new', 'support', 'ann', '--to', 'ben', '--kind', 'share', '--url', 'social.example'],
    ],
    ['--goal', ['new', 'support', 'ann', '--to', 'ben', '--kind', 'buy', '--goal', 'spring']],
    ['--name', ['new', 'support', 'ann', '--to', 'ben', '--kind', 'buy', '--name', '../up']],
    ['there is no folder nowhere', [...POST, '--content', 'nowhere']],
  ])('%s', async (words, line) => {
    const { type, all } = placeWith(MORE);
    const before = all();
    const { status, output, stdout } = await type(...line);
    expect(output).toContain(words);
    expect(output).toMatch(/\nTry: npx group-blog .+ --help\n$/);
    expect([status, stdout, all()]).toEqual([2, '', before]);
  });
});

describe('nothing is written', () => {
  it.each<[string, string[], Files]>([
    [
      'gus is a guest, and guests take part in no challenge: name another member.',
      ['join', 'spring', 'gus', '--goal', 'A', '--target', '1', '--unit', 'a'],
      {},
    ],
    [
      'type npx group-blog new guest-post --author gus --host <member>',
      ['new', 'post', 'gus', '--title', 'A'],
      {},
    ],
    [
      'name another member with --host',
      ['new', 'guest-post', '--author', 'ann', '--host', 'gus', '--title', 'A'],
      {},
    ],
    ['support is noted down for members', ['new', 'support', 'ann', '--to', 'gus', '--kind', 'buy'], {}],
    ['nobody supports themselves', ['new', 'support', 'ann', '--to', 'ann', '--kind', 'buy'], {}],
    ['where the share can be seen', ['new', 'support', 'ann', '--to', 'ben', '--kind', 'share'], {}],
    [
      'is still to come',
      ['new', 'support', 'ann', '--to', 'ben', '--kind', 'buy', '--date', '2026-03-06'],
      {},
    ],
    [
      'there is no post "ben/hello"',
      ['new', 'support', 'ann', '--to', 'ben', '--kind', 'buy', '--post', 'ben/hello'],
      {},
    ],
    [
      'there is no goal "9"',
      ['new', 'support', 'ben', '--to', 'ann', '--kind', 'buy', '--goal', 'spring/ann/9'],
      {},
    ],
    ['remove the line "left: 2026-03-04" from content/members/ben.md', JOIN, LEFT],
    ['ben left on 2026-03-04', ['new', 'post', 'ben', '--title', 'A'], LEFT],
    ['has no description', [...CHECK_IN, '--note', '![](./a.jpg)'], {}],
    ['holds no network.md', POST, { 'empty/README.md': '' }],
    ['network.md is wrong', POST, { 'content/network.md': '---\ntitle: A\n---\n' }],
    [
      'nothing was written, since participants/spring/ann.md is wrong:',
      CHECK_IN,
      { 'content/participants/spring/ann.md': '---\ngoals: 3\n---\n' },
    ],
    [
      'the aliases in content/posts/ann/old.md: give yours another name with --slug',
      POST,
      {
        'content/posts/ann/old.md':
          '---\ntitle: A\ndate: 2026-03-02\naliases: [/posts/ann/what-rain-does/]\n---\n',
      },
    ],
    [
      'index.md is there already',
      POST,
      { 'content/posts/ann/what-rain-does/index.md': '---\ntitle: A\ndate: 2026-03-02\n---\n' },
    ],
  ])('where there would be a problem: %s', async (words, line, files) => {
    const { type, all } = placeWith(files);
    const before = all();
    const extra = words === 'holds no network.md' ? ['--content', 'empty'] : [];
    const { status, output, stdout } = await type(...line, ...extra);
    expect(output).toContain(words);
    // No place in a file that was never written.
    expect(output).not.toMatch(/^content\/(?!network|participants\/spring\/ann).+:\d+:\d+/m);
    expect([status, stdout, all()]).toEqual([1, '', before]);
  });

  it('through a link that leads out of the folder', async () => {
    const { root, type, all } = placeWith();
    mkdirSync(join(root, 'outside'));
    symlinkSync(join(root, 'outside'), join(root, 'content/posts'));
    const { status, output } = await type(...POST);
    expect([status, output]).toEqual([1, expect.stringContaining('leads out of the folder')]);
    expect(all().filter((path) => path.startsWith('outside/') && path.endsWith('.md'))).toEqual([]);
  });

  it('half, where a file stands in the place of the folder', async () => {
    const { type, all } = placeWith({ 'content/posts': 'not a folder\n' });
    const before = all();
    expect((await type(...POST)).status).not.toBe(0);
    expect(all()).toEqual(before);
  });
});
