import { describe, expect, it } from 'vitest';
import { codesOf, onlyProblem, problemsWith, SPRING, type Files } from '../../support/folder.ts';

const POST = 'posts/ann/hello.md';
const MEMBER = 'members/ann.md';
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  [POST]: ['title: Hello', 'date: 2026-03-02'],
  [MEMBER]: ['name: Ann'],
  'network.md': ['title: Ours', 'description: Neighbours who write.'],
};

/** A file with these lines, and those that it needs and that are not among them. */
function fileOf(path: string, lines: readonly string[], without: readonly string[] = []): Files {
  const needed = (NEEDED[path] ?? []).filter((line) => !without.some((name) => line.startsWith(`${name}:`)));
  return {
    'posts/ann/pan.jpg': '',
    'members/ann.jpg': '',
    [path]: ['---', ...needed, ...lines, '---', '', 'Words.', ''].join('\n'),
  };
}

describe('a switch that hides a page in another program', () => {
  const REMOVE = /^remove the line/;

  it.each<[wrong: string, right: string]>([
    ['published: false', 'draft: true'],
    ['published: no', 'draft: true'],
    ['publish: false', 'draft: true'],
    ['publishd: false', 'draft: true'],
    ['isDraft: true', 'draft: true'],
    ['Draft: "yes"', 'draft: true'],
    ['status: draft', 'draft: true'],
    ['status: private', 'draft: true'],
    ['post_status: auto-draft', 'draft: true'],
    ['visibility: members', 'draft: true'],
    ['permalink: false', 'draft: true'],
    ['hidden: true', 'unlisted: true'],
    ['listed: false', 'unlisted: true'],
    ['sitemap: 0', 'unlisted: true'],
    ['eleventyExcludeFromCollections: true', 'unlisted: true'],
    ['robots: noindex, nofollow', 'unlisted: true'],
  ])('stays hidden: %s', (wrong, right) => {
    expect(onlyProblem(fileOf(POST, [wrong]))).toMatchObject({
      code: 'unknown-field',
      fix: `write "${right}"`,
    });
    expect(problemsWith(fileOf(POST, [right]))).toEqual([]);
  });

  it.each([
    'published: true',
    'published: yes',
    'Draft: false',
    'isDraft: no',
    'private: false',
    'unpublished: false',
    'noindex: off',
    'status: publish',
    'visibility: public',
    'listed: true',
  ])('hides nothing where it is off: %s', (line) => {
    const { code, fix } = onlyProblem(fileOf(POST, [line]));
    expect(code).toBe('unknown-field');
    expect(fix).toMatch(REMOVE);
    expect(fix).not.toMatch(/draft|unlisted/);
  });

  it.each(['draft: false', 'draft: no', 'unlisted: "false"', 'unlisted: 0'])(
    'is removed where it is the one of here and off: %s',
    (line) => {
      expect(onlyProblem(fileOf(POST, [line]))).toMatchObject({ code: 'wrong-type', fix: 'remove the line' });
    },
  );

  it.each([
    ['draft: yes', 'write "draft: true"'],
    ['unlisted: on', 'write "unlisted: true"'],
    ['draft: soon', 'write "draft: true", or remove the line'],
    ['draft:', 'write "draft: true", or remove the line'],
  ])('is told in the way of here: %s', (line, fix) => {
    expect(onlyProblem(fileOf(POST, [line])).fix).toBe(fix);
  });

  it('is said once', () => {
    const { fix } = onlyProblem(fileOf(POST, ['draft: true', 'published: false']));
    expect(fix).toBe('remove the line: "draft: true" says so already');
  });

  it('takes the file away where nothing of its kind can be hidden', () => {
    expect(onlyProblem(fileOf(MEMBER, ['published: false'])).fix).toMatch(/^take the file away /);
  });

  it('is not forgotten where it ends on a day', () => {
    expect(onlyProblem(fileOf(POST, ['expiryDate: 2026-12-01'])).fix).toMatch(
      /^write "draft: true" once that day has come/,
    );
  });
});

describe('a word that is near in letters and opposite in meaning is not proposed', () => {
  const goal = (take: string): Files => ({
    ...SPRING,
    'participants/spring/ann.md': `---\ngoals:\n  - { title: Run, target: 3, unit: miles, take: ${take} }\n---\n`,
  });

  it.each(['worst', 'least'])('take: %s', (take) => {
    expect(onlyProblem(goal(take)).message).toMatch(/it can be sum, count, last, best$/);
  });

  it('kind: profit', () => {
    expect(onlyProblem(fileOf(MEMBER, ['kind: profit'])).message).toMatch(/it can be individual, /);
  });

  it.each([
    ['nonbusiness', undefined],
    ['buisness', 'kind: business'],
    ['non-profit', 'kind: nonprofit'],
  ])('kind: %s', (kind, write) => {
    const { fix } = onlyProblem(fileOf(MEMBER, [`kind: ${kind}`]));
    expect(fix).toBe(write === undefined ? 'write, for example, "kind: business"' : `write "${write}"`);
  });

  it('math: true is no date', () => {
    expect(onlyProblem(fileOf(POST, ['math: true'])).fix).toMatch(/^remove it; /);
  });
});

