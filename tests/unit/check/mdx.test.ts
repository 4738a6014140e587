import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import { codesOf, onlyProblem, postText, problemsWith, problemsWithPictures } from '../../support/folder.ts';

const path = 'posts/ann/a.mdx';
const FIRST = 6;

describe('MDX', () => {
  it.each<{
    why: string;
    lines?: string[];
    body: string;
    code: ProblemCode;
    line?: number;
    field?: string;
    fix: RegExp;
  }>([
    { why: 'an import', body: "import fs from 'node:fs'", code: 'mdx-code', fix: /remove/ },
    {
      why: 'an import further down',
      body: "One\n\nimport fs from 'node:fs'",
      code: 'mdx-code',
      line: 8,
      fix: /remove/,
    },
    { why: 'an export', body: 'export const a = 1', code: 'mdx-code', fix: /remove/ },
    { why: 'a block of code', body: '{process.exit(1)}', code: 'mdx-code', fix: /\\\{/ },
    { why: 'code in a line', body: 'It is {new Date()} now.', code: 'mdx-code', fix: /\\\{/ },
    { why: 'code in a heading', body: '# Hello {name}', code: 'mdx-code', fix: /\\\{/ },
    { why: 'code in a list', body: '- one\n- {two}', code: 'mdx-code', line: 7, fix: /\\\{/ },
    {
      why: 'code in a component',
      body: '<Note>\n\n{two}\n\n</Note>',
      code: 'mdx-code',
      line: 8,
      fix: /\\\{/,
    },
    { why: 'a comment, which is code', body: '{/* later */}', code: 'mdx-code', fix: /remove/ },
    { why: 'code in an attribute', body: '<Note title={name}>One</Note>', code: 'mdx-code', fix: /title="/ },
    { why: 'a spread', body: '<Note {...all}>One</Note>', code: 'mdx-code', fix: /="/ },
    {
      why: 'a component that is not offered',
      body: '<Chart />',
      code: 'unknown-component',
      fix: /<Note.*<Figure/,
    },
    { why: 'one in a line', body: 'See <Chart /> here', code: 'unknown-component', fix: /<Note.*<Figure/ },
    { why: 'one of an object', body: '<Astro.slots />', code: 'unknown-component', fix: /<Note/ },
    {
      why: 'a key that every object has',
      body: '<constructor />',
      code: 'unsafe-html',
      fix: /Markdown/,
    },
    { why: 'a script', body: '<script>alert(1)</script>', code: 'unsafe-html', fix: /take it out/ },
    { why: 'a key of a tree', body: '<gb-kept index="0" />', code: 'unknown-component', fix: /<Note/ },
    { why: 'code in an element', body: '<kbd title={x}>One</kbd>', code: 'mdx-code', fix: /title="/ },
    { why: 'a spread in an element', body: '<kbd {...x}>One</kbd>', code: 'mdx-code', fix: /="/ },
    { why: 'an event handler', body: '<kbd onclick="x">One</kbd>', code: 'unsafe-html', fix: /onclick/ },
    {
      why: 'a handler as in React',
      body: '<kbd onClick="x">One</kbd>',
      code: 'unsafe-html',
      fix: /onclick/i,
    },
    ...[
      'set:html',
      'set:text',
      'is:raw',
      'client:load',
      'server:defer',
      'transition:name',
      'define:vars',
      'slot',
      'is',
      'id',
      'ref',
      'key',
      'dangerouslySetInnerHTML',
      'innerHTML',
      'xlink:href',
    ].map((name) => ({
      why: `${name} on an element`,
      body: `<kbd ${name}="x">One</kbd>`,
      code: 'unsafe-html' as const,
      fix: /take .* out/,
    })),
    ...['set:html', 'is:raw', 'client:only', 'slot', 'transition:name', 'class', 'shown', 'children'].map(
      (name) => ({
        why: `${name} on a component`,
        body: `<Note ${name}="x">One</Note>`,
        code: 'unknown-component' as const,
        fix: /remove it/,
      }),
    ),
    {
      why: 'a name in two parts',
      body: '<svg:script>x</svg:script>',
      code: 'unknown-component',
      fix: /<Note/,
    },
    { why: 'an element of an object', body: '<a.b>One</a.b>', code: 'unknown-component', fix: /<Note/ },
    { why: 'code in a link', body: '[One {two}](/about/)', code: 'mdx-code', fix: /\\\{/ },
    { why: 'code in a table', body: '| a |\n| - |\n| {b} |', code: 'mdx-code', line: 8, fix: /\\\{/ },
    { why: 'front matter in code', body: '# {frontmatter.title}', code: 'mdx-code', fix: /\\\{/ },
    {
      why: 'an export of front matter',
      body: 'export const frontmatter = {}',
      code: 'mdx-code',
      fix: /remove/,
    },
    {
      why: 'a quote from nowhere',
      body: '<Quote cite="javascript:x">One</Quote>',
      code: 'unsafe-link',
      fix: /https/,
    },
    { why: 'a member nobody knows', body: '<Member id="anne" />', code: 'unknown-reference', fix: /"ann"/ },
    { why: 'a post nobody knows', body: '<Post id="ann/b" />', code: 'unknown-reference', fix: /"ann\/a"/ },
    {
      why: 'a participant nobody knows',
      body: '<Progress challenge="spring" member="ann" />',
      code: 'unknown-reference',
      fix: /participants\/spring\/ann/,
    },
    { why: 'a post without a name', body: '<Post />', code: 'unknown-component', fix: /<Post id="/ },
    {
      why: 'a challenge without a participant',
      body: '<Progress challenge="spring" />',
      code: 'unknown-component',
      fix: /<Progress challenge="/,
    },
    {
      why: 'a layout in front matter',
      lines: ['layout: ../../x.astro'],
      body: 'One',
      code: 'unknown-field',
      line: 4,
      fix: /remove/,
      field: 'layout',
    },
    { why: 'a fragment', body: '<>One</>', code: 'unknown-component', fix: /<Note/ },
    {
      why: 'set:html',
      body: '<Note set:html="<script></script>">One</Note>',
      code: 'unknown-component',
      fix: /title/,
    },
    {
      why: 'a client directive',
      body: '<Note client:load>One</Note>',
      code: 'unknown-component',
      fix: /title/,
    },
    {
      why: 'an attribute that every object has',
      body: '<Note constructor="x">One</Note>',
      code: 'unknown-component',
      fix: /title/,
    },
    {
      why: 'an event handler',
      body: '<Note onclick="alert(1)">One</Note>',
      code: 'unknown-component',
      fix: /title/,
    },
    { why: 'a picture without alt', body: '<Figure src="./a.jpg" />', code: 'missing-alt', fix: /alt="[^"]/ },
    {
      why: 'a picture with an empty alt',
      body: '<Figure src="./a.jpg" alt="" />',
      code: 'missing-alt',
      fix: /alt="[^"]/,
    },
    {
      why: 'a picture without src',
      body: '<Figure alt="Loaves" />',
      code: 'missing-image',
      fix: /src="\.\/[^"]/,
    },
    {
      why: 'a picture that is not there',
      body: '<Figure src="./b.jpg" alt="Loaves" />',
      code: 'missing-image',
      fix: /"\.\/a\.jpg"/,
    },
    {
      why: 'a tag that never closes',
      body: 'One\n\n<Note>\n\ntwo',
      code: 'mdx-code',
      line: 8,
      fix: /write <\/Note>/,
    },
    { why: 'a tag closed by another', body: '<Note>One</Figure>', code: 'mdx-code', fix: /write <\/Note>/ },
    { why: 'a brace that never closes', body: 'One {', code: 'mdx-code', fix: /\\\{/ },
    { why: 'a comment of HTML', body: '<!-- later -->', code: 'mdx-code', fix: /take <!-- later --> away/ },
  ])('with $why is $code', ({ lines = [], body, code, line = FIRST, field = null, fix }) => {
    const problem = onlyProblem({ [path]: postText(lines, body), 'posts/ann/a.jpg': '' });
    expect(problem).toMatchObject({ code, severity: 'error', file: path, line, field });
    expect(problem.fix).toMatch(fix);
  });

  it.each([
    {
      why: 'the components offered',
      body: '<Note title="Mind">\n\nThe *oven*.\n\n</Note>\n\n<Figure src="./a.jpg" alt="Loaves" caption="Four" />',
    },
    {
      why: 'HTML for words',
      body: '<details>\n<summary>More</summary>\n\nPress <kbd>Esc</kbd>.<br />\n\n</details>',
    },
    { why: 'a component in a line', body: 'And <Note>so</Note> on.' },
    { why: 'code to be read', body: '`{one}` and\n\n```js\nimport a from "b";\nexport {};\n<Chart />\n```' },
    { why: 'braces meant as text', body: 'A \\{ and a \\< b.' },
    { why: 'the word import', body: 'We import bread.' },
  ])('with $why is fine', ({ body }) => {
    expect(codesOf(problemsWith({ [path]: postText([], body), 'posts/ann/a.jpg': '' }))).toEqual([]);
  });

  it('is the business of .mdx files alone', () => {
    expect(
      codesOf(problemsWith({ 'posts/ann/a.md': postText([], 'A {brace} and <div>HTML</div>.') })),
    ).toEqual([]);
  });

  it('with many problems has all of them told, in the order of their lines', () => {
    const body =
      'import a from \'b\'\n\n{one}\n\n<Chart size={2} />\n\n<Note mood="glad" {...two}>One</Note>';
    const problems = problemsWith({ [path]: postText([], body) });
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['mdx-code', 6],
      ['mdx-code', 8],
      ['mdx-code', 10],
      ['unknown-component', 10],
      ['mdx-code', 12],
      ['unknown-component', 12],
    ]);
  });

  it('is read where the front matter is broken too', () => {
    const text = postText(['tittle: Hi'], '{one}');
    expect(codesOf(problemsWith({ [path]: text }))).toEqual(['unknown-field', 'mdx-code']);
  });
});

describe('code hidden behind tricky front matter', () => {
  const START = '---\ntitle: Hello\ndate: 2026-03-02\n';

  // Astro takes for front matter what /(?:^\uFEFF?|^\s*\n)---([\s\S]*?\n)---/ finds; the rest is the body.
  it.each([
    { why: 'a fence with words after it', text: `${START}---x\n\nimport a from 'b'\n\n---\n`, line: 6 },
    { why: 'a fence with code after it', text: `${START}---{process.exit(1)}\n`, line: 4 },
    { why: 'a fence with dashes after it', text: `${START}-----\n\n{one}\n\n---\n`, line: 6 },
    { why: 'a later pair of fences', text: `${START}---\n\n---\n\n{one}\n\n---\n`, line: 8 },
    { why: 'empty lines first', text: `\n\n${START}---\n\n{one}\n`, line: 8 },
    { why: 'a byte order mark', text: `\uFEFF${START}---\n\n{one}\n`, line: 6 },
    { why: 'CRLF', text: `${START}---\n\n{one}\n`.replaceAll('\n', '\r\n'), line: 6 },
    { why: 'spaces after a fence', text: `${START}--- \n\n{one}\n`, line: 6 },
    {
      why: 'a fence in a block of text',
      text: `${START}description: |\n  ---\n  words\n---\n\n{one}\n`,
      line: 9,
    },
    { why: 'words before it, so that there is none', text: `Words\n\n---\n\n{one}\n`, line: 5 },
  ])('is found: $why', ({ text, line }) => {
    const found = problemsWith({ [path]: text }).filter(({ code }) => code === 'mdx-code');
    expect(found.map((problem) => problem.line)).toEqual([line]);
  });
});

describe('a video', () => {
  const showing = (src: string): string => postText([], `<Video src="${src}" title="The oven" />`);

  it.each([
    ['./oven.mp4', { 'posts/ann/oven.mp4': 'x' }],
    ['oven.webm', { 'posts/ann/oven.webm': 'x' }],
    ['https://videos.example/oven', {}],
  ])('is fine: %s', (src, files) => {
    expect(problemsWith({ [path]: showing(src), ...files })).toEqual([]);
  });

  it.each([
    ['./ofen.mp4', 'missing-image', /did you mean "oven\.mp4"/],
    ['../oven.mp4', 'missing-image', /\.\/clip\.mp4/],
    ['./oven.mov', 'missing-image', /\.\/clip\.mp4/],
    ['javascript:x', 'unsafe-link', /https/],
  ])('is not: %s', (src, code, fix) => {
    const problems = problemsWith({ [path]: showing(src), 'posts/ann/oven.mp4': 'x' });
    expect(problems.map((problem) => problem.code)).toContain(code);
    expect(problems.map((problem) => problem.fix).join()).toMatch(fix);
  });

  it('weighs at most 20 MB', async () => {
    const weighing = async (bytes: number): Promise<string[]> =>
      codesOf(await problemsWithPictures({ 'posts/ann/oven.mp4': new Uint8Array(bytes) }));
    expect(await weighing(20 * 1024 * 1024)).toEqual([]);
    expect(await weighing(20 * 1024 * 1024 + 1)).toEqual(['image-too-heavy']);
  });
});

describe('a component of the network’s own', () => {
  const network = '---\ntitle: A\ndescription: B\ncomponents: { Recipe: [title] }\n---\n';
  const codesWith = (body: string): string[] =>
    codesOf(problemsWith({ 'network.md': network, [path]: postText([], body) }));

  it('may be used with the attributes that network.md lists', () => {
    expect(codesWith('<Recipe title="Rye">Flour.</Recipe>')).toEqual([]);
  });

  it.each(['<Recipe serves="4" />', '<Recipe set:html="x" />', '<Recpie />'])('and no others: %s', (body) => {
    expect(codesWith(body)).toEqual(['unknown-component']);
  });

  it('holds no code', () => {
    expect(codesWith('<Recipe title={x} />')).toEqual(['mdx-code']);
  });
});
