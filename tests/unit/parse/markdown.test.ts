import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatOf } from '../../../integrations/group-blog/parse/markdown.ts';
import { readBody } from '../../../integrations/group-blog/parse/body.ts';
import { cutAtWord, readWords } from '../../../integrations/group-blog/parse/body-words.ts';

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
    expect(readWords(body, 'md', 'en').text).toBe(text);
  });

  it('in components of MDX count too', () => {
    expect(readWords('One\n\n<Note title="x">\n\nTwo\n\n</Note>', 'mdx', 'en').text).toBe('One\nTwo');
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
    expect(readWords(body, 'md', 'en').excerpt).toBe(excerpt);
  });

  it('is cut at a word', () => {
    expect(cutAtWord('one two three four', 18)).toBe('one two three four');
    expect(cutAtWord('one two three four', 17)).toBe('one two three…');
    expect(cutAtWord('one two, three four', 12)).toBe('one two…');
  });

  it('is never longer than asked, and never ends inside a word that fits', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,9}$/), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(words, fc.integer({ min: 20, max: 60 }), (list, max) => {
        const whole = list.join(' ');
        const excerpt = cutAtWord(whole, max);
        expect(excerpt.length).toBeLessThanOrEqual(max);
        if (whole.length <= max) expect(excerpt).toBe(whole);
        else expect(list.join(' ').startsWith(`${excerpt.slice(0, -1)} `)).toBe(true);
      }),
    );
  });

  it('never ends in half a character', () => {
    const bread = '🍞'.repeat(40);
    for (const max of [10, 11, 12, 13]) expect(cutAtWord(bread, max).isWellFormed()).toBe(true);
  });
});

describe('the links of a body', () => {
  const links = (body: string, format: 'md' | 'mdx' = 'md', language = 'en'): [string, string][] =>
    readWords(body, format, language).links.map(({ href, sentence }) => [href, sentence]);

  it.each([
    {
      why: 'with the sentence around them',
      body: 'One thing. What [Ben said](/posts/ben/a/) is\nright, and `more`. Another.',
      links: [['/posts/ben/a/', 'What Ben said is right, and more.']],
    },
    {
      why: 'each once, with their first sentence',
      body: 'First [a](./a.md).\n\nThen [a](./a.md) and [b](./b.md#x).',
      links: [
        ['./a.md', 'First a.'],
        ['./b.md#x', 'Then a and b.'],
      ],
    },
    {
      why: 'by reference',
      body: 'As [Ben][b] says.\n\n[b]: /posts/ben/a/',
      links: [['/posts/ben/a/', 'As Ben says.']],
    },
    {
      why: 'bare ones',
      body: 'See https://zed.example/a now.',
      links: [['https://zed.example/a', 'See https://zed.example/a now.']],
    },
    {
      why: 'in lists, tables and headings',
      body: '# [a](/a/)\n\n- [b](/b/)\n\n| [c](/c/) |\n| - |\n',
      links: [
        ['/a/', 'a'],
        ['/b/', 'b'],
        ['/c/', 'c'],
      ],
    },
    {
      why: 'in raw HTML',
      body: 'See <a href="/a/?x&amp;y">this</a>.\n\n<div><a\nhref="/b/">b</a></div>',
      links: [
        ['/a/?x&y', 'See this.'],
        ['/b/', ''],
      ],
    },
    { why: 'of nothing', body: '', links: [] },
    { why: 'but no pictures', body: '![a](./a.png)', links: [] },
  ])('$why', ({ body, links: expected }) => {
    expect(links(body)).toEqual(expected);
  });

  it('in components of MDX count too', () => {
    expect(links('<Note>\n\nAsk [Ben](/members/ben/).\n\n</Note>', 'mdx')).toEqual([
      ['/members/ben/', 'Ask Ben.'],
    ]);
  });

  it('have the sentences of their language', () => {
    expect(links('こう言った。[遥](/members/haruka/)は正しい。以上。', 'md', 'ja')).toEqual([
      ['/members/haruka/', '遥は正しい。'],
    ]);
  });

  it('have sentences that are cut where they never end', () => {
    const [[, sentence] = ['', '']] = links(`[a](/a/) ${'word '.repeat(200)}`);
    expect(sentence.length).toBeLessThanOrEqual(300);
    expect(sentence).toMatch(/^a word.*word…$/);
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

describe('the places that a link can lead to', () => {
  const anchors = (body: string, format: 'md' | 'mdx' = 'md'): readonly string[] =>
    readBody(body, format).anchors;

  it.each([
    ['## Salt -- and `a--b`, "twice"', ['salt--and-a--b-twice']],
    ['Set\n===\n\n## Set\n\n# Set', ['set', 'set-1', 'set-2']],
    ['## [Link](/a) ![alt](./a.png) **bold**', ['link--bold']],
    ['> ## Café & パン\n\n- ## 100 %', ['café--パン', '100-']],
    ['<p id="one">A <a name="two">B</a></p>', []],
    ['## One\n\n<h2>One <b>&amp;</b> two</h2>\n\n## One', ['one', 'one--two', 'one-1']],
    ['```\n## Code\n```', []],
  ])('of %j are those that Astro makes', (body, ids) => {
    expect(anchors(body)).toEqual(ids);
  });

  it('are those of footnotes too, which have numbers in the order of their use', () => {
    const found = anchors('## Two[^b] and[^a]\n\n[^a]: A\n[^b]: B');
    expect(found).toContain('two1-and2');
    expect(found).toContain('user-content-fn-a');
  });

  it('are found in MDX', () => {
    expect(anchors('<Note>\n\n## Mind the oven\n\n</Note>', 'mdx')).toEqual(['mind-the-oven']);
  });
});
