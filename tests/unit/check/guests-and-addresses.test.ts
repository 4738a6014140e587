import { describe, expect, it } from 'vitest';
import {
  ANN,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const goals = 'goals:\n  - { title: Write, target: 21, unit: posts';
const takesPart = (lines: string): string => `---\n${goals} }\n${lines}\n---\n`;

describe('guests', () => {
  it('take part in no challenge, and host nothing', () => {
    const files = { 'members/guy.md': '---\nname: Guy\nguest: true\n---\n', ...SPRING };
    const path = 'participants/spring/guy.md';
    expect(onlyProblem({ ...files, [path]: takesPart('') })).toMatchObject({
      code: 'guest-member',
      file: path,
    });
    expect(codesOf(problemsWith({ ...files, 'members/guy.md': ANN, [path]: takesPart('') }))).toEqual([]);
  });
});

describe('one address', () => {
  const aliased = (...aliases: string[]): string => postText([`aliases: [${aliases.join(', ')}]`]);

  it.each<{ why: string; files: Files; at: { file: string; line: number; field: string | null } }>([
    {
      why: 'of a post and an alias',
      files: { [post]: postText(), 'posts/ann/b.md': aliased('/posts/ann/hello/') },
      at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' },
    },
    {
      why: 'of a post and an alias without the last slash',
      files: { [post]: postText(), 'posts/ann/b.md': aliased('/posts/ann/hello') },
      at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' },
    },
    {
      why: 'in another case',
      files: { [post]: postText(), 'posts/ann/b.md': aliased('/Posts/Ann/Hello/') },
      at: { file: 'posts/ann/b.md', line: 4, field: 'aliases.0' },
    },
    {
      why: 'of two aliases',
      files: { [post]: aliased('/old/'), 'posts/ann/b.md': aliased('/older/', '/old/') },
      at: { file: 'posts/ann/hello.md', line: 4, field: 'aliases.0' },
    },
    {
      why: 'of a post and its own alias',
      files: { [post]: aliased('/posts/ann/hello/') },
      at: { file: post, line: 4, field: 'aliases.0' },
    },
    {
      why: 'of the network’s own pages',
      files: { [post]: aliased('/about/') },
      at: { file: post, line: 4, field: 'aliases.0' },
    },
  ])('$why', ({ files, at }) => {
    expect(onlyProblem(files)).toMatchObject({ code: 'duplicate-address', ...at });
  });

  it.each([
    '/posts/ann/',
    '/posts/2/',
    '/tags/bread/',
    '/rss.xml',
    '/cards/site.png',
    '/pagefind/pagefind.js',
    '/404/',
    '/%41bout/',
  ])('%s is the network’s', (alias) => {
    expect(onlyProblem({ [post]: aliased(alias) })).toMatchObject({ code: 'duplicate-address', line: 4 });
  });

  it.each(['//evil.example/x', '/../x/', '/a/./b/', '/100%/', 'old/', '/'])('%s is no alias', (alias) => {
    expect(onlyProblem({ [post]: aliased(`"${alias}"`) })).toMatchObject({ code: 'wrong-type', line: 4 });
  });

  it('is not that of aliases that differ', () => {
    expect(
      codesOf(
        problemsWith({
          [post]: aliased('/old/', '/2012/02/day-5/', '/caf%C3%A9.html'),
          'posts/ann/b.md': aliased('/older/'),
        }),
      ),
    ).toEqual([]);
  });
});