describe('a field of another program is told as that of here, with its value', () => {
  it.each<[path: string, wrong: string, right: string, more?: string]>([
    [POST, 'lang: sv', 'language: sv'],
    [POST, 'locale: pt_BR', 'language: pt-BR'],
    [POST, 'pubDate: 2022-07-08', 'date: 2022-07-08'],
    [POST, 'pubDate: "Jul 08 2022"', 'date: 2022-07-08'],
    [POST, 'published: 2022-09-23', 'date: 2022-09-23'],
    [POST, 'lastmod: 2026-03-09', 'updated: 2026-03-09'],
    [POST, 'last_modified_at: 2026-03-09', 'updated: 2026-03-09'],
    [POST, 'updatedDate: "Mar 09 2026"', 'updated: 2026-03-09'],
    [POST, 'excerpt: How we bake.', 'description: How we bake.'],
    [POST, 'summary: "Bread: how we bake."', 'description: "Bread: how we bake."'],
    [POST, 'custom_excerpt: How we bake.', 'description: How we bake.'],
    [POST, 'author: Ann', 'authors: [ann]'],
    [POST, 'author: { name: Ann, url: "https://ann.example" }', 'authors: [ann]'],
    [POST, 'categories: [Small Business, bread]', 'tags: [small-business, bread]'],
    [POST, 'category: Bread', 'tags: [bread]'],
    [POST, 'keywords: bread, rolls', 'tags: [bread, rolls]'],
    [POST, 'redirect_from: [/2012/a/]', 'aliases: [/2012/a/]'],
    [POST, 'redirect_from: /2012/a/', 'aliases: [/2012/a/]'],
    [POST, 'permalink: /2012/a/', 'aliases: [/2012/a/]'],
    [POST, 'url: /2012/a/', 'aliases: [/2012/a/]'],
    [POST, 'slug: /2012/a', 'aliases: [/2012/a]'],
    [POST, 'canonicalURL: https://ann.example/a', 'canonical: https://ann.example/a'],
    [
      POST,
      'heroImage: ./pan.jpg',
      'cover: { src: ./pan.jpg, alt: … }',
      ', with your own words in the place of …',
    ],
    [POST, 'image: { url: pan.jpg, alt: A pan }', 'cover: { src: ./pan.jpg, alt: A pan }'],
    [
      POST,
      'cover_image: /assets/pan.jpg',
      'cover: { src: ./pan.jpg, alt: … }',
      ', with your own words in the place of …, and put pan.jpg beside the file',
    ],
    [MEMBER, 'photo: ann.jpg', 'avatar: ./ann.jpg'],
    [MEMBER, 'role: Baker', 'tagline: Baker'],
    [MEMBER, 'tz: Europe/London', 'timezone: Europe/London'],
    [MEMBER, 'website: https://ann.example', 'links: { website: https://ann.example }'],
    ['network.md', 'baseURL: https://ours.example', 'site: https://ours.example'],
    ['network.md', 'lang: de', 'language: de'],
    ['network.md', 'siteTitle: Ours', 'title: Ours'],
  ])('%s, %s', (path, wrong, right, more = '') => {
    const [field = ''] = right.split(':');
    const problem = onlyProblem(fileOf(path, [wrong], [field]));
    expect(problem).toMatchObject({ code: 'unknown-field', fix: `write "${right}"${more}` });
    expect(problem.message).toMatch(/is not a field here/);
    expect(problemsWith(fileOf(path, [right.replace('…', 'A pan')], [field]))).toEqual([]);
  });

  it('several of them are one list', () => {
    const files = fileOf(POST, ['tags: [bread]', 'categories: [Small Business]', 'keywords: rolls, bread']);
    expect(onlyProblem(files).fix).toBe(
      'write "tags: [bread, small-business, rolls]" in the place of this line and of tags, keywords',
    );
  });

  it('of two, the one that says more is taken', () => {
    const files = fileOf(POST, ['created: 2022-01-01', 'pubDate: 2022-01-05'], ['date']);
    const problems = problemsWith(files);
    expect(codesOf(problems)).toEqual(['unknown-field', 'unknown-field']);
    expect(problems.map(({ fix }) => fix)).toEqual([
      'remove it where "pubDate" is the date: there is one date here',
      'write "date: 2022-01-05"',
    ]);
  });

  it.each([
    ['pubDate: 2026-03-02', 'remove the line: date says the same'],
    [
      'pubDate: 2022-01-05',
      'remove the line, or write "date: 2022-01-05" in the place of "date: 2026-03-02"',
    ],
    ['slug: hello-you', 'remove the line, and name the file "hello-you": its name is the address here'],
  ])('beside the field itself: %s', (line, fix) => {
    expect(onlyProblem(fileOf(POST, [line])).fix).toBe(fix);
  });

  it('of many lines keeps its value where it is', () => {
    const files = fileOf(POST, ['excerpt: |', '  One line', '  and another']);
    expect(onlyProblem(files).fix).toBe('write "description:" in the place of "excerpt:"');
  });

  it.each(['bio: I bake.', 'about: I bake.'])('what goes into the body: %s', (line) => {
    expect(onlyProblem(fileOf(MEMBER, [line])).fix).toBe(
      'remove it, and write "I bake." below the second line of ---',
    );
  });

  it.each(['mood: good', 'layout: page'])('no link is made of %s', (line) => {
    expect(onlyProblem(fileOf(MEMBER, [line])).fix).toMatch(/^remove it; /);
  });
});
