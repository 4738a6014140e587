import { describe, expect, it } from 'vitest';
import { postFiles, type PostFile } from '../../../integrations/group-blog/astro/content/post-files.ts';
import { folderWith, postText, readFiles } from '../../support/folder.ts';

const TODAY = '2026-03-31';

function filesOf(files: Readonly<Record<string, string>>): PostFile[] {
  return postFiles(readFiles(folderWith(files)), TODAY);
}

/** What is known of the one post there is. */
function fileOf(text: string): PostFile | undefined {
  return filesOf({ 'posts/ann/hello.md': text })[0];
}

describe('the posts among the files', () => {
  it.each([
    { path: 'posts/ann/hello.md', host: 'ann', slug: 'hello' },
    { path: 'posts/ben/day-2.mdx', host: 'ben', slug: 'day-2' },
    { path: 'posts/ann/hello/index.md', host: 'ann', slug: 'hello' },
    { path: 'posts/ann/hello/index.mdx', host: 'ann', slug: 'hello' },
  ])('have the host and the slug of their path: $path', ({ path, host, slug }) => {
    expect(filesOf({ [path]: postText() })).toEqual([
      { path, host, slug, visibility: 'listed', aliases: [], authors: [] },
    ]);
  });

  it('are nothing but posts', () => {
    const files = {
      'posts/README.md': 'How to write',
      'posts/hello.md': postText(),
      'posts/ann/hello.txt': postText(),
      'posts/ann/square.png': '',
      'challenges/spring.md': '---\ntitle: Spring\n---\n',
      'check-ins/spring/ann/2026-03-02.md': '---\n---\n',
    };
    expect(filesOf(files)).toEqual([]);
  });

  it('are in the order of their paths', () => {
    const files = ['posts/ben/a.md', 'posts/ann/b.md', 'posts/ann/a.md'];
    expect(
      filesOf(Object.fromEntries(files.map((path) => [path, postText()]))).map(({ path }) => path),
    ).toEqual(files.toReversed());
  });
});

describe('a post file', () => {
  it.each([
    { front: 'date: 2026-03-31', visibility: 'listed' },
    { front: 'date: 2026-04-01', visibility: 'hidden' },
    { front: 'date: "2026-04-01"', visibility: 'hidden' },
    { front: 'date: 2026-03-31\ndraft: true', visibility: 'hidden' },
    { front: 'date: 2026-03-31\nunlisted: true', visibility: 'unlisted' },
    { front: 'date: 2026-04-01\nunlisted: true', visibility: 'hidden' },
    { front: 'date: 2026-03-31\ndraft: true\nunlisted: true', visibility: 'hidden' },
    // Left to the checks.
    { front: 'date: 2026-03-31\ndraft: yes', visibility: 'listed' },
    { front: 'date: 2026-03-31\nunlisted: 1', visibility: 'listed' },
    { front: 'title: Hello', visibility: 'hidden' },
    { front: 'date:', visibility: 'hidden' },
  ])('with $front is $visibility', ({ front, visibility }) => {
    expect(fileOf(`---\n${front}\n---\n`)?.visibility).toBe(visibility);
  });

  it.each([
    { line: 'aliases: [/2012/02/day-5/]', aliases: ['/2012/02/day-5/'] },
    { line: 'aliases: [/one, /two/]', aliases: ['/one/', '/two/'] },
    { line: 'aliases: [/über/]', aliases: ['/über/'] },
    { line: 'tags: [bread]', aliases: [], authors: [] },
    // Left to the checks.
    { line: 'aliases: /one/', aliases: [], authors: [] },
    { line: 'aliases:', aliases: [], authors: [] },
    { line: 'aliases: [5]', aliases: ['5/'] },
  ])('with $line leads here from $aliases', ({ line, aliases }) => {
    expect(fileOf(postText([line]))?.aliases).toEqual(aliases);
  });

  it.each([
    { why: 'not closed', text: '---\ntitle: Hello\n' },
    { why: 'no YAML', text: '---\ntitle: "Hello\n---\n' },
    { why: 'TOML', text: '+++\ntitle = "Hello"\n+++\n' },
    { why: 'empty', text: '---\n---\n' },
    { why: 'not there', text: 'Some words.' },
  ])('whose front matter is $why is known by its path alone, and hidden', ({ text }) => {
    expect(fileOf(text)).toEqual({
      path: 'posts/ann/hello.md',
      host: 'ann',
      slug: 'hello',
      visibility: 'hidden',
      aliases: [],
      authors: [],
    });
  });
});
