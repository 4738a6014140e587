import { describe, expect, it } from 'vitest';
import {
  codesOf,
  goalOf,
  onlyProblem,
  postText,
  problemsWith,
  SPRING,
  type Files,
} from '../../support/folder.ts';

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
    { link: 'email: ann', fix: 'email: …@…' },
    { link: 'mastodon: ann@soc.example', fix: '@ann@soc.example' },
    { link: '"my shop": "javascript:alert(1)"', fix: 'https://', code: 'unsafe-link' },
  ])('$link is told what to type', ({ link, fix, code = 'wrong-type' }) => {
    const problems = problemsWith({ 'members/ann.md': member(link) });
    expect(codesOf(problems)).toEqual([code]);
    expect(problems[0]).toMatchObject({ line: 3 });
    expect(problems[0]?.fix).toContain(fix);
  });

  it.each([
    'website: "https://ann.example"',
    'mastodon: "@ann@soc.example"',
    'email: ann@ann.example',
    'phone: "tel:+442079460000"',
    'facebook: ann.baker',
    'youtube: "@annbakes"',
    'bluesky: ann.bsky.social',
  ])('%s is right', (link) => {
    expect(codesOf(problemsWith({ 'members/ann.md': member(link) }))).toEqual([]);
  });

  it.each<[wrong: string, ...right: string[]]>([
    ['bluesky: ann', 'bluesky: ann.bsky.social'],
    ['email: "Ann Baker <ann@example.org>"', 'email: ann@example.org'],
    ['email: "mail to ann@example.org"', 'email: ann@example.org'],
    ['contact: ann@example.org', 'contact: mailto:ann@example.org'],
    ['phone: "+44 20 7946 0000"', 'phone: tel:+442079460000'],
    ['phone: "+49 (0)30 / 123456"', 'phone: tel:+4930123456'],
    ['mobile: "tel: 020 7946-0000"', 'mobile: tel:02079460000'],
    ['whatsapp: "+44 20 7946 0000"', 'whatsapp: https://wa.me/442079460000'],
    ['youtube: annbakes', 'youtube: https://www.youtube.com/@annbakes'],
    ['twitter: "@ann"', 'twitter: https://x.com/ann'],
    ['github: github.com/ann', 'github: https://github.com/ann'],
    ['instagram: www.instagram.com/ann', 'instagram: https://www.instagram.com/ann'],
    ['website: "https//ann.example/bread"', 'website: https://ann.example/bread'],
    ['website: "//ann.example"', 'website: https://ann.example'],
    ['linkedin: in/ann-baker', 'linkedin: https://www.linkedin.com/in/ann-baker'],
    ['tiktok: "@ann.bakes"', 'tiktok: https://www.tiktok.com/@ann.bakes'],
    [
      'linkedin: ann-baker',
      'linkedin: https://www.linkedin.com/in/ann-baker',
      'linkedin: https://www.linkedin.com/company/ann-baker',
    ],
  ])('%s keeps what it says', (wrong, ...right) => {
    const { fix } = onlyProblem({ 'members/ann.md': member(wrong) });
    expect(fix).toBe(`write ${right.map((line) => `"${line}"`).join(' or ')}`);
    for (const line of right) {
      const [label = '', ...value] = line.split(': ');
      const quoted = member(`${label}: "${value.join(': ')}"`);
      expect(problemsWith({ 'members/ann.md': quoted })).toEqual([]);
    }
  });

  it.each([
    ['mastodon: ann', '"mastodon: "@ann@…""'],
    ['facebook: Ann Baker', '"facebook: https://www.facebook.com/…"'],
    ['shop: my shop', '"shop: https://…"'],
  ])('%s is told without an address that is made up', (wrong, line) => {
    expect(onlyProblem({ 'members/ann.md': member(wrong) }).fix).toBe(
      `write ${line}, with the rest of the address in the place of …`,
    );
  });
});

describe('a value too long', () => {
  it.each([
    ['asks', `https://ann.example/${'a'.repeat(300)}`, 320],
    ['asks', `./${'b'.repeat(310)}.md`, 315],
    ['title', `/posts/${'c'.repeat(160)}`, 167],
  ])('in %s loses no part of it to a guess', (field, text, length) => {
    const goal = field === 'asks' ? `title: Run, asks: ["${text}"]` : `title: "${text}"`;
    const problem = onlyProblem(goalOf(`{ ${goal}, target: 3, unit: miles }`));
    const most = field === 'asks' ? 300 : 160;
    expect(problem).toMatchObject({
      code: 'out-of-range',
      fix: `leave out ${length - most} characters or more: at most ${most}`,
    });
  });

  it.each(['2 hours 30', '5 of 7', '3 x 10', '1st of 3'])('no number is made of a part of "%s"', (amount) => {
    const { fix } = onlyProblem(goalOf(`{ title: Run, target: ${amount}, unit: miles }`));
    expect(fix).toBe('write, for example, "target: 21"');
  });
});

describe('a picture of a field', () => {
  it.each(['https://ann.example/a.jpg', 'node:fs', './a.jpg?raw'])('%s is not beside the file', (src) => {
    const files = { [post]: postText([`cover: { src: "${src}", alt: A }`]), 'posts/ann/a.jpg': '' };
    expect(codesOf(problemsWith(files))).toEqual(['missing-image']);
  });
});
