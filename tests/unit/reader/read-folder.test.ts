import { describe, expect, it } from 'vitest';
import { readFolder } from '../../../integrations/group-blog/reader/read-folder.ts';
import { postText, readFiles } from '../../support/folder.ts';

describe('reading a folder', () => {
  it('gives its files in the order of their paths, without hidden ones', () => {
    const files = readFiles({
      'posts/ann/b.md': '',
      'network.md': '',
      'posts/Zed/a.md': '',
      '.hidden/x.md': '',
      'members/.x.md': '',
    });
    expect(files.map(({ path }) => path)).toEqual(['network.md', 'posts/Zed/a.md', 'posts/ann/b.md']);
  });

  it('that is not there gives none', () => {
    expect(readFolder('/no/such/folder/at/all')).toEqual([]);
  });

  it.each([
    ['network.md', { is: 'content', kind: 'network', id: 'network' }],
    ['members/ann.md', { is: 'content', kind: 'members', id: 'ann' }],
    ['posts/ann/hello.md', { is: 'content', kind: 'posts', id: 'ann/hello' }],
    ['posts/ann/hello.mdx', { is: 'content', kind: 'posts', id: 'ann/hello' }],
    ['posts/ann/hello/index.md', { is: 'content', kind: 'posts', id: 'ann/hello' }],
    ['posts/ann/hello/index.mdx', { is: 'content', kind: 'posts', id: 'ann/hello' }],
    ['communities/bakers.md', { is: 'content', kind: 'communities', id: 'bakers' }],
    ['challenges/spring.md', { is: 'content', kind: 'challenges', id: 'spring' }],
    ['participants/spring/ann.md', { is: 'content', kind: 'participants', id: 'spring/ann' }],
    ['check-ins/spring/ann/2026-03-02.md', { is: 'content', kind: 'checkIns', id: 'spring/ann/2026-03-02' }],
    ['posts/ann/hello/loaves.JPG', { is: 'picture' }],
    ['posts/ann/hello/oven.mp4', { is: 'video' }],
    ['posts/README.md', { is: 'readme' }],
    ['posts/ann/index.md', { is: 'stray' }],
    ['challenges/a/b.md', { is: 'stray' }],
  ])('knows what %s is', (path, place) => {
    expect(readFiles({ [path]: '' })[0]?.place).toMatchObject(place);
  });

  it('does not follow symbolic links', () => {
    const files = readFiles({
      'members/ann.md': '---\nname: Ann\n---\n',
      'posts/ann': { linkTo: 'members' },
      'members/ben.md': { linkTo: 'members/ann.md' },
    });
    expect(files.map(({ path, isLink, frontMatter }) => [path, isLink, frontMatter === undefined])).toEqual([
      ['members/ann.md', false, false],
      ['members/ben.md', true, true],
      ['posts/ann', true, true],
    ]);
  });

  it('keeps dates as they were written', () => {
    const [file] = readFiles({ 'posts/ann/a.md': postText(['updated: 2016-02-30']) });
    const frontMatter = file?.frontMatter;
    expect(frontMatter && 'data' in frontMatter ? frontMatter.data : undefined).toEqual({
      title: 'Hello',
      date: '2026-03-02',
      updated: '2016-02-30',
    });
  });
});

describe('the place of a field', () => {
  const text = [
    '---',
    'title: Hello',
    'cover:',
    '  src: ./a.jpg',
    '  alt: One',
    'tags:',
    '  - bread',
    '  - work',
    'goals: [{ unit: a }, { unit: b }]',
    '---',
    '',
  ];
  const [file] = readFiles({ 'posts/ann/a.md': text.join('\n') });
  const frontMatter = file?.frontMatter;
  if (!frontMatter || !('locate' in frontMatter)) throw new Error('the front matter cannot be read');

  it.each([
    { path: ['title'], line: 2, column: 1 },
    { path: ['cover', 'alt'], line: 5, column: 3 },
    { path: ['tags', 1], line: 8, column: 5 },
    { path: ['goals', 1, 'unit'], line: 9, column: 24 },
    { path: ['cover', 'credit'], line: 3, column: 1 },
    { path: ['tags', 7], line: 6, column: 1 },
    { path: ['gone'], line: 1, column: 1 },
  ])('$path is $line:$column', ({ path, line, column }) => {
    expect(frontMatter.locate(path)).toEqual({ line, column });
  });
});
