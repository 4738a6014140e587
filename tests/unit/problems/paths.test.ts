import { describe, expect, it } from 'vitest';
import {
  ANN_TAKES_PART,
  codesOf,
  onlyProblem,
  postText,
  problemsWith,
  type Files,
} from '../../support/folder.ts';

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
});
