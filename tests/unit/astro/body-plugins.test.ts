import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { createSafeBodies } from '../../../integrations/group-blog/astro/content/safe-bodies.ts';

const OPTIONS = {
  contentFolder: '/content',
  publicFolder: '/public',
  components: { Note: {} },
  language: 'en',
};
const { processor } = createSafeBodies(satteri(), OPTIONS);

async function htmlOf(body: string, frontmatter = {}, by = processor): Promise<string> {
  const renderer = await by.createRenderer({ syntaxHighlight: false });
  const fileURL = new URL('file:///content/posts/ann/hello.md');
  return (await renderer.render(body, { fileURL, frontmatter })).code.trim();
}

async function scriptOf(body: string, frontmatter = {}): Promise<string> {
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  return (await renderer?.process(body, '/content/posts/ann/hello.mdx', frontmatter))?.code ?? '';
}

describe('a heading', () => {
  it.each([
    { body: '## Speakers {#speakers}', html: '<h2 id="speakers">Speakers</h2>' },
    { body: '## *Sprecher* {: #wer-spricht}', html: '<h2 id="wer-spricht"><em>Sprecher</em></h2>' },
    { body: 'Vortragende {#wer}\n---', html: '<h2 id="wer">Vortragende</h2>' },
    { body: '### 講演者 {#講演者-1}', html: '<h3 id="講演者-1">講演者</h3>' },
    { body: '<h2>Who {#who}</h2>', html: '<h2 id="who">Who</h2>' },
    { body: '## A {#b}\n\n## B', html: '<h2 id="b">A</h2>\n<h2 id="b-1">B</h2>' },
    { body: '## A {#c}\n\n## B {#c}', html: '<h2 id="c">A</h2>\n<h2 id="c-1">B</h2>' },
    { body: '## The sign {#}', html: '<h2 id="the-sign-">The sign {#}</h2>' },
    { body: '## A `{#b}`', html: '<h2 id="a-b">A <code>{#b}</code></h2>' },
  ])('has the id that is typed behind it: $body', async ({ body, html }) => {
    expect(await htmlOf(body)).toBe(html);
  });

  it.each([
    { body: '###\n\nA', html: '<p>A</p>' },
    { body: '## <b></b>\n\nA', html: '<p>A</p>' },
    { body: '<h2> </h2>\n\nA', html: '<p>A</p>' },
    { body: '> ##\n> A', html: '<blockquote>\n<p>A</p>\n</blockquote>' },
    { body: '## &nbsp;\n\nA', html: '<p>A</p>' },
  ])('without words is left out: $body', async ({ body, html }) => {
    expect((await htmlOf(body)).replace(/\n+(?=\n)|(?<=>)\n(?=\n)/g, '')).toBe(html);
  });

  it.each([
    { body: '## 🎉', html: '<h2 id="section">🎉</h2>' },
    { body: '# ?!\n\n## …', html: '<h1 id="section">?!</h1>\n<h2 id="section-1">…</h2>' },
    { body: '☞\n===', html: '<h1 id="section">☞</h1>' },
  ])('without letters has an id: $body', async ({ body, html }) => {
    expect(await htmlOf(body)).toBe(html);
  });

  it('is the same in MDX', async () => {
    const code = await scriptOf('## Speakers \\{#who}\n\n<h2></h2>\n\n###\n\n## 🎉');
    expect(code).toContain('id: "who"');
    expect(code).toContain('id: "section"');
    expect(code.match(/\bid:/g)).toHaveLength(2);
    expect(code).not.toContain('{#who}');
  });
});

describe('a link without words', () => {
  it.each([
    { body: '[](mailto:ann@example.org)', href: 'mailto:ann@example.org', words: 'ann@example.org' },
    {
      body: '[ ](mailto:ann@example.org?subject=Hi)',
      href: 'mailto:ann@example.org?subject=Hi',
      words: 'ann@example.org',
    },
    { body: '[](tel:+4930123)', href: 'tel:+4930123', words: '+4930123' },
    { body: '[**](https://example.org/)', href: 'https://example.org/', words: '**' },
    {
      body: '[<b></b>](https://example.org/a%20b)',
      href: 'https://example.org/a%20b',
      words: 'https://example.org/a b',
    },
    { body: '[][o]\n\n[o]: /posts/', href: '/posts/', words: '/posts/' },
    { body: '<a href="/posts/"></a> A', href: '/posts/', words: '/posts/', after: ' A' },
  ])('shows its address: $body', async ({ body, href, words, after = '' }) => {
    expect(await htmlOf(body)).toBe(`<p><a href="${href}">${words}</a>${after}</p>`);
  });

  it('shows it in MDX, too', async () => {
    expect(await scriptOf('[](https://example.org/)')).toContain('children: "https://example.org/"');
  });
});

describe('a body', () => {
  it.each([
    { body: '"Guten *Morgen*"', html: '<p>„Guten <em>Morgen</em>“</p>' },
    { body: '# "Eins"', html: '<h1 id="eins">„Eins“</h1>' },
    { body: '- "eins"\n- "zwei"', html: '<ul>\n<li>„eins“</li>\n<li>„zwei“</li>\n</ul>' },
    { body: 'A `"b"` <kbd>"</kbd> "c"', html: '<p>A <code>"b"</code> <kbd>"</kbd> „c“</p>' },
    { body: 'A\n\n    "code"', html: '<p>A</p>\n<pre><code>"code"\n</code></pre>' },
    { body: 'A \\"b\\" &quot;c&quot; \\\\"d" \\-- "e"', html: '<p>A "b" "c" \\„d“ -- „e“</p>' },
    { body: '<p title="a">"eins"</p>', html: '<p title="a">"eins"</p>' },
    {
      body: 'https://example.org/a--b "c"',
      html: '<p><a href="https://example.org/a--b">https://example.org/a--b</a> „c“</p>',
    },
    { body: '["Eins"](/a "b")', html: '<p><a href="/a" title="b">„Eins“</a></p>' },
  ])('has the quotation marks of its language: $body', async ({ body, html }) => {
    expect(await htmlOf(body, { language: 'de' })).toBe(html);
  });

  it('without a language has those of the network', async () => {
    expect(await htmlOf('"One"')).toBe('<p>“One”</p>');
  });

  it('has them in MDX, in components too', async () => {
    const code = await scriptOf('"Eins"\n\n<Note>"Zwei"</Note>', { language: 'de' });
    expect(code).toContain('„Eins“');
    expect(code).toContain('„Zwei“');
  });

  it('stays as it was typed where the site wants it so', async () => {
    const typed = '"One" -- two...';
    const none = createSafeBodies(satteri({ features: { smartPunctuation: false } }), OPTIONS);
    expect(await htmlOf(typed, {}, none.processor)).toBe(`<p>${typed}</p>`);
    const quotes = createSafeBodies(satteri({ features: { smartPunctuation: { dashes: false } } }), OPTIONS);
    expect(await htmlOf(typed, {}, quotes.processor)).toBe('<p>“One” -- two…</p>');
  });
});
