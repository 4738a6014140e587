import { describe, expect, it } from 'vitest';
import {
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

const GOALS = '---\ngoals:\n  - { title: Write, target: 21, unit: posts }\n---\n';
const AUTUMN = '---\ntitle: Autumn\nstart: 2026-09-01\nplan: { days: 21 }\n---\n';

describe('a file where nothing lives', () => {
  it.each([
    { path: 'post/ann/hello.md', fix: 'posts/ann/hello.md' },
    { path: 'memebers/ben.md', fix: 'members/ben.md' },
    { path: 'check_ins/spring/ann/2026-03-02.md', fix: 'check-ins/spring/ann/2026-03-02.md' },
    { path: 'posts/hello.md', fix: 'posts/<member>/hello.md' },
    { path: 'posts/ann/index.md', fix: 'posts/ann/<slug>.md' },
    { path: 'posts/ann/hello/part-2.md', fix: 'posts/ann/hello/index.md' },
    { path: 'members/ben.markdown', fix: 'members/ben.md' },
    { path: 'members/ben.mdx', fix: 'members/ben.md' },
    { path: 'notes.md', fix: 'members/<member>.md' },
    { path: 'members/teams/ben.md', fix: 'members/<member>.md' },
    { path: 'challenges/cover.jpg', fix: 'posts/<host>/<slug>.md' },
    { path: 'posts/ann/flyer.docx', fix: 'as public/flyer.docx, and link to it as /flyer.docx' },
    { path: 'posts/ann/hello/flyer.pdf', fix: 'as public/flyer.pdf, and link to it as /flyer.pdf' },
    { path: 'posts/roof.heic', fix: 'put that at posts/<member>/roof.jpg' },
    { path: 'roof.heic', fix: 'put that at posts/<member>/roof.jpg' },
    { path: 'post/ann/roof.heic', fix: 'posts/ann/roof.heic' },
  ])('$path is told to move to $fix', ({ path, fix }) => {
    const problem = onlyProblem({ [path]: '---\nname: Ben\n---\n' });
    expect(problem).toMatchObject({ code: 'stray-file', file: path, line: 1, field: null });
    expect(problem.fix).toContain(fix);
  });

  it.each<{ path: string; right: string; text?: string }>([
    { path: 'members/ben', right: 'members/ben.md' },
    { path: 'members/Ben', right: 'members/ben.md' },
    { path: 'members/ben.MD', right: 'members/ben.md' },
    { path: 'posts/ann/hello', right: 'posts/ann/hello.md', text: postText() },
    { path: 'posts/ann/hello.MD', right: 'posts/ann/hello.md', text: postText() },
    { path: 'posts/ann/hello.MDX', right: 'posts/ann/hello.mdx', text: postText() },
    { path: 'posts/ann/hello/index', right: 'posts/ann/hello/index.md', text: postText() },
    { path: 'check-ins/spring/ann/2026-03-03', right: 'check-ins/spring/ann/2026-03-03.md', text: 'Done.' },
  ])('$path is told to be named $right', ({ path, right, text = '---\nname: Ben\n---\n' }) => {
    const problem = onlyProblem({ ...ANN_TAKES_PART, [path]: text });
    expect(problem).toMatchObject({ code: 'stray-file', fix: `rename it to ${right}` });
    expect(problemsWith({ ...ANN_TAKES_PART, [right]: text })).toEqual([]);
  });

  it.each([
    'posts/Thumbs.db',
    'members/ben.md~',
    'posts/ann/hello.md.bak',
    'members/desktop.ini',
    'posts/~$a.docx',
  ])('%s is what a program left behind', (path) => {
    expect(onlyProblem({ [path]: '' })).toMatchObject({ code: 'stray-file', fix: 'remove it' });
  });

  it.each<{ path: string; right: string; text?: string }>([
    { path: 'participants/ben.md', right: 'participants/spring/ben.md', text: GOALS },
    { path: 'participants/ben/spring.md', right: 'participants/spring/ben.md', text: GOALS },
    { path: 'check-ins/ann/2026-03-03.md', right: 'check-ins/spring/ann/2026-03-03.md' },
    { path: 'check-ins/ann/spring/2026-03-03.md', right: 'check-ins/spring/ann/2026-03-03.md' },
  ])('$path is told once that it lacks a folder, or has two swapped', ({ path, right, text = 'Done.' }) => {
    const files = { ...ANN_TAKES_PART, 'members/ben.md': '---\nname: Ben\n---\n' };
    expect(onlyProblem({ ...files, [path]: text }).fix).toBe(`move it to ${right}`);
    expect(problemsWith({ ...files, [right]: text })).toEqual([]);
  });

  it('what nobody can know of its folders is left open', () => {
    const files = { ...ANN_TAKES_PART, 'challenges/autumn.md': AUTUMN };
    expect(onlyProblem({ ...files, 'participants/ben.md': GOALS }).fix).toBe(
      'move it to participants/<challenge>/ben.md',
    );
    expect(onlyProblem({ ...files, 'check-ins/spring/2026-03-03.md': '' }).fix).toBe(
      'move it to check-ins/spring/<member>/2026-03-03.md',
    );
  });

  it.each<{ why: string; files: Files }>([
    {
      why: 'READMEs',
      files: { 'README.md': 'Hello', 'posts/README.md': 'Hello', 'posts/ann/README.md': 'Hello' },
    },
    {
      why: 'pictures beside a post or a member',
      files: { 'posts/ann/a.jpg': '', 'posts/ann/b/c.png': '', 'members/ann.webp': '' },
    },
    { why: 'hidden files', files: { '.DS_Store': '', 'posts/.keep': '', '.git/config': '' } },
  ])('is not one of the $why', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });

  it.each<{ files: Files; path: string }>([
    { files: { 'members/ben.md': { linkTo: 'members/ann.md' } }, path: 'members/ben.md' },
    { files: { 'posts/ann': { linkTo: 'members' } }, path: 'posts/ann' },
    { files: { 'posts/ann/hello.md': { linkTo: '../../secret.md' } }, path: 'posts/ann/hello.md' },
  ])('or that is a symbolic link: $path', ({ files, path }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'stray-file', file: path, line: 1 });
    expect(problem.message).toContain('symbolic link');
  });
});

