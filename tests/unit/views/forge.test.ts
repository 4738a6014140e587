import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createForge } from '../../../integrations/group-blog/views/forge.ts';

const PATH = 'posts/ann/hello.md';
const ODD_PATH = 'posts/ann/Über 100% #1 & a+b?.md';
const ODD_TEXT = '---\ntitle: "C# & C++ = 100%?"\n---\n\nÜber uns 🍞\n';

/** The page and the fields it is given, as the forge reads them. */
function read(address: string): { page: string; fields: Record<string, string> } {
  const url = new URL(address);
  return { page: url.origin + url.pathname, fields: Object.fromEntries(url.searchParams) };
}

describe('a file of the forge is edited', () => {
  it.each([
    ['https://github.com/o/r', 'https://github.com/o/r/edit/main/content/'],
    ['https://github.com/o/r/', 'https://github.com/o/r/edit/main/content/'],
    ['https://github.com/o/r.git', 'https://github.com/o/r/edit/main/content/'],
    ['https://github.com/o/r.git/', 'https://github.com/o/r/edit/main/content/'],
    ['https://github.com/o/r/?tab=readme#about', 'https://github.com/o/r/edit/main/content/'],
    ['https://github.com/o/r/tree/draft', 'https://github.com/o/r/edit/draft/content/'],
    ['https://github.com/o/r/tree/draft/', 'https://github.com/o/r/edit/draft/content/'],
    ['https://github.com/o/r/tree/draft/a/b', 'https://github.com/o/r/edit/draft/a/b/content/'],
    ['https://github.com/o/tree', 'https://github.com/o/tree/edit/main/content/'],
    ['https://github.com/o/tree/tree/draft/tree/a', 'https://github.com/o/tree/edit/draft/tree/a/content/'],
    ['https://github.com/o/r/tree/a%23b/c%20d', 'https://github.com/o/r/edit/a%23b/c%20d/content/'],
    ['https://github.com/o/r/tree/ä/c d%', 'https://github.com/o/r/edit/%C3%A4/c%20d%25/content/'],
    [
      'https://github.com/o/r/tree/9%/a+b&c%FF',
      'https://github.com/o/r/edit/9%25/a%2Bb%26c%EF%BF%BD/content/',
    ],
    ['https://www.github.com/o/r', 'https://www.github.com/o/r/edit/main/content/'],
    ['http://github.example.org:8080/o/r', 'http://github.example.org:8080/o/r/edit/main/content/'],
    ['https://gitlab.com/o/r', 'https://gitlab.com/o/r/-/edit/main/content/'],
    ['https://gitlab.com/g/sub/r.git', 'https://gitlab.com/g/sub/r/-/edit/main/content/'],
    ['https://gitlab.com/g/sub/r/-/tree/draft', 'https://gitlab.com/g/sub/r/-/edit/draft/content/'],
    [
      'https://gitlab.com/g/r/-/tree/draft/a?ref_type=heads',
      'https://gitlab.com/g/r/-/edit/draft/a/content/',
    ],
    ['https://gitlab-ce.example.org/g/r', 'https://gitlab-ce.example.org/g/r/-/edit/main/content/'],
    ['https://git.example.org/g/r/-/tree/draft', 'https://git.example.org/g/r/-/edit/draft/content/'],
    ['https://codeberg.org/o/r', 'https://codeberg.org/o/r/_edit/main/content/'],
    ['https://codeberg.org/o/r/src/branch/draft', 'https://codeberg.org/o/r/_edit/draft/content/'],
    ['https://codeberg.org/o/r/src/branch/draft/a/b', 'https://codeberg.org/o/r/_edit/draft/a/b/content/'],
    ['http://localhost:3000/git/o/r', 'http://localhost:3000/git/o/r/_edit/main/content/'],
    ['https://mygithub.org/o/r', 'https://mygithub.org/o/r/_edit/main/content/'],
  ])('in %s', (repository, folder) => {
    expect(createForge(repository, './content').editUrl(PATH)).toBe(folder + PATH);
  });

  it.each([
    ['content', 'site/content'],
    ['./content/', 'site/content'],
    ['./src/members', 'site/src/members'],
    ['../content', 'content'],
    ['.', 'site'],
  ])('in the content folder %s of a project in a folder', (folder, expected) => {
    const forge = createForge('https://github.com/o/r/tree/main/site', folder);
    expect(forge.editUrl(PATH)).toBe(`https://github.com/o/r/edit/main/${expected}/${PATH}`);
    expect(read(forge.newFileUrl(PATH, '')).fields).toEqual({ filename: `${expected}/${PATH}`, value: '' });
  });

  it('whatever its name', () => {
    expect(createForge('https://github.com/o/r', 'content').editUrl(ODD_PATH)).toBe(
      'https://github.com/o/r/edit/main/content/posts/ann/%C3%9Cber%20100%25%20%231%20%26%20a%2Bb%3F.md',
    );
  });
});

