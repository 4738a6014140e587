import { describe, expect, it } from 'vitest';
import { codesOf, postText, problemsWith, type Files } from '../../support/folder.ts';

const post = (body: string, beside: Files = {}): Files => ({
  'posts/ann/hello.md': postText([], body),
  'posts/ann/a.png': '',
  ...beside,
});
const json = (lines: number, indent: string): string =>
  Array.from({ length: lines }, (_, id) => `${indent}{ "id": ${id}, "name": "bread", "kind": "loaf" },`).join(
    '\n',
  );

describe('what is right is told nothing of', () => {
  it.each([
    '[![A cat](./a.png)](./a.png)',
    '[![A cat](a.png)](./a.png)',
    'See [![A cat](./a.png "Tom")](./a.png): a cat.',
    '- [![A cat](./a.png)](a.png)',
    '<table><colgroup><col><col span="2"></colgroup><tr><td>1</td></tr></table>',
  ])('%s', (body) => {
    expect(problemsWith(post(body))).toEqual([]);
  });

  it.each([
    ['in four spaces', `So:\n\n${json(600, '    ')}\n\nDone.`],
    ['in a tab', `So:\n\n${json(600, '\t')}\n`],
    ['below a list', `- One\n\nSo:\n\n${json(600, '    ')}`],
    ['with empty lines in it', `So:\n\n${json(300, '    ')}\n\n${json(300, '    ')}`],
    ['in a fence', `\`\`\`json\n${json(600, '')}\n\`\`\``],
  ])('code of 600 lines %s', (_, body) => {
    expect(problemsWith(post(body))).toEqual([]);
  });
});

describe('what is not is told', () => {
  it.each([
    ['[a cat](./a.png)', 'broken-link'],
    ['[![A cat](./a.png)](./b.png)', 'broken-link'],
    ['![A cat](./a.png) [a cat](./a.png)', 'broken-link'],
  ])('%s', (body, code) => {
    expect(codesOf(problemsWith(post(body)))).toEqual([code]);
  });

  it.each([
    ['without spaces', `So:\n\n${json(600, '')}`],
    ['right below a line', `So:\n${json(600, '    ')}`],
    ['in a list', `- So:\n\n${json(600, '    ')}`],
    ['in a numbered list, some lines on', `1. So:\n\n   and so\n\n${json(600, '    ')}`],
    ['in a footnote', `So[^1].\n\n[^1]: Yes:\n\n${json(600, '    ')}`],
  ])('a paragraph of 600 lines of signs %s', (_, body) => {
    expect(codesOf(problemsWith(post(body)))).toEqual(['out-of-range']);
  });
});
