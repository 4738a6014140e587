import { describe, expect, it } from 'vitest';
import { onlyProblem, postText, problemsWith } from '../../support/folder.ts';

const path = 'posts/ann/a.mdx';

describe('MDX that cannot be read', () => {
  it.each<{ body: string; column?: number; message: string; fix: string; right?: string }>([
    {
      body: 'One <!-- hi --> two',
      column: 5,
      message: 'an .mdx file cannot hold a comment',
      fix: 'take <!-- hi --> away',
      right: 'One two',
    },
    { body: '<!--\nhi\n-->', message: 'an .mdx file cannot hold a comment', fix: 'take <!-- … --> away' },
    {
      body: '<Note title=“Mind the ‘oven’”>One</Note>',
      message: 'the attributes of <Note> cannot be read',
      fix: 'attributes stand in straight quotes: write <Note title="Mind the ‘oven’">',
      right: '<Note title="Mind the ‘oven’">One</Note>',
    },
    {
      body: '<Quote by=Ann cite=‘https://example.org/a’>One</Quote>',
      message: 'the attributes of <Quote> cannot be read',
      fix: 'attributes stand in straight quotes: write <Quote by="Ann" cite="https://example.org/a">',
      right: '<Quote by="Ann" cite="https://example.org/a">One</Quote>',
    },
    {
      body: '<Figure src=./roof.png alt="A = B" />',
      message: 'the attributes of <Figure> cannot be read',
      fix: 'attributes stand in straight quotes: write <Figure src="./roof.png" alt="A = B" />',
    },
    {
      body: '<Note\n  title="Mind”\n>One</Note>',
      message: 'the attributes of <Note> cannot be read',
      fix: 'attributes stand in straight quotes: write <Note title="Mind" >',
      right: '<Note title="Mind" >One</Note>',
    },
    {
      body: '<Note title="say "hi"">One</Note>',
      message: 'the attributes of <Note> cannot be read',
      fix: 'attributes stand in straight quotes, with none inside: <Note title="…">',
    },
    {
      body: '<Note title="One"',
      message: 'the tag <Note has no end',
      fix: 'write a > where the tag <Note …> ends',
    },
    {
      body: 'See <https://example.org/a>.',
      column: 5,
      message: 'in .mdx files, no link is made with < and >',
      fix: 'write [https://example.org/a](https://example.org/a)',
      right: 'See [https://example.org/a](https://example.org/a).',
    },
    {
      body: '<ann@example.org>',
      message: 'in .mdx files, no link is made with < and >',
      fix: 'write [ann@example.org](mailto:ann@example.org)',
      right: '[ann@example.org](mailto:ann@example.org)',
    },
    {
      body: '<Note>\n\nOne\n\nTwo',
      message: '<Note> is not closed',
      fix: 'write </Note> where it ends; around more than one paragraph, <Note> and </Note> stand each on a line of its own',
      right: '<Note>\n\nOne\n\nTwo\n\n</Note>',
    },
    {
      body: 'One<br>two',
      column: 4,
      message: '<br> is not closed',
      fix: 'write <br />, with the slash',
      right: 'One<br />two',
    },
    {
      body: '</Note>',
      message: '</Note> closes nothing',
      fix: 'take </Note> away, or write <Note> where it begins',
    },
    {
      body: '<Note><b>One</Note>',
      column: 13,
      message: '<b> is not closed before </Note>',
      fix: 'write </b> before </Note>',
      right: '<Note><b>One</b></Note>',
    },
    {
      body: 'One { two',
      column: 5,
      message: 'a { is not closed',
      fix: 'write \\{ for a brace that is meant as text',
      right: 'One \\{ two',
    },
    {
      body: 'I <3 you',
      column: 3,
      message: 'a < begins no tag',
      fix: 'write \\< for a < that is meant as text',
      right: 'I \\<3 you',
    },
  ])('as $body is told in words of Markdown', ({ body, column = 1, message, fix, right }) => {
    expect(onlyProblem({ [path]: postText([], body) })).toEqual({
      code: 'mdx-code',
      severity: 'error',
      file: path,
      line: 6,
      column,
      field: null,
      message,
      fix,
    });
    expect(problemsWith({ [path]: postText([], right ?? 'One') })).toEqual([]);
  });
});
