import { satteri } from '@astrojs/markdown-satteri';
import { describe, expect, it } from 'vitest';
import { createSafeBodies } from '../../../integrations/group-blog/astro/content/safe-bodies.ts';

const { processor } = createSafeBodies(satteri(), { contentFolder: '/content', components: { Note: {} } });

async function htmlOf(body: string): Promise<string> {
  const renderer = await processor.createRenderer({ syntaxHighlight: false });
  const fileURL = new URL('file:///content/posts/ann/hello.md');
  return (await renderer.render(body, { fileURL, frontmatter: {} })).code.trim();
}

async function scriptOf(body: string): Promise<string> {
  const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: false });
  return (await renderer?.process(body, '/content/posts/ann/hello.mdx', {}))?.code ?? '';
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
