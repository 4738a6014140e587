import { describe, expect, it } from 'vitest';
import { nearestName, nearestPath } from '../../../integrations/group-blog/suggest/did-you-mean.ts';
import { goalOf, onlyProblem, planOf, postText, type Files } from '../../support/folder.ts';

const member = (line: string): Files => ({ 'members/ann.md': `---\nname: Ann\n${line}\n---\n` });
const network = (line: string): Files => ({
  'network.md': `---\ntitle: A\ndescription: B\n${line}\n---\n`,
});
const post = (line: string): Files => ({ 'posts/ann/a.md': postText([line]) });
const verdict = (met: string): Files => ({
  'members/ben.md': '---\nname: Ben\n---\n',
  ...goalOf('{ title: Smile, judge: ben, criterion: Who smiles back }'),
  'verdicts/ben/spring/ann/1.md': `---\non: 2026-03-22\nmet: ${met}\n---\n\nThey all smiled back.\n`,
});

describe('what was probably meant is told:', () => {
  it.each<{ why: string; files: Files; fix: string }>([
    { why: 'a word of a few', files: member('kind: Busines'), fix: 'write "kind: business"' },
    { why: 'a verdict', files: verdict('Yes'), fix: 'write "met: yes"' },
    { why: 'a verdict, nearly', files: verdict('party'), fix: 'write "met: partly"' },
    {
      why: 'a weekday',
      files: planOf('{ days: 9, rest: [sundy] }'),
      fix: 'write sunday in the place of "sundy"',
    },
    {
      why: 'a word in a goal',
      files: goalOf('{ title: A, target: 9, unit: miles, take: bset }'),
      fix: 'write "take: best"',
    },
    { why: 'a time zone', files: network('timezone: Europe/Lodnon'), fix: 'write "timezone: Europe/London"' },
    {
      why: 'a time zone by its town',
      files: network('timezone: new york'),
      fix: 'write "timezone: America/New_York"',
    },
    {
      why: 'an address without its https',
      files: network('site: our.example/blog'),
      fix: 'write "site: https://our.example/blog"',
    },
    {
      why: 'a language',
      files: network('repository: github.com/ann/x'),
      fix: 'write "repository: https://github.com/ann/x"',
    },
    {
      why: 'a tag',
      files: post('tags: [Bread Rolls]'),
      fix: 'write bread-rolls in the place of "Bread Rolls"',
    },
    { why: 'an id', files: post('authors: [Ann]'), fix: 'write ann in the place of "Ann"' },
    { why: 'a date with other signs', files: post('updated: 2026/3/5'), fix: 'write "updated: 2026-03-05"' },
    {
      why: 'a number in words',
      files: goalOf('{ title: A, target: 9 miles, unit: miles }'),
      fix: 'write "target: 9"',
    },
    {
      why: 'a key in a goal',
      files: goalOf('{ title: A, targt: 9, unit: miles, target: 9 }'),
      fix: 'write "target: 9"',
    },
    {
      why: 'a folder',
      files: { 'post/ann/a.md': postText() },
      fix: 'did you mean posts/? Move it to posts/ann/a.md',
    },
  ])('$why', ({ files, fix }) => {
    expect(onlyProblem(files).fix).toBe(fix);
  });

  it.each<{ why: string; files: Files; says: string }>([
    { why: 'a verdict', files: verdict('maybe'), says: 'it can be yes, partly, no' },
    { why: 'a member', files: member('kind: zebra'), says: 'it can be individual, business' },
  ])('where nothing is near, all that can be: $why', ({ files, says }) => {
    expect(onlyProblem(files).message).toContain(says);
  });

  it.each(['site: our house', 'site: ftp://our.example', 'today: yesterday'])(
    'nothing is made up of "%s"',
    (line) => {
      expect(onlyProblem(network(line)).fix).toMatch(/^write, for example, /);
    },
  );
});

describe('near', () => {
  it('a path is one of as many parts, each of them near', () => {
    const paths = ['posts/ann/hello', 'posts/ben/hello', 'members/ann'];
    expect(nearestPath('posts/bem/helo', paths)).toBe('posts/ben/hello');
    expect(nearestPath('posts/ann/gone', paths)).toBeUndefined();
    expect(nearestPath('posts/ann', paths)).toBeUndefined();
  });

  it('a name may be known by its last part', () => {
    const zones = ['Europe/London', 'America/New_York', 'UTC'];
    expect(nearestName('london', zones)).toBe('Europe/London');
    expect(nearestName('US/new york', zones)).toBe('America/New_York');
    expect(nearestName('utc+1', zones)).toBe('UTC');
    expect(nearestName('the moon', zones)).toBeUndefined();
  });
});
