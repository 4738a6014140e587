import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import { codesOf, onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const md = 'posts/ann/hello.md';
const mdx = 'posts/ann/hello.mdx';
const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');

interface OverLimit {
  why: string;
  path: string;
  code: ProblemCode;
  /** Just over a limit, and just under it. */
  body: string;
  under: string;
}

const words = (count: number): string => 'bread and salt '.repeat(count);

/** Ordinary words in such numbers as nobody writes; a paragraph counts by its length times its signs. */
const OVER_LIMITS: readonly OverLimit[] = [
  // 15 characters and no sign, but for the braces.
  { why: 'too long code', path: mdx, code: 'mdx-code', body: `{${words(267)}}`, under: `\\{${words(267)}}` },
  {
    why: 'too long code in an export',
    path: mdx,
    code: 'mdx-code',
    body: `export const bread = "${words(267)}"`,
    under: `exports of "${words(267)}"`,
  },
  {
    why: 'too long code in an attribute',
    path: mdx,
    code: 'mdx-code',
    body: `<Note title={"${words(267)}"} />`,
    under: `<Note title="${words(267)}" />`,
  },
  {
    why: 'code in too many places',
    path: mdx,
    code: 'mdx-code',
    body: 'So {many} loaves. '.repeat(11),
    under: 'So \\{many} loaves. '.repeat(11),
  },
  // 17 characters with 2 quotes: 17 × 2 × 767² is more than 20 million, and with 766² it is less.
  {
    why: 'too many quotes in a paragraph',
    path: md,
    code: 'out-of-range',
    body: '"bread" and salt '.repeat(768),
    under: '"bread" and salt '.repeat(760),
  },
  {
    why: 'too many dots in a paragraph',
    path: md,
    code: 'out-of-range',
    body: 'bread, and so on... '.repeat(1010),
    under: 'bread, and so on... '.repeat(990),
  },
  // 13 characters with 2 signs: 13 × 2 × 4386² is more than 500 million.
  {
    why: 'too many signs in a paragraph',
    path: md,
    code: 'out-of-range',
    body: 'Bread, salt. '.repeat(4390),
    under: 'Bread, salt. '.repeat(4370),
  },
  {
    why: 'too many signs below the head of a table',
    path: md,
    code: 'out-of-range',
    body: `| A |\n| --- |\n${'| Bread, salt. |\n'.repeat(4000)}`,
    under: `| A |\n| --- |\n${'| Bread, salt. |\n'.repeat(3800)}`,
  },
];

interface Absurd {
  why: string;
  path?: string;
  text: string;
  code: ProblemCode;
  line?: number;
}

/** Files that nobody writes by hand. */
const FILES: readonly Absurd[] = [
  { why: 'a file of 10 MB', text: postText([], 'word '.repeat(2_000_000)), code: 'out-of-range', line: 1 },
  { why: 'a key of 1 MB', text: postText([`${'k'.repeat(1_000_000)}: 1`]), code: 'out-of-range', line: 1 },
  { why: 'a key of 100 KB', text: postText([`${'k'.repeat(100_000)}: 1`]), code: 'not-yaml', line: 4 },
  { why: 'a value of 1 MB', text: postText([`tags: ${'k'.repeat(1_000_000)}`]), code: 'out-of-range' },
  {
    why: 'a value of 100 KB',
    text: postText([`description: ${'k'.repeat(100_000)}`]),
    code: 'out-of-range',
    line: 4,
  },
  {
    why: 'a time zone of 100 KB',
    path: 'members/ann.md',
    text: `---\nname: Ann\ntimezone: ${'E'.repeat(100_000)}\n---\n`,
    code: 'wrong-type',
    line: 3,
  },
  {
    why: 'a list of 100,000',
    text: postText(['tags:', lines(100_000, () => '  - a')]),
    code: 'out-of-range',
    line: 1,
  },
  {
    why: 'a list of 10,000',
    text: postText(['tags:', lines(10_000, () => '- a')]),
    code: 'out-of-range',
    line: 9995,
  },
  { why: '9,000 keys', text: postText([lines(9000, (index) => `k${index}: 1`)]), code: 'out-of-range' },
  { why: '10,000 brackets', text: postText([`tags: ${'['.repeat(10_000)}`]), code: 'out-of-range' },
  {
    why: 'lists in lists, 101 deep',
    text: postText([`tags: ${'['.repeat(101)}${']'.repeat(101)}`]),
    code: 'out-of-range',
    line: 4,
  },
  {
    why: 'lists in lists, 10,000 deep',
    text: postText([`tags: ${'['.repeat(10_000)}${']'.repeat(10_000)}`]),
    code: 'out-of-range',
  },
  {
    why: 'fields in fields, 400 deep',
    text: postText([lines(400, (n) => `${' '.repeat(n)}a:`)]),
    code: 'out-of-range',
  },
  {
    why: 'quotes in quotes, 121 deep',
    text: postText([], `One\n\n${'>'.repeat(121)}`),
    code: 'out-of-range',
    line: 8,
  },
  {
    why: 'lists in lists in a text',
    text: postText([], `${'- '.repeat(121)}a`),
    code: 'out-of-range',
    line: 6,
  },
  {
    why: 'lists in lists by their indent',
    text: postText(
      [],
      lines(102, (n) => `${'  '.repeat(n)}- a`),
    ),
    code: 'out-of-range',
  },
  {
    why: 'emphasis in emphasis',
    text: postText([], '*a _b '.repeat(500) + ' b_ a*'.repeat(500)),
    code: 'out-of-range',
    line: 6,
  },
  {
    why: 'tags in tags',
    text: postText([], `One\n\n${'<div>\n'.repeat(10_000)}`),
    code: 'out-of-range',
    line: 8,
  },
  {
    why: 'components in components',
    path: mdx,
    text: postText([], '<Note>\n'.repeat(5000) + '</Note>\n'.repeat(5000)),
    code: 'out-of-range',
  },
  { why: '10,000 links', text: postText([], '[a](/posts/x/y/) '.repeat(10_000)), code: 'out-of-range' },
  { why: '10,000 pictures', text: postText([], '![a](./b.png) '.repeat(10_000)), code: 'out-of-range' },
  {
    why: '10,000 headings',
    text: postText(
      [],
      lines(10_000, () => '# a'),
    ),
    code: 'out-of-range',
  },
  // The guards for the parser. Each text is a little over a limit, and would do it no harm.
  ...OVER_LIMITS.map(({ why, path, body, code }) => ({
    why,
    path,
    text: postText([], `One\n\n${body}`),
    code,
    line: 8,
  })),
];

describe('a file with', () => {
  it.each(FILES)('$why is told what is wrong in under a second', ({ path = md, text, code, line }) => {
    const before = process.cpuUsage();
    const problems = problemsWith({ [path]: text });
    const { user, system } = process.cpuUsage(before);
    expect(problems.map((problem) => [problem.file, problem.code])).toContainEqual([path, code]);
    const [problem] = problems;
    if (line !== undefined) expect(problem?.line).toBe(line);
    expect(problem?.fix).toMatch(/\S/);
    expect(JSON.stringify(problem).length).toBeLessThan(1000);
    expect(user + system, 'microseconds').toBeLessThan(1_000_000);
  });
});

describe('what is long, but was written by hand', () => {
  it.each(OVER_LIMITS)('is fine with a little less than $why', ({ path, under }) => {
    expect(codesOf(problemsWith({ [path]: postText([], `One\n\n${under}`) }))).toEqual([]);
  });

  it.each([
    { why: '900 KB of words', path: md, text: postText([], 'Some "words" – mine. \n\n'.repeat(40_000)) },
    {
      why: 'a prompt for each of 366 days',
      path: 'challenges/long.md',
      text: `---\ntitle: Long\nstart: 2026-03-02\nplan: { days: 366 }\nprompts:\n${lines(366, (n) => `  ${n + 1}: ${'What you saw, and what it was like. '.repeat(7)}`)}\n---\n`,
    },
    {
      why: 'lists in lists, 40 deep',
      path: md,
      text: postText(
        [],
        lines(40, (n) => `${'  '.repeat(n)}- a`),
      ),
    },
    { why: '900 links', path: md, text: postText([], '[a](https://ann.example) '.repeat(900)) },
    {
      why: 'much code in a fence of MDX',
      path: mdx,
      text: postText(
        [],
        `<Note>\n\`\`\`js\n${'if (a < b) { c }\n'.repeat(900)}\`\`\`\n</Note>\n\nAnd \`{ c }\`.`,
      ),
    },
    { why: 'many escaped braces in MDX', path: mdx, text: postText([], 'A set is \\{1, 2}. '.repeat(900)) },
  ])('is fine: $why', ({ path, text }) => {
    expect(codesOf(problemsWith({ [path]: text }))).toEqual([]);
  });
});

describe('a tag in front matter', () => {
  it.each(['!!js/function', '!!binary', '!!set', '!!omap', '!!python/object', '!mine', '!!str', '!'])(
    'is not read: %s',
    (tag) => {
      const problem = onlyProblem({ [md]: postText([`description: ${tag} "a"`]) });
      expect(problem).toMatchObject({ code: 'not-yaml', line: 4 });
    },
  );

  it('is no tag in quotes', () => {
    expect(problemsWith({ [md]: postText(['description: "!!binary"']) })).toEqual([]);
  });
});

describe('names of fields', () => {
  it.each(['? [a, b]\n: c', '? { a: b }\n: c', '{ a: b }: c', '&x description: A\n*x : c'])(
    'have to be text: %s',
    (field) => {
      expect(onlyProblem({ [md]: postText([field]) })).toMatchObject({ code: 'not-yaml', file: md });
    },
  );

  it.each([
    { path: md, lines: ['challenge: spring', 'values: { __proto__: 1 }'] },
    { path: md, lines: ['challenge: spring', 'values: { __proto__: { polluted: 1 } }'] },
    { path: md, lines: ['challenge: spring', 'values: { "<<": { posts: 1 } }'] },
    { path: md, lines: ['cover: { src: ./a.jpg, alt: Loaves, __proto__: { polluted: 1 } }'] },
    {
      path: md,
      lines: ['cover: { src: ./a.jpg, alt: Loaves, constructor: { prototype: { polluted: 1 } } }'],
    },
    { path: md, lines: ['__proto__: { polluted: 1 }'] },
    { path: md, lines: ['prototype: { polluted: 1 }'] },
    // In the place of one that is missing, and of any kind.
    ...['__proto__', 'constructor', 'toString'].flatMap((name) =>
      ['""', '{ polluted: 1 }', '[1]', '2'].map((value) => ({
        path: 'members/ann.md',
        lines: [`${name}: ${value}`, 'github: [ann]'],
      })),
    ),
    { path: 'members/ann.md', lines: ['name: Ann', 'links: { __proto__: "https://ann.example" }'] },
    { path: 'members/ann.md', lines: ['name: Ann', 'links: { <<: "https://ann.example" }'] },
    {
      path: 'challenges/spring.md',
      lines: ['title: A', 'start: 2026-03-02', 'plan: { days: 9 }', 'prompts: { __proto__: A }'],
    },
  ])('cannot be those of every object, and change none: $lines', ({ path, lines: own }) => {
    const text = path === md ? postText(own) : `---\n${own.join('\n')}\n---\n`;
    const problems = problemsWith({ [path]: text, 'posts/ann/a.jpg': '' });
    expect(problems.filter(({ file }) => file === path)).not.toEqual([]);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', 'valueOf'])(
    'of units and labels can be %s',
    (name) => {
      expect(
        problemsWith({
          'members/ann.md': `---\nname: Ann\nlinks: { ${name}: "https://ann.example" }\n---\n`,
          'challenges/spring.md': '---\ntitle: Spring\nstart: 2026-03-02\nplan: { days: 21 }\n---\n',
          'participants/spring/ann.md': `---\ngoals:\n  - { title: Write, target: 21, unit: ${name} }\n---\n`,
          'check-ins/spring/ann/2026-03-03.md': `---\nvalues: { ${name}: 1 }\n---\n`,
        }),
      ).toEqual([]);
    },
  );
});
