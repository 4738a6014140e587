import { describe, expect, it } from 'vitest';
import sharp from 'sharp';
import { checkContent } from '../../../integrations/group-blog/check/check-content.ts';
import type { Problem } from '../../../integrations/group-blog/model/problem.ts';
import {
  codesOf,
  folderWith,
  NETWORK,
  onlyProblem,
  pictureOf,
  postText,
  problemsWith,
  problemsWithPictures,
  readFiles,
  SPRING,
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
    { why: 'from the root', files: inBody('/a.jpg') },
    { why: 'in code', files: { [post]: postText([], '`![Loaves](./gone.jpg)`') } },
    {
      why: 'of a member',
      files: { 'members/ann.md': '---\nname: Ann\navatar: ./ann.jpg\n---\n', 'members/ann.jpg': '' },
    },
  ])('$why is fine', ({ files }) => {
    expect(codesOf(problemsWith(files))).toEqual([]);
  });

  it.each([
    { path: post, url: '../gone.jpg', fix: 'at posts/ann/gone.jpg, and write "./gone.jpg"' },
    { path: post, url: '../gone.heic', fix: 'at posts/ann/gone.jpg, and write "./gone.jpg"' },
    { path: 'challenges/spring.md', url: './gone.jpg', fix: 'as public/gone.jpg, and write "/gone.jpg"' },
  ])('where no picture can stand, as $url of $path, is told where one can', ({ path, url, fix }) => {
    const files: Record<string, string> = { ...SPRING, [post]: postText() };
    const text = `${files[path]}\n![Loaves](${url})\n`;
    expect(onlyProblem({ ...files, [path]: text }).fix).toContain(fix);
    const [, right = ''] = /write "(.*)"/.exec(fix) ?? [];
    const put = { ...files, [path]: text.replace(url, right), 'posts/ann/gone.jpg': '' };
    const publicFiles = new Set(['/gone.jpg']);
    expect(checkContent(readFiles(folderWith(put)), { publicFiles })).toEqual([]);
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

  it.each([
    { url: './a.jpg?raw=true', there: 'a.jpg', fix: 'write "./a.jpg"' },
    { url: './a.jpg#top', there: 'a.jpg', fix: 'write "./a.jpg"' },
    { url: 'a', there: 'a.jpg', fix: 'write "./a.jpg"' },
    { url: 'four%20loaves', there: 'four loaves.jpg', fix: 'write "./four%20loaves.jpg"' },
    {
      url: './k\u00fcche.JPG',
      there: 'ku\u0308che.JPG',
      fix: 'rename the picture to kuche.jpg, and write "./kuche.jpg"',
    },
    { url: '#', there: 'a.jpg', fix: 'write its name: ./loaves.jpg' },
    { url: '', there: 'a.jpg', fix: 'write its name: ./loaves.jpg' },
  ])('named as "$url" where $there is there', ({ url, there, fix }) => {
    const files = { ...inBody(url), [`posts/ann/${there}`]: '', 'members/ben.md': '---\nname: Ben\n---\n' };
    const problem = onlyProblem(files);
    expect(problem).toMatchObject({ code: 'missing-image', line: 8 });
    expect(problem.fix).toContain(fix);
  });

  it('with a name much like another’s has that proposed', () => {
    expect(onlyProblem({ ...inBody('./loafs.jpg'), 'posts/ann/loaves.jpg': '' }).fix).toContain(
      '"./loaves.jpg"',
    );
  });

  it.each([
    { alt: '', codes: ['missing-alt'] },
    { alt: ' ', codes: ['missing-alt'] },
    { alt: 'alt text', codes: ['missing-alt'] },
    { alt: 'Alt text', codes: ['missing-alt'] },
    { alt: 'Loaves', codes: [] },
    { alt: 'An alt text in a book', codes: [] },
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

  it.each([
    {
      why: 'by its name',
      name: 'a.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
    },
    {
      why: 'in disguise',
      name: 'a.png',
      text: '<svg xmlns="http://www.w3.org/2000/svg" width="2" height="2"/>',
    },
    {
      why: 'with a script',
      name: 'a.svg',
      text: '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>',
    },
    {
      why: 'with an entity',
      name: 'a.svg',
      text: '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg xmlns="http://www.w3.org/2000/svg">&a;</svg>',
    },
  ])('and is an SVG $why is refused, for it can hold a program', async ({ name, text }) => {
    const problems = await problemsWithPictures({ ...inBody(`./${name}`), [`posts/ann/${name}`]: text });
    expect(problems).toMatchObject([{ code: 'missing-image', file: post, line: 8 }]);
    expect(problems[0]?.fix).toContain('saved as JPEG or PNG');
  });

  it.each(['<html><script>alert(1)</script></html>', '#!/bin/sh', '%PDF-1.7', 'GIF89a=1;alert(1)//'])(
    'and is something else under the name of one is refused: %s',
    async (text) => {
      const problems = await problemsWithPictures({ ...inBody('./a.png'), 'posts/ann/a.png': text });
      expect(codesOf(problems)).toEqual(['missing-image']);
    },
  );

  it('and would fill the memory is refused by what it says of itself', async () => {
    const bomb = await sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    expect(bomb.length).toBeLessThan(300_000);
    const large = Buffer.from(bomb);
    large.writeUInt32BE(30_000, 16);
    large.writeUInt32BE(30_000, 20);
    for (const bytes of [bomb, large]) {
      const before = process.cpuUsage();
      const problems = await problemsWithPictures({ ...inBody('./a.png'), 'posts/ann/a.png': bytes });
      expect(problems).toMatchObject([{ code: 'missing-image', file: post, line: 8 }]);
      expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
    }
    expect(
      await problemsWithPictures({
        ...inBody('./a.png'),
        'posts/ann/a.png': await sharp({
          create: { width: 7000, height: 7000, channels: 3, background: '#fff' },
        })
          .png()
          .toBuffer(),
      }),
    ).toEqual([]);
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

describe('a picture that was cut off', () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const grain = sharp({ create: { width: 64, height: 48, channels: 3, background: '#a63', noise } });
  const at = 'posts/ann/a.jpg';
  const checkFile = (bytes: Uint8Array): Promise<Problem[]> =>
    problemsWithPictures({ ...inBody('./a.jpg'), [at]: bytes });
  const whole = async (format: 'jpeg' | 'png' | 'avif' | 'gif' | 'webp'): Promise<Buffer> =>
    grain.clone().toFormat(format).toBuffer();

  it.each(['jpeg', 'png', 'avif', 'gif', 'webp'] as const)('is told of %s', async (format) => {
    const bytes = await whole(format);
    expect(await checkFile(bytes)).toEqual([]);
    for (const length of [bytes.length - 5, Math.floor(bytes.length * 0.9), Math.floor(bytes.length / 2)]) {
      expect(await checkFile(bytes.subarray(0, length))).toMatchObject([
        { code: 'missing-image', file: post, line: 8 },
      ]);
    }
  });

  it('is told of a JPEG in several scans', async () => {
    const bytes = await grain.clone().jpeg({ progressive: true }).toBuffer();
    expect(await checkFile(Buffer.concat([bytes, Buffer.from('the camera’s own')]))).toEqual([]);
    expect(codesOf(await checkFile(bytes.subarray(0, bytes.length - 100)))).toEqual(['missing-image']);
  });

  it('is told though a whole smaller one is in the camera’s notes', async () => {
    const small = Buffer.concat([Buffer.from('Exif\0\0'), await pictureOf()]);
    const length = Buffer.from([0xff, 0xe1, 0, 0]);
    length.writeUInt16BE(small.length + 2, 2);
    const bytes = await whole('jpeg');
    const noted = Buffer.concat([bytes.subarray(0, 2), length, small, bytes.subarray(2)]);
    expect(await checkFile(noted)).toEqual([]);
    expect(codesOf(await checkFile(noted.subarray(0, noted.length - 50)))).toEqual(['missing-image']);
  });

  it.each(['jpeg', 'png', 'gif', 'webp'] as const)('is no %s with more behind its end', async (format) => {
    const more = Buffer.concat([await whole(format), Buffer.alloc(99)]);
    expect(await checkFile(more)).toEqual([]);
  });
});

describe('a picture that browsers cannot show', () => {
  it.each(['heic', 'HEIC', 'tif', 'tiff', 'bmp', 'pdf'])(
    'as roof.%s is told to be saved as JPEG, where it is used and where it lies',
    async (ending) => {
      const files = { ...inBody(`./roof.${ending}`), [`posts/ann/roof.${ending}`]: 'II' };
      const [use, lying, ...others] = (await problemsWithPictures(files)).toSorted((a, b) => b.line - a.line);
      expect(others).toEqual([]);
      expect(use).toMatchObject({ code: 'missing-image', file: post, line: 8 });
      expect(use?.fix).toContain('put that at posts/ann/roof.jpg, and write "./roof.jpg"');
      expect(lying).toMatchObject({ code: 'stray-file', file: `posts/ann/roof.${ending}`, line: 1 });
      expect(lying?.message).toContain(`cannot show .${ending.toLowerCase()}`);
      expect(lying?.fix).toContain('put that at posts/ann/roof.jpg, and take this file away');
      const mended = { ...inBody('./roof.jpg'), 'posts/ann/roof.jpg': await pictureOf() };
      expect(await problemsWithPictures(mended)).toEqual([]);
    },
  );

  it('has the JPEG beside it proposed', () => {
    const files = { ...inBody('./roof.heic'), 'posts/ann/roof.jpg': '' };
    expect(onlyProblem(files).fix).toBe('write "./roof.jpg"');
    expect(onlyProblem({ ...inBody('./roof'), 'posts/ann/roof.jpg': '' }).fix).toBe('write "./roof.jpg"');
    expect(onlyProblem({ ...inBody('./roof.tif'), 'posts/ann/roof.png': '' }).fix).toContain('"./roof.png"');
  });

  it('is told of a cover and a member', () => {
    const cover = onlyProblem({ [post]: postText(['cover: { src: ./roof.heic, alt: A roof }']) });
    expect(cover.fix).toContain('put that at posts/ann/roof.jpg, and write "./roof.jpg"');
    const avatar = onlyProblem({ 'members/ann.md': '---\nname: Ann\navatar: ./ann.heic\n---\n' });
    expect(avatar.fix).toContain('put that at members/ann.jpg, and write "./ann.jpg"');
  });
});

describe('a picture from the root', () => {
  const check = (url: string, others: Files, publicFiles: readonly string[]): Problem[] =>
    checkContent(readFiles(folderWith({ ...inBody(url), ...others })), { publicFiles: new Set(publicFiles) });

  it.each([
    ['/images/door.jpg', '/images/door.jpg'],
    ['/images/a%20door.jpg', '/images/a door.jpg'],
    ['/images/door.jpg?v=2', '/images/door.jpg'],
    ['/posts/ann/door.jpg', '/posts/ann/door.jpg'],
    ['/cards/site.png', '/favicon.svg'],
  ])('%s is fine where the folder public has %s', (url, file) => {
    expect(check(url, {}, [file])).toEqual([]);
  });

  it('is fine with the path that the site stands under', () => {
    const site = 'site: https://our.example/blog\nfeedAuthority: our.example,2026';
    const under = { 'network.md': NETWORK.replace(/---\n$/, `${site}\n---\n`) };
    expect(check('/blog/images/door.jpg', under, ['/images/door.jpg'])).toEqual([]);
    expect(codesOf(check('/blog/images/gone.jpg', under, ['/images/door.jpg']))).toEqual(['missing-image']);
  });

  it.each<{ url: string; others?: Files; there?: string[]; fix: string }>([
    { url: '/posts/ann/door.jpg', others: { 'posts/ann/door.jpg': '' }, fix: 'write "./door.jpg"' },
    { url: '/content/posts/ann/door.jpg', others: { 'posts/ann/door.jpg': '' }, fix: 'write "./door.jpg"' },
    { url: '/posts/ann/hello/door.jpg', others: { 'posts/ann/door.jpg': '' }, fix: 'write "./door.jpg"' },
    { url: '/images/door.jpg', others: { 'posts/ann/door.jpg': '' }, fix: 'write "./door.jpg"' },
    { url: '/images/dor.jpg', there: ['/images/door.jpg'], fix: 'did you mean "/images/door.jpg"?' },
  ])('$url that is not there has another proposed: $fix', ({ url, others = {}, there = ['/a.svg'], fix }) => {
    const [problem, ...more] = check(url, others, there);
    expect(more).toEqual([]);
    expect(problem).toMatchObject({ code: 'missing-image', file: post, line: 8, field: null });
    expect(problem?.fix).toContain(fix);
    const [, right = ''] = /"([^"]+)"/.exec(fix) ?? [];
    expect(check(right, others, there)).toEqual([]);
  });

  it('that is nowhere is told to be put beside the post', () => {
    const [problem] = check('/images/door.jpg', {}, ['/favicon.svg']);
    expect(problem?.fix).toBe(
      'put the picture beside your file, at posts/ann/door.jpg, and write "./door.jpg"',
    );
    expect(check('./door.jpg', { 'posts/ann/door.jpg': '' }, ['/favicon.svg'])).toEqual([]);
    const heic = check('/images/door.heic', {}, ['/favicon.svg'])[0];
    expect(heic?.fix).toContain('save the picture as JPEG, put it beside your file, at posts/ann/door.jpg');
  });

  it('in a challenge’s words, beside which no picture can stand, is told to be put into public', () => {
    const challenge = (url: string): Files => ({
      'challenges/spring.md': `${SPRING['challenges/spring.md']}\n![A door](${url})\n`,
      [post]: postText(),
    });
    expect(check('', challenge('/images/door.jpg'), ['/a.svg'])[0]?.fix).toContain(
      'as public/door.jpg, and write "/door.jpg"',
    );
    expect(check('', challenge('/door.jpg'), ['/door.jpg'])).toEqual([]);
  });

  it('of which nobody can know is let be, but for those that the content would have', () => {
    expect(problemsWith(inBody('/images/door.jpg'))).toEqual([]);
    expect(onlyProblem(inBody('/posts/ann/door.jpg')).code).toBe('missing-image');
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

describe('the name of a picture', () => {
  it.each([
    'a\u0007b.jpg',
    'gpj.\u202Eexe.jpg',
    'a\u200Bb.jpg',
    'CON.jpg',
    'lpt1.png',
    'what?.jpg',
    '100%.jpg',
    'a#b.jpg',
    'a\\b.jpg',
    'folder. /a.jpg',
  ])('cannot be %j', (name) => {
    const path = `posts/ann/${name}`;
    const problem = onlyProblem({ [path]: '' });
    expect(problem).toMatchObject({ code: 'bad-id', file: path, line: 1 });
    expect(problem.fix).toMatch(/hyphens: [a-z0-9-]+\.(?:jpg|png)$/);
  });

  it.each(['my photo.jpg', 'パン.jpg', 'Žluťoučký.png', "ann's (2).jpg", '👩‍🍳.jpg'.replace('\u200D', '')])(
    'can be %s',
    (name) => {
      expect(problemsWith({ [`posts/ann/${name}`]: '' })).toEqual([]);
    },
  );

  it.each([
    ['a.jpg', 'A.jpg'],
    ['a.jpg', 'a.JPG'],
    ['caf\u00E9.jpg', 'cafe\u0301.jpg'],
  ])('%j cannot stand beside %j', (one, other) => {
    const problem = onlyProblem({ [`posts/ann/${one}`]: '', [`posts/ann/${other}`]: '' });
    expect(problem.code).toBe('duplicate-address');
  });
});
