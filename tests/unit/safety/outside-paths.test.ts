import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const md = 'posts/ann/hello.md';
const mdx = 'posts/ann/hello.mdx';
const index = 'posts/ann/hello/index.md';

const OUT = [
  '../a.jpg',
  '../../members/ann.jpg',
  '../../../../../../etc/passwd.png',
  './b/../../a.jpg',
  '%2e%2e/a.jpg',
  '%2E%2E%2Fa.jpg',
  '..%2fa.jpg',
  '%252e%252e/a.jpg',
  '..\\\\a.jpg',
  '..%5Ca.jpg',
  'file:///etc/passwd.png',
  'C:/Users/ann/a.jpg',
];

describe('a picture from outside the folder of its file', () => {
  it.each(OUT)('is refused in the words, in a <Figure>, on the cover and beside a member: %s', (url) => {
    const uses: [path: string, files: Files][] = [
      [md, { [md]: postText([], `![Loaves](<${url}>)`) }],
      [index, { [index]: postText([], `![Loaves](<${url}>)`) }],
      [mdx, { [mdx]: postText([], `<Figure src="${url}" alt="Loaves" />`) }],
      [md, { [md]: postText([`cover: { src: '${url}', alt: Loaves }`]) }],
      ['members/ann.md', { 'members/ann.md': `---\nname: Ann\navatar: '${url}'\n---\n` }],
    ];
    for (const [file, files] of uses) {
      const problems = problemsWith({ ...files, 'posts/a.jpg': '' }).filter(
        (problem) => problem.file === file,
      );
      expect(problems, JSON.stringify(files)).toMatchObject([{ code: 'outside-path' }]);
    }
  });

  it.each(['/etc/passwd.png', '/a.jpg'])('cannot be named from the root in a field: %s', (url) => {
    expect(onlyProblem({ [md]: postText([`cover: { src: ${url}, alt: Loaves }`]) })).toMatchObject({
      code: 'outside-path',
      line: 4,
      field: 'cover.src',
    });
  });

  it('is none where the way leads back', () => {
    const files = { [md]: postText([], '![Loaves](./b/../a.jpg)'), 'posts/ann/a.jpg': '' };
    expect(problemsWith(files)).toEqual([]);
  });
});

describe('a link out of the content folder', () => {
  it.each([
    '../../../CONTRIBUTING.md',
    '../../../../elsewhere/',
    '../../../../../etc/passwd',
    '%2e%2e/%2e%2e/%2e%2e/%2e%2e/secret/',
    '..\\\\..\\\\..\\\\..\\\\secret',
  ])('is refused: %s', (url) => {
    expect(onlyProblem({ [md]: postText([], `One\n\n[two](<${url}>)`) })).toMatchObject({
      code: 'outside-path',
      file: md,
      line: 8,
    });
  });

  it.each(['../../members/ann.md', '../../../about/', '/about/', 'https://ann.example/../../..'])(
    'is not %s',
    (url) => {
      expect(problemsWith({ [md]: postText([], `[two](${url})`) })).toEqual([]);
    },
  );
});
