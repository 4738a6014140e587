import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { satteri } from '@astrojs/markdown-satteri';
import { createSafeBodies } from '../../../integrations/group-blog/astro/content/safe-bodies.ts';
import type { SourceBody } from '../../../integrations/group-blog/model/source-file.ts';
import { bodyFacts } from '../../../integrations/group-blog/parse/body-facts.ts';
import { parseBody } from '../../../integrations/group-blog/parse/body-tree.ts';
import {
  cutAtWord,
  wordsInLanguage,
  bodyWords,
  type BodyWords,
} from '../../../integrations/group-blog/parse/body-words.ts';
import { formatOf, type MarkdownFormat } from '../../../integrations/group-blog/parse/markdown.ts';

function wordsIn(body: string, format: MarkdownFormat = 'md', language = 'en'): BodyWords {
  return wordsInLanguage(bodyWords(parseBody(body, format)), language);
}

function factsIn(body: string, format: MarkdownFormat = 'md'): SourceBody {
  return bodyFacts(parseBody(body, format));
}

describe('the words of a body', () => {
  it.each([
    {
      why: 'paragraphs and headings, a line each',
      body: '# Bread\n\nOne *two*\nthree.\n\nFour.',
      text: 'Bread\nOne two three.\nFour.',
    },
    {
      why: 'with inline code, without blocks of code',
      body: 'Set `timezone` to `Europe/London`.\n\n```sh\nls -la\n```\n\n    ls\n\nDone.',
      text: 'Set timezone to Europe/London.\nDone.',
    },
    { why: 'with the code in a heading and a cell', body: '# `ls`\n\n| `a b` |\n| - |', text: 'ls\na b' },
    {
      why: 'with the words of links, without their addresses',
      body: 'See [the oven](https://ann.example).',
      text: 'See the oven.',
    },
    { why: 'of lists and quotes', body: '- one\n- two\n\n> three', text: 'one\ntwo\nthree' },
    {
      why: 'of HTML, without its tags, comments and scripts',
      body: 'One <b>two</b>\n\n<div>three</div>\n<!-- four -->\n\n<script>five()</script>\n\n<p>si<b>x</b><br>seven</p>',
      text: 'One two\nthree\nsix seven',
    },
    { why: 'of nothing', body: '', text: '' },
  ])('$why', ({ body, text }) => {
    expect(wordsIn(body).text).toBe(text);
  });

  it('in components of MDX count too', () => {
    expect(wordsIn('One\n\n<Note title="x">\n\nTwo\n\n</Note>', 'mdx').text).toBe('One\nTwo');
    expect(wordsIn('<Note>One *two* `three`.</Note>\n\n<p>Four</p>', 'mdx').text).toBe(
      'One two three.\nFour',
    );
  });
});

