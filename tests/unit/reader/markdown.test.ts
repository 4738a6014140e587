import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatOf,
  readBody,
  toExcerpt,
  toPlainText,
} from '../../../integrations/group-blog/reader/markdown.ts';

describe('the words of a body', () => {
  it.each([
    {
      why: 'paragraphs and headings, a line each',
      body: '# Bread\n\nOne *two*\nthree.\n\nFour.',
      text: 'Bread\nOne two three.\nFour.',
    },
    { why: 'without code', body: 'Type `ls` now.\n\n```sh\nls -la\n```\n\nDone.', text: 'Type now.\nDone.' },
    {
      why: 'with the words of links, without their addresses',
      body: 'See [the oven](https://ann.example).',
      text: 'See the oven.',
    },
    { why: 'of lists and quotes', body: '- one\n- two\n\n> three', text: 'one\ntwo\nthree' },
    { why: 'without HTML', body: 'One <b>two</b>\n\n<div>three</div>', text: 'One two' },
    { why: 'of nothing', body: '', text: '' },
  ])('$why', ({ body, text }) => {
    expect(toPlainText(body, 'md')).toBe(text);
  });

  it('in components of MDX count too', () => {
    expect(toPlainText('One\n\n<Note title="x">\n\nTwo\n\n</Note>', 'mdx')).toBe('One\nTwo');
  });
});

describe('an excerpt', () => {
  it.each([
    {
      why: 'the first paragraph, not the heading',
      body: '# Bread\n\nOne *two*.\n\nThree.',
      excerpt: 'One two.',
    },
    { why: 'the heading where there is nothing else', body: '# Bread', excerpt: 'Bread' },
    { why: 'past a picture', body: '![Loaves](./a.jpg)\n\nOne.', excerpt: 'One.' },
    { why: 'nothing of nothing', body: '', excerpt: '' },
  ])('is $why', ({ body, excerpt }) => {
    expect(toExcerpt(body, 'md')).toBe(excerpt);
  });

  it('is cut at a word', () => {
    expect(toExcerpt('one two three four', 'md', 18)).toBe('one two three four');
    expect(toExcerpt('one two three four', 'md', 17)).toBe('one two three…');
    expect(toExcerpt('one two, three four', 'md', 12)).toBe('one two…');
  });

  it('is never longer than asked, and never ends inside a word that fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, max) => {
        const whole = list.join(' ');
        const excerpt = toExcerpt(whole, 'md', max);
        expect(excerpt.length).toBeLessThanOrEqual(max);
        if (whole.length <= max) expect(excerpt).toBe(whole);
        else expect(list.join(' ').startsWith(`${excerpt.slice(0, -1)} `)).toBe(true);
      }),
    );
  });

  it('never ends in half a character', () => {
    const bread = '🍞'.repeat(40);
    for (const max of [10, 11, 12, 13]) expect(toExcerpt(bread, 'md', max).isWellFormed()).toBe(true);
  });
});

describe('a body', () => {
  it('tells its pictures and where they stand', () => {
    expect(readBody('One\n\n![Loaves](./a.jpg)\n', 'md').pictures).toEqual([
      { url: './a.jpg', alt: 'Loaves', at: { line: 3, column: 1 } },
    ]);
  });

  it('that is no MDX tells why and where', () => {
    const { error } = readBody('One\n\n<Note>', 'mdx');
    expect(error?.at.line).toBe(3);
    expect(error?.message).toMatch(/Note/);
  });

  it.each([
    ['posts/ann/a.md', 'md'],
    ['posts/ann/a.mdx', 'mdx'],
  ])('of %s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });
});
