import { describe, expect, it } from 'vitest';
import { codesOf, postText, problemsWith, SPRING, type Files } from '../../support/folder.ts';

const post = 'posts/ann/hello.md';
const untitled = (...lines: string[]): string => `---\ndate: 2026-03-02\n${lines.join('\n')}\n---\n`;

describe('a broken field does not hide', () => {
  it.each<{ why: string; files: Files; codes: string[] }>([
    {
      why: 'a reference to nothing',
      files: { [post]: untitled('authors: [nobody]') },
      codes: ['missing-field', 'unknown-reference'],
    },
    {
      why: 'an author who takes no part',
      files: { ...SPRING, [post]: untitled('challenge: spring') },
      codes: ['missing-field', 'not-participating'],
    },
    {
      why: 'a picture that is not there',
      files: { [post]: untitled('cover: { src: ./gone.jpg, alt: Loaves }') },
      codes: ['missing-field', 'missing-image'],
    },
    {
      why: 'an alias that is taken',
      files: { [post]: untitled('aliases: [/about/]') },
      codes: ['missing-field', 'duplicate-address'],
    },
    {
      why: 'dates in the wrong order',
      files: { [post]: untitled('updated: 2026-03-01') },
      codes: ['missing-field', 'out-of-range'],
    },
    {
      why: 'values without a challenge',
      files: { [post]: untitled('values: { miles: 3 }') },
      codes: ['missing-field', 'unknown-field'],
    },
  ])('$why', ({ files, codes }) => {
    expect(codesOf(problemsWith(files)).toSorted()).toEqual(codes.toSorted());
  });
});

describe('what is meant is named', () => {
  const fixOf = (lines: string[]): string | undefined => problemsWith({ [post]: postText(lines) })[0]?.fix;

  it.each([
    { line: 'author: ann', fix: 'write "authors: [ann]"' },
    { line: 'tag: bread', fix: 'write "tags: [bread]"' },
    { line: 'communities: growers', fix: 'write "communities: [growers]"' },
    { line: 'description: 2026', fix: 'write "description: "2026""' },
  ])('$line', ({ line, fix }) => {
    expect(fixOf([line])).toBe(fix);
  });

  it('where one value stands for a list, that value is looked at', () => {
    const [problem] = problemsWith({ [post]: postText(['replyTo: /posts/ann/hello/']) });
    expect(problem).toMatchObject({ code: 'wrong-type', line: 4 });
  });
});

describe('a member’s links', () => {
  const member = (links: string): string => `---\nname: Ann\nlinks: { ${links} }\n---\n`;

  it.each([
    { link: 'website: ann.example', fix: 'https://ann.example' },
    { link: 'email: ann', fix: 'ann@ann.example' },
    { link: 'mastodon: ann@soc.example', fix: '@ann@social.example' },
    { link: '"my shop": "javascript:alert(1)"', fix: 'https://', code: 'unsafe-link' },
  ])('$link is told what to type', ({ link, fix, code = 'wrong-type' }) => {
    const problems = problemsWith({ 'members/ann.md': member(link) });
    expect(codesOf(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ line: 3 });
    expect(problems[0]?.fix).toContain(fix);
  });

  it.each(['website: "https://ann.example"', 'mastodon: "@ann@soc.example"', 'email: ann@ann.example'])(
    '%s is right',
    (link) => {
      expect(codesOf(problemsWith({ 'members/ann.md': member(link) }))).toEqual([]);
    },
  );
});

describe('a picture of a field', () => {
  it.each(['https://ann.example/a.jpg', 'node:fs', './a.jpg?raw'])('%s is not beside the file', (src) => {
    const files = { [post]: postText([`cover: { src: "${src}", alt: A }`]), 'posts/ann/a.jpg': '' };
    expect(codesOf(problemsWith(files))).toEqual(['missing-image']);
  });
});
