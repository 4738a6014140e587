import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import {
  codesOf,
  onlyProblem,
  pictureOf,
  postText,
  problemsWith,
  problemsWithPictures,
  type Files,
} from '../../support/folder.ts';

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

describe('a picture that is looked into', () => {
  const dot = sharp({ create: { width: 2, height: 2, channels: 3, background: '#a63' } });

  it.each<{ why: string; bytes: string | Uint8Array; name?: string }>([
    { why: 'is empty', bytes: '' },
    { why: 'is text', bytes: 'Loaves' },
    { why: 'is half an SVG', bytes: '<svg', name: 'a.svg' },
  ])('and $why is told where it is used', async ({ bytes, name = 'a.jpg' }) => {
    const used = await problemsWithPictures({ ...inBody(`./${name}`), [`posts/ann/${name}`]: bytes });
    expect(used).toMatchObject([{ code: 'missing-image', severity: 'error', file: post, line: 8 }]);
    expect(used[0]?.fix).toContain(`posts/ann/${name}`);
    expect(await problemsWithPictures({ [`posts/ann/${name}`]: bytes })).toEqual([]);
  });

  it('and is none is told on the cover and beside a member', async () => {
    const files = {
      [post]: postText(['cover: { src: ./a.jpg, alt: Loaves }']),
      'posts/ann/a.jpg': '',
      'members/ann.md': '---\nname: Ann\navatar: ./ann.png\n---\n',
      'members/ann.png': 'x',
    };
    expect((await problemsWithPictures(files)).map(({ code, field }) => [code, field])).toEqual([
      ['missing-image', 'avatar'],
      ['missing-image', 'cover.src'],
    ]);
  });

  it.each(['avif', 'gif', 'jpeg', 'png', 'webp'] as const)(
    'and is %s is fine, whatever its name',
    async (format) => {
      const bytes = await dot.clone().toFormat(format).toBuffer();
      for (const name of [`a.${format}`, 'b.png']) {
        expect(await problemsWithPictures({ ...inBody(`./${name}`), [`posts/ann/${name}`]: bytes })).toEqual(
          [],
        );
      }
    },
  );

  it('and is an SVG is fine', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>';
    expect(await problemsWithPictures({ ...inBody('./a.svg'), 'posts/ann/a.svg': svg })).toEqual([]);
  });

  it('may weigh 1 MB, used or not, and is told by its own file where it weighs more', async () => {
    const heavy = await pictureOf(1024 * 1024 + 1);
    const problems = await problemsWithPictures({ ...inBody('./a.jpg'), 'posts/ann/a.jpg': heavy });
    expect(problems).toMatchObject([
      { code: 'image-too-heavy', file: 'posts/ann/a.jpg', line: 1, field: null },
    ]);
    expect(problems[0]?.message).toContain('1.1 MB');
  });
});

describe('a description that says nothing', () => {
  const described = (alt: string, name = 'a.jpg'): Files => ({
    [post]: postText([], `![${alt}](./${name})`),
    [`posts/ann/${name}`]: '',
  });

  it.each([
    'image',
    'Image 2',
    'My photo',
    'photo of me',
    'a picture',
    'Screenshot (3)',
    'IMG_1234',
    'DSC00042.JPG',
    'PXL_20260302_101500123',
    'Screenshot 2026-03-02 at 10.15.00',
    'loaves.png',
    '写真',
    'Foto',
    '...',
    '🙂',
  ])('is "%s"', (alt) => {
    expect(onlyProblem(described(alt))).toMatchObject({ code: 'missing-alt', file: post, line: 6 });
  });

  it.each([
    'Loaves',
    'Ann in the picture',
    'Image of the Virgin over the door',
    'Pictures of last year on the wall',
    '4 loaves',
    'P.',
    'パン',
    'Version 2.0',
    'Photographers at the gate',
  ])('is not "%s"', (alt) => {
    expect(problemsWith(described(alt))).toEqual([]);
  });

  it('is the name of the file, where it is no word', () => {
    expect(codesOf(problemsWith(described('my-loaves-2', 'my-loaves-2.jpg')))).toEqual(['missing-alt']);
    expect(codesOf(problemsWith(described('loaves', 'loaves.jpg')))).toEqual([]);
  });

  it('is told of a cover and of a <Figure> too', () => {
    const files = {
      [post]: postText(['cover: { src: ./a.jpg, alt: photo }']),
      'posts/ann/b.mdx': postText([], '<Figure src="./a.jpg" alt="IMG_1" />'),
      'posts/ann/a.jpg': '',
    };
    expect(problemsWith(files)).toMatchObject([
      { code: 'missing-alt', file: 'posts/ann/b.mdx', line: 6, field: null },
      { code: 'missing-alt', file: post, line: 4, field: 'cover.alt' },
    ]);
  });
});
