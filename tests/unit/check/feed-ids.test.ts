import { describe, expect, it } from 'vitest';
import { problemsOfChange } from '../../support/change.ts';
import { folderWith, onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const OLD = 'feedId: https://old.example/?p=1';

describe('a feedId', () => {
  it.each([
    {
      network: 'site: https://example.org\nfeedAuthority: example.net,2020',
      own: 'tag:example.net,2020:/posts/ann/x/',
      other: 'tag:example.org,2026:/a/',
    },
    {
      network: 'site: https://example.org',
      own: 'tag:example.org,2026:/a',
      other: 'tag:example.org,2025:/a',
    },
    { network: 'language: en', own: 'TAG:localhost,2026:a', other: 'tag:local,2026:a' },
  ])('may not begin as the ids that the network gives: $own', ({ network, own, other }) => {
    const networkFile = `---\ntitle: Us\ndescription: Neighbours who write.\n${network}\n---\n`;
    const codes = (feedId: string) =>
      problemsWith({ 'network.md': networkFile, [post]: postText([`feedId: ${feedId}`]) })
        .filter(({ severity }) => severity === 'error')
        .map(({ code, field }) => [code, field]);
    expect(codes(own)).toEqual([['duplicate-feed-id', 'feedId']]);
    expect(codes(other)).toEqual([]);
  });

  it('stands on one line', () => {
    expect(onlyProblem({ [post]: postText(['feedId: "a\\nb"']) })).toMatchObject({ code: 'wrong-type' });
  });

  it('that is a number is told in quotes', () => {
    expect(onlyProblem({ [post]: postText(['feedId: 0123']) }).fix).toContain('feedId: "0123"');
  });
});

const networkWith = (...lines: string[]) =>
  ['---', 'title: Us', 'description: Neighbours who write.', ...lines, '---', ''].join('\n');

describe('feedAliases', () => {
  it.each([
    { aliases: '[/feed/, /index.xml, /feeds/posts/default]', found: [] },
    { aliases: '[/rss.xml]', found: ['duplicate-address feedAliases.0 remove /rss.xml from feedAliases'] },
    { aliases: '[/feed/, /FEED]', found: ['duplicate-address feedAliases.1 remove /FEED from feedAliases'] },
    { aliases: '[/old/]', found: ['duplicate-address feedAliases.0 remove /old/ from feedAliases'] },
    {
      aliases: '[/posts/ann/hello/]',
      found: ['duplicate-address feedAliases.0 remove /posts/ann/hello/ from feedAliases'],
    },
  ])('$aliases: are addresses of their own', ({ aliases, found }) => {
    const problems = problemsWith({
      'network.md': networkWith(`feedAliases: ${aliases}`),
      [post]: postText(['aliases: [/old/]']),
    });
    expect(problems.map(({ code, field, fix }) => `${code} ${field ?? ''} ${fix}`)).toEqual(found);
  });

  it.each(['/feed/?a=b', 'feed/', '/../feed/'])('%s is none', (address) => {
    expect(onlyProblem({ 'network.md': networkWith(`feedAliases: ['${address}']`) }).field).toBe(
      'feedAliases.0',
    );
  });

  it('can be linked to', () => {
    const files = {
      'network.md': networkWith('feedAliases: [/feed/]'),
      [post]: postText([], '[Our old feed](/feed/)'),
    };
    expect(problemsWith(files)).toEqual([]);
  });

  it('that are taken away are told', () => {
    const before = folderWith({ 'network.md': networkWith('feedAliases: [/feed/, /index.xml]') });
    const now = (...lines: string[]) => folderWith({ 'network.md': networkWith(...lines) });
    expect(problemsOfChange(before, now('feedAliases: [/feed/, /a.xml]'), null)).toMatchObject([
      {
        code: 'vanished',
        file: 'network.md',
        field: 'feedAliases',
        fix: 'write "feedAliases: [/feed/, /index.xml, /a.xml]"; or, if it was taken away on purpose, "removed: [/index.xml]"',
      },
    ]);
    expect(problemsOfChange(before, now('feedAliases: [/feed/]', 'removed: [/index.xml]'), null)).toEqual([]);
    expect(problemsOfChange(before, now('feedAliases: [/index.xml, /feed/]'), null)).toEqual([]);
  });
});

describe('a change of the feedId of a published post', () => {
  it.each([
    { change: 'removes it', now: postText(), fix: `write "${OLD}"` },
    { change: 'writes another', now: postText(['feedId: b']), fix: `write "${OLD}"` },
    { change: 'leaves it', now: postText([OLD], 'Other words.'), fix: undefined },
  ])('that $change', ({ now, fix }) => {
    const before = folderWith({ [post]: postText([OLD]) });
    const found = problemsOfChange(before, folderWith({ [post]: now }), null);
    expect(found.map((problem) => [problem.code, problem.file, problem.fix])).toEqual(
      fix === undefined ? [] : [['vanished', post, fix]],
    );
  });

  it('is told of a post with a new name, too', () => {
    const before = folderWith({ [post]: postText([OLD]) });
    const renamed = 'posts/ann/hi.md';
    const now = folderWith({ [renamed]: postText(['aliases: [/posts/ann/hello/]']) });
    const found = problemsOfChange(before, now, null, { moved: { [renamed]: post } });
    expect(found).toMatchObject([{ code: 'vanished', file: renamed, fix: `write "${OLD}"` }]);
  });

  it('gives a post that had none no id afterwards', () => {
    const before = folderWith({ [post]: postText() });
    const found = problemsOfChange(before, folderWith({ [post]: postText([OLD]) }), null);
    expect(found).toMatchObject([{ code: 'vanished', line: 4, fix: 'remove the line feedId' }]);
  });

  it('is nobody’s business while the post is a draft', () => {
    const before = folderWith({ [post]: postText(['draft: true']) });
    expect(problemsOfChange(before, folderWith({ [post]: postText([OLD]) }), null)).toEqual([]);
  });
});