describe('a name', () => {
  it.each([
    { path: 'members/Ben.md', id: 'ben' },
    { path: 'members/José Muñoz.md', id: 'jose-munoz' },
    { path: 'members/ben_b.md', id: 'ben-b' },
    { path: 'members/ben--b.md', id: 'ben-b' },
    { path: 'members/-ben.md', id: 'ben' },
    { path: `members/${'b'.repeat(65)}.md`, id: 'b'.repeat(64) },
  ])('$path is no id; $id is', ({ path, id }) => {
    const text = '---\nname: Ben\n---\n';
    const problem = onlyProblem({ [path]: text });
    expect(problem).toMatchObject({ code: 'bad-id', file: path, line: 1, field: null });
    expect(problem.fix).toContain(`"${id}"`);
    expect(codesOf(problemsWith({ [`members/${id}.md`]: text }))).toEqual([]);
  });

  it('of digits only is no id, and the one proposed is', () => {
    const { code, fix } = onlyProblem({ 'posts/ann/2.md': postText() });
    expect(code).toBe('bad-id');
    const [, proposed = ''] = /"([^"]+)"/.exec(fix) ?? [];
    expect(codesOf(problemsWith({ [`posts/ann/${proposed}.md`]: postText() }))).toEqual([]);
  });

  it.each(['2026-02-30', '2023-02-29', '2026-3-2', 'monday', '20260302'])(
    'of a check-in cannot be %s',
    (name) => {
      const path = `check-ins/spring/ann/${name}.md`;
      const problem = onlyProblem({ ...ANN_TAKES_PART, [path]: '' });
      expect(problem).toMatchObject({ code: 'date-not-filename', file: path, line: 1, field: null });
      expect(problem.fix).toMatch(/\d{4}-\d{2}-\d{2}\.md/);
    },
  );

  it.each([
    ['5-3-2026', '2026-03-05'],
    ['3-5-2026', '2026-03-05'],
    ['Mar 14', '2026-03-14'],
    ['14 march', '2026-03-14'],
    ['14-3', '2026-03-14'],
    ['2026-3-2', '2026-03-02'],
    ['2026_03_05', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['2026-02-30', '2026-02-28'],
    ['2026-11-31', '2026-11-30'],
    ['day-5', '2026-03-06'],
  ])('of a check-in that is %s is told as %s', (name, right) => {
    const { fix } = onlyProblem({ ...ANN_TAKES_PART, [`check-ins/spring/ann/${name}.md`]: '' });
    expect(fix).toBe(`name it after the day it tells of, as in ${right}.md`);
  });

  it('of a check-in that can be either of two days is told as both', () => {
    const { fix } = onlyProblem({ ...ANN_TAKES_PART, 'check-ins/spring/ann/5-11-2026.md': '' });
    expect(fix).toBe('name it after the day it tells of, as in 2026-11-05.md or 2026-05-11.md');
  });
});

describe('a name that cannot be part of an address', () => {
  it.each([
    { path: 'posts/Ann/x.md', fix: 'rename the folder to "ann":' },
    { path: 'posts/ann/My Day/index.md', fix: 'rename the folder to "my-day":' },
    { path: 'posts/ann/My Day.md', fix: 'rename it to "my-day":' },
    { path: 'posts/ann/雨.md', fix: 'rename it to "yu":' },
    { path: 'posts/ann/2026.md', fix: 'rename it to "post-2026":' },
    { path: 'posts/ann/!.md', fix: 'rename it to "post-one":' },
    { path: 'members/123.md', fix: 'rename it to "member-123":' },
    { path: 'communities/12.md', fix: 'rename it to "community-12":' },
    { path: 'participants/spring/Ann.md', fix: 'rename it to "ann":' },
    { path: 'participants/21/ann.md', fix: 'rename the folder to "challenge-21":' },
    { path: 'check-ins/spring/Ann/2026-03-04.md', fix: 'rename the folder to "ann":' },
  ])('is told once: $path', ({ path, fix }) => {
    const ofPath = problemsWith({ ...SPRING, [path]: postText() }).filter(({ field }) => field === null);
    expect(ofPath).toMatchObject([{ code: 'bad-id', file: path }]);
    expect(ofPath[0]?.fix).toContain(fix);
  });
});
