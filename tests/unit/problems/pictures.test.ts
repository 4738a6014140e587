import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const inBody = (url: string): Files => ({ [post]: postText([], `One\n\n![Loaves](${url})`) });

describe('a picture', () => {
  it.each<{ why: string; files: Files; at: { file: string; line: number; field: string | null } }>([
    { why: 'in the words', files: inBody('./gone.jpg'), at: { file: post, line: 8, field: null } },
    {
      why: 'in the words, by reference',
      files: { [post]: postText([], '![Loaves][one]\n\n[one]: ./gone.jpg') },
      at: { file: post, line: 6, field: null },
    },
    {
      why: 'on the cover',
      files: { [post]: postText(['cover:', '  alt: Loaves', '  src: ./gone.jpg']) },
      at: { file: post, line: 6, field: 'cover.src' },
    },
    {
      why: 'of a member',
      files: { 'members/ann.md': '---\nname: Ann\navatar: ./gone.jpg\n---\n' },
      at: { file: 'members/ann.md', line: 3, field: 'avatar' },
    },
    { why: 'in the folder above', files: inBody('../gone.jpg'), at: { file: post, line: 8, field: null } },
  ])('$why that is not there', ({ files, at }) => {
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'missing-image', ...at });
    expect(problem.fix).toContain('gone.jpg');
  });

  it.each<{ why: string; files: Files }>([
    { why: 'beside the post', files: { ...inBody('./a.jpg'), 'posts/ann/a.jpg': '' } },
    { why: 'without ./', files: { ...inBody('a.jpg'), 'posts/ann/a.jpg': '' } },
    {
      why: 'with spaces in its name',
      files: { ...inBody('./four%20loaves.jpg'), 'posts/ann/four loaves.jpg': '' },
    },
    { why: 'with letters of another script', files: { ...inBody('./パン.jpg'), 'posts/ann/パン.jpg': '' } },
    { why: 'of another member', files: { ...inBody('../../members/ann.jpg'), 'members/ann.jpg': '' } },
    { why: 'of another site', files: inBody('https://ann.example/a.jpg') },
    { why: 'from the root', files: inBody('/a.jpg') },
    { why: 'in code', files: { [post]: postText([], '`![Loaves](./gone.jpg)`') } },
    {
      why: 'of a member',
      files: { 'members/ann.md': '---\nname: Ann\navatar: ./ann.jpg\n---\n', 'members/ann.jpg': '' },
    },
  ])('$why is fine', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });

  it('that is a symbolic link is not there', () => {
    const files = { ...inBody('./a.jpg'), 'posts/ann/a.jpg': { linkTo: 'network.md' } };
    expect(codesOf(problemsWith(files))).toEqual(['stray-file', 'missing-image']);
  });

  it('whose name cannot be read is told to be renamed', () => {
    const problem = onlyProblem(inBody('./%E0%A4%A.jpg'));
    expect(problem).toMatchObject({ code: 'missing-image', line: 8 });
    expect(problem.fix).toContain('rename');
  });

  it('with a name much like another’s has that proposed', () => {
    expect(onlyProblem({ ...inBody('./loafs.jpg'), 'posts/ann/loaves.jpg': '' }).fix).toContain(
      '"./loaves.jpg"',
    );
  });

  it.each([
    { alt: '', codes: ['missing-alt'] },
    { alt: ' ', codes: ['missing-alt'] },
    { alt: 'Loaves', codes: [] },
  ])('described as "$alt" earns $codes', ({ alt, codes }) => {
    const files = { [post]: postText([], `![${alt}](./a.jpg)`), 'posts/ann/a.jpg': '' };
    expect(codesOf(problemsWith(files))).toEqual(codes);
  });
});