describe('a file is started, with its path and text', () => {
  it.each([
    ['https://github.com/o/r', 'https://github.com/o/r/new/main', 'filename', 'value', 'content'],
    [
      'https://github.com/o/r/tree/x/a%20b',
      'https://github.com/o/r/new/x',
      'filename',
      'value',
      'a b/content',
    ],
    ['https://gitlab.com/g/s/r', 'https://gitlab.com/g/s/r/-/new/main', 'file_name', 'content', 'content'],
    [
      'https://gitlab.com/g/r/-/tree/x/a',
      'https://gitlab.com/g/r/-/new/x',
      'file_name',
      'content',
      'a/content',
    ],
    ['https://codeberg.org/o/r', 'https://codeberg.org/o/r/_new/main', 'filename', 'value', 'content'],
    [
      'http://git.example.org:3000/o/r',
      'http://git.example.org:3000/o/r/_new/main',
      'filename',
      'value',
      'content',
    ],
    [
      'https://codeberg.org/o/r/src/branch/x/a',
      'https://codeberg.org/o/r/_new/x',
      'filename',
      'value',
      'a/content',
    ],
  ])('in %s', (repository, page, pathField, textField, folder) => {
    const { newFileUrl } = createForge(repository, './content');
    const fields = { [pathField]: `${folder}/${ODD_PATH}`, [textField]: ODD_TEXT };
    expect(read(newFileUrl(ODD_PATH, ODD_TEXT))).toEqual({ page, fields });
  });

  it('in no letter that a forge reads in two ways', () => {
    const url = createForge('https://github.com/o/r', 'content').newFileUrl('a b.md', '1 + 1\n& #');
    expect(url).toBe(
      'https://github.com/o/r/new/main?filename=content%2Fa%20b.md&value=1%20%2B%201%0A%26%20%23',
    );
  });
});

const part = fc.string({ unit: 'grapheme', minLength: 1 }).filter((text) => !/^\.{1,2}$|\//.test(text));
const path = fc.array(part, { minLength: 1 }).map((parts) => parts.join('/'));
const repository = fc.constantFrom(
  'https://github.com/o/r/tree/main/site',
  'https://gitlab.com/g/s/r/-/tree/main/site',
  'https://codeberg.org/o/r/src/branch/main/site',
);

describe('whatever is written', () => {
  it('arrives at the forge as it was', () => {
    fc.assert(
      fc.property(repository, path, fc.string({ unit: 'grapheme' }), (address, file, text) => {
        const forge = createForge(address, './content');
        const edit = read(forge.editUrl(file));
        expect(decodeURIComponent(edit.page.split('/main/')[1] ?? '')).toBe(`site/content/${file}`);
        expect(edit.fields).toEqual({});
        expect(Object.values(read(forge.newFileUrl(file, text)).fields)).toEqual([
          `site/content/${file}`,
          text,
        ]);
      }),
    );
  });
});