describe('an excerpt', () => {
  it.each<{ why: string; body: string; format?: MarkdownFormat; excerpt: string }>([
    {
      why: 'the first paragraph, not the heading',
      body: '# Bread\n\nOne *two*.\n\nThree.',
      excerpt: 'One two. Three.',
    },
    {
      why: 'more than a greeting',
      body: 'Hello everyone!\n\n## Who\n\nI am Ann.\n\nI bake.',
      excerpt: 'Hello everyone! I am Ann.',
    },
    {
      why: 'one paragraph of two sentences',
      body: 'Hello “everyone!” I am Ann.\n\nI bake.',
      excerpt: 'Hello “everyone!” I am Ann.',
    },
    {
      why: 'one sentence of eighty characters',
      body: `${'word '.repeat(15)}wordy.\n\nMore.`,
      excerpt: `${'word '.repeat(15)}wordy.`,
    },
    {
      why: 'without a space between Japanese sentences',
      body: 'こんにちは。\n\nアンです。\n\nパン。',
      excerpt: 'こんにちは。アンです。',
    },
    { why: 'of two Hindi sentences', body: 'नमस्ते।\n\nमैं ऐन हूँ।\n\nरोटी।', excerpt: 'नमस्ते। मैं ऐन हूँ।' },
    {
      why: 'past a version',
      body: 'Version 1.2.3 is out\n\nIt bakes.\n\nThree.',
      excerpt: 'Version 1.2.3 is out It bakes. Three.',
    },
    { why: 'the heading where there is nothing else', body: '# Bread', excerpt: 'Bread' },
    {
      why: 'what inline code says',
      body: '`npm ci` installs it.\n',
      excerpt: 'npm ci installs it.',
    },
    {
      why: 'the words of a component on one line',
      body: '<Note>Bring *flour*.</Note>\n\n> Said somebody.',
      format: 'mdx',
      excerpt: 'Bring flour.',
    },
    {
      why: 'the words of a component between its lines',
      body: '<Note>\nSlowly.\n</Note>\n\n<Quote>Said somebody.</Quote>',
      format: 'mdx',
      excerpt: 'Slowly.',
    },
    {
      why: 'not a heading of HTML in MDX',
      body: '<h2>Bread</h2>\n\n<p>We baked.</p>',
      format: 'mdx',
      excerpt: 'We baked.',
    },
    {
      why: 'a paragraph of HTML, not its heading or its caption',
      body: '<h2>Bread</h2>\n<figure><img src="a.png" alt="A"><figcaption>Ours</figcaption></figure>\n<p>We baked.</p>\n\n> Said somebody.',
      excerpt: 'We baked.',
    },
    { why: 'past a picture', body: '![Loaves](./a.jpg)\n\nOne.', excerpt: 'One.' },
    { why: 'not what others said', body: '> Why?\n\nBecause[^1].\n\n[^1]: Note.', excerpt: 'Because.' },
    { why: 'a quotation where there is nothing else', body: '> Why?\n\n# A', excerpt: 'Why?' },
    { why: 'nothing of nothing', body: '', excerpt: '' },
  ])('is $why', ({ body, format, excerpt }) => {
    expect(wordsIn(body, format).excerpt).toBe(excerpt);
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
  const links = (body: string, format: MarkdownFormat = 'md', language = 'en'): [string, string][] =>
    wordsIn(body, format, language).links.map(({ href, sentence }) => [href, sentence]);

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
    expect(links('<Note>Ask [Ben](/members/ben/).</Note>', 'mdx')).toEqual([['/members/ben/', 'Ask Ben.']]);
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
    expect(factsIn('One\n\n![Loaves](./a.jpg)\n').pictures).toEqual([
      { url: './a.jpg', alt: 'Loaves', at: { line: 3, column: 1 } },
    ]);
  });

  it('that is no MDX tells why and where', () => {
    const { error } = factsIn('One\n\n<Note>', 'mdx');
    expect(error?.at.line).toBe(3);
    expect(error?.message).toMatch(/Note/);
  });

  it.each([
    { before: '   \n        \n   \n    ', line: 4, column: 5 },
    { before: '\r\n\t', line: 2, column: 2 },
    { before: '\u3000', line: 1, column: 2 },
    { before: '', line: 1, column: 1 },
  ])('has no code in its first line because of the white space before: %j', ({ before, line, column }) => {
    const text = `${before}![Loaves](./a.jpg) and <b>bread</b> [a](/a/\n\n[b](/b/)\n`;
    const body = factsIn(text);
    expect(body.pictures).toEqual([{ url: './a.jpg', alt: 'Loaves', at: { line, column } }]);
    expect(body.tags.map(({ at }) => at)).toEqual([{ line, column: column + 23 }]);
    expect(body.literalMarkup.map(({ at }) => at)).toEqual([{ line, column }]);
    expect(body.links).toEqual([{ url: '/b/', at: { line: line + 2, column: 1 } }]);
    expect(wordsIn(text).excerpt).toBe('and bread [a](/a/ b');
  });

  it('that is too much to be parsed has no words', () => {
    const deep = `${'> '.repeat(200)}deep`;
    expect(factsIn(deep).tooMuch?.message).toMatch(/nested more than 120 deep/);
    expect(wordsIn(deep)).toEqual({ excerpt: '', text: '', links: [], components: [], asks: false });
  });

  it.each([
    ['posts/ann/a.md', 'md'],
    ['posts/ann/a.mdx', 'mdx'],
  ])('of %s is %s', (path, format) => {
    expect(formatOf(path)).toBe(format);
  });
});

describe('the places that a link can lead to', () => {
  const anchors = (body: string, format: MarkdownFormat = 'md'): readonly string[] =>
    factsIn(body, format).anchors;

  it.each([
    ['## Salt -- and `a--b`, "twice"', ['salt--and-a--b-twice']],
    ['Set\n===\n\n## Set\n\n# Set', ['set', 'set-1', 'set-2']],
    ['## [Link](/a) ![alt](./a.png) **bold**', ['link--bold']],
    ['###\n\n## <b></b>\n\n<h2> </h2>\n\n## One', ['one']],
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

  it('are those of the page whatever the punctuation of a heading is', async () => {
    const { processor } = createSafeBodies(satteri(), {
      contentFolder: '/content',
      publicFolder: '/public',
      components: {},
      language: 'en',
    });
    const renderer = await processor.createRenderer({ syntaxHighlight: false });
    const fileURL = new URL('file:///content/posts/ann/hello.md');
    const part = fc.constantFrom(
      ...['a', 'B', ' ', ' ', '-', '--', '---', '----', '"', "'", '.', '...', '\\-', '&#45;', '`-- "`'],
      ...['*', '**', '<b>', '</b>', '[x](/x/)', '–', '“', '’', '…', '¿', '1', '1/2', '?!', ':', '(c)'],
      ...[' {#a}', '{#a--b}', '{#B }', '{: #a-1}', '🎉'],
    );
    const heading = fc.array(part, { minLength: 1, maxLength: 12 }).map((parts) => `## ${parts.join('')}`);
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { minLength: 1, maxLength: 3 }), async (headings) => {
        const body = headings.join('\n\n');
        const { metadata } = await renderer.render(body, { fileURL, frontmatter: {} });
        expect(anchors(body)).toEqual(metadata.headings.map(({ slug }) => slug));
      }),
      { numRuns: 500 },
    );
  });

  it('are found in MDX', () => {
    expect(anchors('<Note>\n\n## Mind the oven\n\n</Note>', 'mdx')).toEqual(['mind-the-oven']);
  });
});
