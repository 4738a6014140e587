import { describe, expect, it } from 'vitest';
import type { ProblemCode } from '../../../integrations/group-blog/check/rules.ts';
import { onlyProblem, postText, problemsWith, type Files } from '../../support/folder.ts';

const path = 'posts/ann/hello.md';
const NEIGHBOURS: Files = {
  'posts/ann/my roof.png': '',
  'posts/ann/roof (1).png': '',
  'posts/ann/roof.png': '',
};

describe('what Markdown takes for text', () => {
  it.each<{ typed: string; code: ProblemCode; column?: number; message: string; fix: string }>([
    {
      typed: '![A striped roof](./my roof.png)',
      code: 'missing-image',
      message: '"./my roof.png" has a space in it, so no picture is shown',
      fix: 'write ![…](<./my roof.png>), or rename the file to my-roof.png and write that',
    },
    {
      typed: '![A roof](roof (1).png)',
      code: 'missing-image',
      message: '"roof (1).png" has a space in it, so no picture is shown',
      fix: 'write ![…](<roof (1).png>), or rename the file to roof-1.png and write that',
    },
    {
      typed: 'A ![*striped* roof](./my roof.png "Ours") here',
      code: 'missing-image',
      column: 3,
      message: '"./my roof.png" has a space in it, so no picture is shown',
      fix: 'write ![…](<./my roof.png>), or rename the file to my-roof.png and write that',
    },
    {
      typed: '![A roof](./roof.png “Ours”)',
      code: 'missing-image',
      message: 'what stands behind ./roof.png is not in straight quotes, so no picture is shown',
      fix: 'write ![…](./roof.png)',
    },
    {
      typed: '![A roof] (./roof.png)',
      code: 'missing-image',
      message: 'a space stands between ] and (, so no picture is shown',
      fix: 'write ![…](./roof.png)',
    },
    {
      typed: '![A roof](roof.png',
      code: 'missing-image',
      message: 'the ) behind roof.png is missing, so no picture is shown',
      fix: 'write ![…](roof.png)',
    },
    {
      typed: '![[roof.png]]',
      code: 'missing-image',
      message: '"![[roof.png]]" is not Markdown, so no picture is shown',
      fix: 'write ![…](./roof.png)',
    },
    {
      typed: '![A roof][roof]',
      code: 'missing-image',
      message: 'nothing says what [roof] is, so no picture is shown',
      fix: 'write the address behind the words, as in ![…](./picture.jpg), or add a line for it at the end: [roof]: ./picture.jpg',
    },
    {
      typed: '> *See* [Ben](https://example.org/a b)',
      code: 'broken-link',
      column: 9,
      message: '"https://example.org/a b" has a space in it, so it is no link',
      fix: 'write […](https://example.org/a%20b)',
    },
    {
      typed: '- [A roof](./my roof.png)',
      code: 'broken-link',
      column: 3,
      message: '"./my roof.png" has a space in it, so it is no link',
      fix: 'write […](<./my roof.png>), or rename the file to my-roof.png and write that',
    },
    {
      typed: 'So [Ben] (https://example.org).',
      code: 'broken-link',
      column: 4,
      message: 'a space stands between ] and (, so it is no link',
      fix: 'write […](https://example.org)',
    },
    {
      typed: 'So (Ben)[https://example.org].',
      code: 'broken-link',
      column: 4,
      message: 'the words stand in round brackets and the address in square ones, so it is no link',
      fix: 'write […](https://example.org)',
    },
    {
      typed: 'So [Ben](https://example.org says',
      code: 'broken-link',
      column: 4,
      message: 'the ) behind https://example.org is missing, so it is no link',
      fix: 'write […](https://example.org)',
    },
    {
      typed: 'So [Ben][ben] says',
      code: 'broken-link',
      column: 4,
      message: 'nothing says what [ben] is, so it is no link',
      fix: 'write the address behind the words, as in […](https://example.org), or add a line for it at the end: [ben]: https://example.org',
    },
  ])('as $typed is told', ({ typed, code, column = 1, message, fix }) => {
    const found = onlyProblem({ ...NEIGHBOURS, [path]: postText([], `One\ntwo\n\n${typed}`) });
    expect(found).toMatchObject({ code, file: path, line: 9, column, message });
    expect(found.fix).toBe(fix);
  });

  it.each([
    '![A roof](<./my roof.png>)',
    '![A roof](./my%20roof.png)',
    '![A roof](<./roof (1).png>)',
    'See [1] (page 3), and [2](3 pages).',
    'As [1] (https://example.org) says, "he […] (https://example.org) went".',
    'It went [up and down] (https://example.org, page 3).',
    'Press [Ctrl][C], and set row[i][j] (or f[i](x y)).',
    '[Who?][when?] [a]: b',
    '`![A roof](./my roof.png)`',
    'Code:\n\n    ![A roof](./my roof.png)',
    '```\n![A roof](./my roof.png)\n```',
    '<code>![A roof](./my roof.png)</code>',
    '\\![A roof\\](./my roof.png)',
    '\\[A roof](./my roof.png)',
    '[A [roof]](https://example.org)',
    '[*a* (b)](https://example.org) (c)',
    '- [x] (https://example.org)',
    '[Ben][ben]\n\n[ben]: https://example.org',
    '[[1]] and ![[1]]',
    '[^1]\n\n[^1]: [a] (b)',
    'x[y](and z',
  ])('but %s is right', (body) => {
    expect(problemsWith({ ...NEIGHBOURS, [path]: postText([], body) })).toEqual([]);
  });

  it('is told in MDX too', () => {
    const body = '<Note>\n\nSo [Ben] (https://example.org).\n\n</Note>';
    expect(onlyProblem({ 'posts/ann/a.mdx': postText([], body) })).toMatchObject({ line: 8, column: 4 });
  });

  it.each(['[', '[a](', '![[', '(a)[', '[a][', '[a](b (', '[a](()', '](', 'a', '[a](./b ', ' '])(
    'is found in no time, however often "%s" stands there',
    (piece) => {
      const before = process.cpuUsage();
      problemsWith({ [path]: postText([], `[a](./b${piece.repeat(30_000)}.png c`) });
      expect(process.cpuUsage(before).user).toBeLessThan(3_000_000);
    },
  );
});

describe('a link', () => {
  it.each([
    { url: '', fix: 'write its address between the round brackets: [words](https://example.org).' },
    { url: 'https:/example.org/', fix: 'write "https://example.org/"' },
    { url: 'https:example.org', fix: 'write "https://example.org"' },
  ])('to "$url" is told', ({ url, fix }) => {
    const found = onlyProblem({ [path]: postText([], `[two](${url})`) });
    expect(found.code).toBe('broken-link');
    expect(found.fix).toContain(fix);
  });
});
